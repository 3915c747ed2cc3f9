package org.cellclaims.cli.crawl;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.cli.ingest.CopyFamilies;
import org.cellclaims.cli.ingest.IngestWords;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Progress;
import org.cellclaims.cli.run.Stop;
import org.cellclaims.cli.run.TemporaryFolder;
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
import org.cellclaims.page.read.SiteName;
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
  /// @param then hears which sites changed: those with a page whose bytes are others than before
  /// @return the exit code
  int run(Frontier frontier, Plan plan, CrawlOptions options, Consumer<SortedSet<String>> then)
      throws IOException {
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    long start = System.nanoTime();
    try (Stop stop = Stop.listen();
        Progress progress = new Progress(err);
        Archive archive = Archive.open(folders.archive());
        ClaimIndex index = ClaimIndex.open(folders.index(), vocabulary)) {
      archive.problems().forEach(progress::problem);
      long before = archive.position();
      Steps steps =
          new Steps(stop, progress, new Ingest(archive, index, folders.reading(vocabulary)));
      try (Crawl crawl = new Crawl(
          options,
          frontier,
          archive,
          new Tagger(vocabulary),
          Clock.systemUTC(),
          RandomGenerator.getDefault(),
          steps)) {
        Coverage coverage = stop.watch(() -> crawl.run(plan));
        steps.batch();
        CopyFamilies.update(folders, vocabulary, false);
        int code = tell(steps, start, coverage, frontier, progress);
        then.accept(changed(archive, before));
        out.flush();
        return code;
      }
    }
  }

  private int tell(Steps steps, long start, Coverage coverage, Frontier frontier, Progress progress)
      throws IOException {
    int code = new IngestWords(progress).tell(steps.done, System.nanoTime() - start);
    return Math.max(code, tell(coverage, frontier));
  }

  private static SortedSet<String> changed(Archive archive, long before) {
    SortedSet<String> sites = new TreeSet<>();
    for (Entry entry : archive.entriesSince(before)) {
      boolean isOther = archive.entries(entry.url()).stream()
          .anyMatch(e -> e.number() < before && !e.sha256().equals(entry.sha256()));
      if (isOther) {
        sites.add(SiteName.of(entry.url()));
      }
    }
    return sites;
  }

  /// What happens between fetches.
  private static final class Steps implements Crawl.Listener {
    private final Stop stop;
    private final Progress progress;
    private final Ingest ingest;
    private IngestReport done = IngestReport.NOTHING;

    Steps(Stop stop, Progress progress, Ingest ingest) {
      this.stop = stop;
      this.progress = progress;
      this.ingest = ingest;
    }

    @Override
    public void at(long pages, String url) {
      stop.check();
      progress.at(pages, 0, "pages fetched " + url);
    }

    @Override
    public void batch() throws IOException {
      done = done.plus(ingest.catchUp(now -> stop.check()));
    }
  }

  private int tell(Coverage coverage, Frontier frontier) throws IOException {
    coverage.lines().forEach(out::println);
    for (Ledger.Reason reason : frontier.ledger().reasons()) {
      out.println(String.format(
          Locale.ROOT, "%,d %s: %s", reason.count(), reason.state().words(), reason.reason()));
    }
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
  int rehearse(Plan plan, CrawlOptions options, boolean withLinks) throws IOException {
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
        crawl.rehearse(plan, withLinks).forEach(out::println);
      }
    }
    out.flush();
    return Exit.OK;
  }
}
