package org.cellclaims.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.api.Server;
import org.cellclaims.api.ServerOptions;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;

/// Measures this program on this machine.
///
/// @param folder pages to measure with
/// @param pages how many pages are read in a round; those of the folder are repeated
/// @param rounds how often each figure is measured; the median counts
/// @param config folder of index-config
/// @param work an empty folder for what is made on the way
public record Bench(Path folder, int pages, int rounds, Path config, Path work) {
  private static final double MEGABYTE = 1e6;

  /// Reads pages and claims.
  ///
  /// @param vocabulary the concepts
  /// @param reading pages and claims
  public record Tools(Vocabulary vocabulary, UrlReading reading) {}

  /// What was measured on.
  public static String machine() {
    return Machine.describe();
  }

  /// Measures everything; takes a minute or more.
  public List<Figure> run(Tools tools) throws IOException {
    Path demo = work.resolve("demo");
    ingest(tools, demo);
    List<Figure> figures = new ArrayList<>(new ReadingBench(
            Copies.of(folder, pages), tools.reading(), tools.vocabulary(), rounds, work)
        .run());
    figures.addAll(new GrowthBench(Copies.of(folder, pages), tools.reading(), rounds).run());
    try (ClaimSearch search = ClaimSearch.open(demo.resolve("index"), tools.vocabulary())) {
      figures.add(new SearchBench(search, rounds * 10).run("the pages once"));
      figures.add(heap(search));
    }
    Path many = work.resolve("data-0").resolve("index");
    try (ClaimSearch search = ClaimSearch.open(many, tools.vocabulary())) {
      figures.add(new SearchBench(search, rounds).run("the repeated pages"));
    }
    figures.add(new CrawlBench(Copies.of(folder, pages), tools.vocabulary(), work).crawl());
    figures.addAll(new ServerBench(demo, config, rounds).run());
    return figures;
  }

  /// Measures the crawler alone, with a frontier of a million addresses.
  public List<Figure> crawl(Tools tools) throws IOException {
    return new CrawlBench(Copies.of(folder, pages), tools.vocabulary(), work).run();
  }

  /// Measures lookup and families on so many made-up pages and a sixteenth of them.
  ///
  /// @param update works families out
  /// @param indexes folder of the indexes; one that stands there already is used again
  public List<Figure> copies(Tools tools, FamilyUpdate update, Path indexes, int count)
      throws IOException {
    MadeWords made = new MadeWords(ManyClaims.text(folder));
    return new CopyBench(made, tools.vocabulary(), update, indexes).run(count);
  }

  private void ingest(Tools tools, Path data) throws IOException {
    try (Archive archive = Archive.open(data.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(data.resolve("index"), tools.vocabulary())) {
      new Ingest(archive, index, tools.reading()).run(List.of(folder), Optional.empty(), now -> {});
    }
  }

  private static Figure heap(ClaimSearch search) {
    ServerOptions options = new ServerOptions("127.0.0.1", 0, Path.of("web"), "bench");
    try (Server server = Server.start(options, search)) {
      System.gc();
      double used = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
      return new Figure(
          "heap in use while serving",
          String.format(Locale.ROOT, "%.0f MB", used),
          "after a collection, with the rules of ingest loaded, on "
              + server.address().getHost());
    }
  }
}
