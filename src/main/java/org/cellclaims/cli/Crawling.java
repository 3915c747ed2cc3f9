package org.cellclaims.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.cellclaims.archive.Archive;
import org.cellclaims.crawl.Coverage;
import org.cellclaims.crawl.Crawl;
import org.cellclaims.crawl.CrawlOptions;
import org.cellclaims.crawl.Plan;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.Ledger;
import org.cellclaims.crawl.frontier.State;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.IngestReport;
import org.cellclaims.index.UrlReading;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;

/// Runs a crawl on a data folder and brings its pages into the index as it goes.
///
/// @param folders data folder and index-config
/// @param out takes the report
/// @param err takes the progress
record Crawling(Folders folders, PrintWriter out, PrintWriter err) {
  private static final int SHOWN = 20;

  /// The file of a data folder's frontier.
  static Path frontier(Folders folders) {
    return folders.data().resolve("crawl.db");
  }

  /// Fetches what waits and indexes it.
  ///
  /// @return the exit code
  int run(Frontier frontier, Plan plan, CrawlOptions options) throws IOException {
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    UrlReading reading = folders.reading(vocabulary);
    long start = System.nanoTime();
    try (Stop stop = Stop.listen();
        Progress progress = new Progress(err);
        Archive archive = Archive.open(folders.archive());
        ClaimIndex index = ClaimIndex.open(folders.index(), vocabulary)) {
      archive.problems().forEach(progress::problem);
      Ingest ingest = new Ingest(archive, index, reading);
      Steps steps = new Steps(stop, progress, ingest);
      try (Crawl crawl = new Crawl(
          options,
          frontier,
          archive,
          new Tagger(vocabulary),
          Clock.systemUTC(),
          RandomGenerator.getDefault(),
          steps)) {
        Coverage coverage = stop.watch(() -> crawl.run(plan));
        IngestReport report = ingest.catchUp(progress.with(stop));
        CopyFamilies.update(folders, vocabulary, false);
        int code = new IngestWords(progress).tell(report, System.nanoTime() - start);
        return Math.max(code, tell(coverage, frontier));
      }
    }
  }

  /// What happens between fetches.
  private record Steps(Stop stop, Progress progress, Ingest ingest) implements Crawl.Listener {
    @Override
    public void at(long pages, String url) {
      stop.check();
      progress.at(pages, 0, "pages fetched " + url);
    }

    @Override
    public void batch() throws IOException {
      ingest.catchUp(now -> stop.check()).problems().forEach(progress::problem);
    }
  }

  private int tell(Coverage coverage, Frontier frontier) throws IOException {
    coverage.lines().forEach(out::println);
    List<Ledger.Note> failed = frontier.ledger().notes(State.FAILED, SHOWN);
    failed.forEach(note -> out.println("failed: " + note.url() + " (" + note.note() + ")"));
    if (coverage.count(State.FAILED) > failed.size()) {
      out.println("and " + (coverage.count(State.FAILED) - failed.size()) + " more that failed");
    }
    long waiting = frontier.ledger().waiting();
    if (waiting > 0) {
      out.println(String.format(
          Locale.ROOT,
          "%,d addresses wait; go on with 'cellclaims crawl --resume --data %s'",
          waiting,
          folders.data()));
    }
    out.flush();
    return failed.isEmpty() ? Exit.OK : Exit.FAILED;
  }

  /// Says what a crawl would fetch, and keeps nothing.
  int rehearse(Plan plan, CrawlOptions options) throws IOException {
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    try (TemporaryFolder folder = TemporaryFolder.make("cellclaims-dry-run");
        Frontier frontier = Frontier.open(folder.path().resolve("crawl.db"));
        Archive archive = Archive.open(folder.path().resolve("archive"))) {
      plan.begin(frontier, Clock.systemUTC().instant());
      try (Crawl crawl = new Crawl(
          options,
          frontier,
          archive,
          new Tagger(vocabulary),
          Clock.systemUTC(),
          RandomGenerator.getDefault(),
          new Crawl.Listener() {
            @Override
            public void at(long pages, String url) {}

            @Override
            public void batch() {}
          })) {
        crawl.rehearse(plan).forEach(out::println);
      }
    }
    out.flush();
    return Exit.OK;
  }
}
