package org.cellclaims.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.source.Sources;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.index.IngestReport.Progress;
import org.cellclaims.index.IngestReport.Stage;

/// The whole path: files → captures in the archive → pages → claims → index.
///
/// @param archive takes the captures
/// @param index takes the claims
/// @param reading turns the captures of an address into what the index holds of it
/// @param threads how many addresses are read at the same time, 1 or more; the outcome does not
/// depend on it
public record Ingest(Archive archive, ClaimIndex index, UrlReading reading, int threads) {
  private static final int COMMIT_AFTER = 20_000;

  /// An ingest that uses all processors.
  public Ingest(Archive archive, ClaimIndex index, UrlReading reading) {
    this(archive, index, reading, Runtime.getRuntime().availableProcessors());
  }

  /// Takes files and folders in. A file that cannot be used is reported and the rest goes on.
  ///
  /// @param paths what [Sources#read] takes
  /// @param assumedTime time of capture for files that come without one; empty for the file's own
  /// @param progress hears how far it is, from several threads
  public IngestReport run(
      List<Path> paths, Optional<Instant> assumedTime, Consumer<Progress> progress)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    AtomicLong added = new AtomicLong();
    AtomicLong taken = new AtomicLong();
    Summary summary = Sources.read(
        paths,
        assumedTime,
        archive,
        capture -> {
          added.addAndGet(archive.add(capture) ? 1 : 0);
          progress.accept(new Progress(Stage.ARCHIVING, taken.incrementAndGet(), 0));
        },
        problems::add);
    archive.flush();
    IngestReport indexed = catchUp(progress);
    problems.addAll(indexed.problems());
    return new IngestReport(
        summary.files(),
        summary.captures(),
        added.get(),
        indexed.urls(),
        indexed.pages(),
        indexed.claims(),
        indexed.withheld(),
        summary.skipped(),
        problems);
  }

  /// Indexes what the archive holds and the index lacks: after a crash, or all of it into a new
  /// index. Commits every 20,000 captures; what was committed is not read again.
  public IngestReport catchUp(Consumer<Progress> progress) throws IOException {
    Tally tally = new Tally(progress, archive.position() - index.position());
    while (index.position() < archive.position()) {
      long from = index.position();
      long to = Math.min(archive.position(), from + COMMIT_AFTER);
      List<String> urls = archive.entriesSince(from).stream()
          .takeWhile(e -> e.number() < to)
          .map(Entry::url)
          .distinct()
          .sorted()
          .toList();
      Parallel.each(urls, threads, url -> {
        UrlReading.Outcome outcome = reading.read(archive, url);
        index.replace(outcome.entries());
        tally.add(outcome, urls.size());
      });
      index.commit(to);
    }
    return tally.report();
  }

  /// Adds up what several threads did.
  private static final class Tally {
    private final Consumer<Progress> progress;
    private final TreeMap<String, List<Problem>> problems = new TreeMap<>();
    private long urls;
    private long pages;
    private long claims;
    private long withheld;

    Tally(Consumer<Progress> progress, long total) {
      this.progress = progress;
      progress.accept(new Progress(Stage.INDEXING, 0, total));
    }

    synchronized void add(UrlReading.Outcome outcome, long total) {
      urls++;
      pages += outcome.entries().pages().size();
      claims += outcome.entries().claims().size();
      withheld += outcome.entries().isWithheld() ? 1 : 0;
      if (!outcome.problems().isEmpty()) {
        problems.put(outcome.entries().url(), outcome.problems());
      }
      progress.accept(new Progress(Stage.INDEXING, urls, total));
    }

    synchronized IngestReport report() {
      List<Problem> all = problems.values().stream().flatMap(List::stream).toList();
      return new IngestReport(0, 0, 0, urls, pages, claims, withheld, new TreeMap<>(), all);
    }
  }
}
