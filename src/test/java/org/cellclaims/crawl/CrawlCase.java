package org.cellclaims.crawl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.State;
import org.cellclaims.crawl.guard.Guard;
import org.cellclaims.crawl.http.FetchLimits;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;

/// A crawl of a test site into a folder.
///
/// @param folder holds archive and frontier
/// @param politeness pauses
/// @param maxPages pages after which it ends
record CrawlCase(Path folder, Politeness politeness, long maxPages) {
  /// No pause, quick tries.
  static final Politeness HASTY = new Politeness(
      Duration.ZERO, Duration.ofSeconds(5), Duration.ofMillis(20), 3, Duration.ofSeconds(5));

  static CrawlCase in(Path folder) {
    return new CrawlCase(folder, HASTY, 1_000);
  }

  /// Begins a crawl and runs it to its end.
  Coverage crawl(String scope, String... seeds) throws IOException {
    Plan plan = Plan.of(scope, List.of(seeds));
    try (Frontier frontier = Frontier.open(folder.resolve("crawl.db"))) {
      plan.begin(frontier, Clock.systemUTC().instant());
      return run(frontier, plan);
    }
  }

  /// Goes on with what waits.
  Coverage resume() throws IOException {
    try (Frontier frontier = Frontier.open(folder.resolve("crawl.db"))) {
      return run(frontier, Plan.of(frontier).orElseThrow());
    }
  }

  /// Visits every page again.
  Coverage recrawl() throws IOException {
    try (Frontier frontier = Frontier.open(folder.resolve("crawl.db"))) {
      Clock clock = Clock.systemUTC();
      Plan.revisit(frontier, clock.instant().plus(Duration.ofDays(400)), clock.instant());
      return run(frontier, Plan.of(frontier).orElseThrow());
    }
  }

  private Coverage run(Frontier frontier, Plan plan) throws IOException {
    FetchLimits limits =
        FetchLimits.STANDARD.within(Duration.ofMillis(700), Duration.ofMillis(1500));
    CrawlOptions options = new CrawlOptions(
        "CellClaims/test",
        new Guard(true, Guard.WEB_PORTS, name -> List.of()),
        limits,
        politeness,
        maxPages,
        500,
        8,
        50);
    try (Archive archive = Archive.open(folder.resolve("archive"));
        Crawl crawl = new Crawl(
            options,
            frontier,
            archive,
            new Tagger(Vocabulary.load(Path.of("index-config"))),
            Clock.systemUTC(),
            new Random(7),
            new Quiet())) {
      return crawl.run(plan);
    }
  }

  private record Quiet() implements Crawl.Listener {
    @Override
    public void at(long pages, String url) {}

    @Override
    public void batch() {}
  }

  /// The addresses archived, sorted.
  List<String> urls() throws IOException {
    try (Archive archive = Archive.openReadOnly(folder.resolve("archive"))) {
      return archive.urls();
    }
  }

  /// The captures of an address, oldest first.
  List<Capture> captures(String url) throws IOException {
    try (Archive archive = Archive.openReadOnly(folder.resolve("archive"))) {
      List<Capture> captures = new java.util.ArrayList<>();
      for (Entry entry : archive.entries(url)) {
        captures.add(archive.read(entry).orElseThrow());
      }
      return captures;
    }
  }

  /// Why addresses of a state did not become pages: `ADDRESS NOTE`.
  List<String> notes(State state) throws IOException {
    try (Frontier frontier = Frontier.open(folder.resolve("crawl.db"))) {
      return frontier.ledger().notes(state, 100).stream()
          .map(note -> note.url() + " " + note.note())
          .toList();
    }
  }
}
