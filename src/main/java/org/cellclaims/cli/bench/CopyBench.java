package org.cellclaims.cli.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.cellclaims.copies.Trace;
import org.cellclaims.copies.Tracing;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;

/// Measures lookup of passages and families on made-up pages, and how they grow.
///
/// @param made words of the pages
/// @param vocabulary the concepts
/// @param update works families out
/// @param work folder of the indexes; one that stands there already is used again
record CopyBench(MadeWords made, Vocabulary vocabulary, FamilyUpdate update, Path work) {
  private static final int ASKED = 400;
  private static final int GROWTH = 16;
  private static final double MEGABYTE = 1e6;

  /// Measures with so many pages, and with a sixteenth of them.
  List<Figure> run(int pages) throws IOException {
    List<Figure> figures = new ArrayList<>();
    warmUp(Math.min(pages, 500));
    double before = families(pages / GROWTH, figures);
    double after = families(pages, figures);
    figures.add(new Figure(
        "families of " + GROWTH + " times the pages",
        String.format(Locale.ROOT, "%.1f times the time", after / before),
        "processor time; aim: 18 times at most"));
    return figures;
  }

  private void warmUp(int pages) throws IOException {
    families(pages, new ArrayList<>());
  }

  /// Processor seconds of the families of so many pages; lookups are measured in the same index.
  private double families(int pages, List<Figure> figures) throws IOException {
    MadePassages passages = new MadePassages(made, pages);
    Path folder = work.resolve("passages-" + pages);
    if (!Files.isDirectory(folder)) {
      fill(passages, folder);
    }
    String size = String.format(Locale.ROOT, "%,d pages", pages);
    try (ClaimSearch search = ClaimSearch.open(folder, vocabulary);
        FamilyStore store = FamilyStore.open(work.resolve("families-" + pages))) {
      figures.addAll(lookups(passages, search, size));
      ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
      double seconds = Clock.cpuSeconds(() -> update.run(search, store, true));
      figures.add(new Figure(
          "families, " + size,
          String.format(Locale.ROOT, "%,.0f pages per CPU-second", pages / seconds),
          String.format(
              Locale.ROOT, "%.1f s, everything anew; heap up to %.0f MB", seconds, peak())));
      figures.addAll(new CopyTruth(passages).of(Families.kept(search, store), size));
      return seconds;
    }
  }

  private static double peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        / MEGABYTE;
  }

  private void fill(MadePassages passages, Path folder) throws IOException {
    Path unfinished = work.resolve("unfinished-passages-" + passages.pages());
    try (ClaimIndex index = ClaimIndex.anew(unfinished, vocabulary)) {
      for (int page = 0; page < passages.pages(); page++) {
        index.replace(passages.page(page).entries());
      }
      index.commit(1);
    }
    Files.move(unfinished, folder);
  }

  private List<Figure> lookups(MadePassages passages, ClaimSearch search, String size)
      throws IOException {
    List<Figure> figures = new ArrayList<>();
    Tracing tracing = new Tracing(search, update.align());
    for (int percent : new int[] {0, 20, 30}) {
      SplittableRandom random = new SplittableRandom(percent);
      double[] took = new double[ASKED];
      int found = 0;
      for (int i = -ASKED / 4; i < ASKED; i++) {
        MadePassages.Made page = passages.page(random.nextInt(passages.pages()));
        MadePassages.Placed one = page.passages().getFirst();
        String asked = passages.edited(one.span().in(page.text()), percent / 100.0, random);
        long start = System.nanoTime();
        Trace trace = tracing.trace(asked);
        took[Math.max(0, i)] = (System.nanoTime() - start) / MEGABYTE;
        found += i >= 0 && isFound(trace, page) ? 1 : 0;
      }
      figures.add(new Figure(
          "lookup with " + percent + "% of words changed, " + size,
          String.format(
              Locale.ROOT,
              "p50 %.1f ms, p95 %.1f ms, %.1f%% found",
              Clock.percentile(took, 50),
              Clock.percentile(took, 95),
              100.0 * found / ASKED),
          ASKED + " passages of about 60 words, one at a time; aim: p95 50 ms at 100,000 pages"));
    }
    return figures;
  }

  private static boolean isFound(Trace trace, MadePassages.Made page) {
    return trace.hits().stream()
        .anyMatch(h -> h.page().url().equals(page.entries().url()));
  }
}
