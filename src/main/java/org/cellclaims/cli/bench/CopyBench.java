package org.cellclaims.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.copies.family.Families;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Fields;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;

/// Measures lookup of passages and families on made-up pages, and how they grow.
///
/// @param made words of the pages
/// @param vocabulary the concepts
/// @param update works families out
/// @param work folder of the indexes; one that stands there already is used again
record CopyBench(MadeWords made, Vocabulary vocabulary, FamilyUpdate update, Path work) {
  private static final int GROWTH = 16;
  private static final int WARM = 2_000;
  private static final double MEGABYTE = 1e6;

  /// Measures with so many pages, and with a sixteenth of them.
  List<Figure> run(int pages) throws IOException {
    List<Figure> figures = new ArrayList<>();
    measure(Math.min(pages, WARM), new ArrayList<>());
    Took before = measure(pages / GROWTH, figures);
    Took after = measure(pages, figures);
    figures.add(new Figure(
        "families of " + GROWTH + " times the pages",
        String.format(
            Locale.ROOT,
            "%.1f times the time to find, %.1f times to find and describe",
            after.find() / before.find(),
            after.all() / before.all()),
        "processor time; aim: 18 times at most"));
    return figures;
  }

  /// Processor seconds of the thread.
  ///
  /// @param find of finding families
  /// @param all of finding and describing them
  private record Took(double find, double all) {}

  /// Measures so many pages; lookups are measured in the same index.
  private Took measure(int pages, List<Figure> figures) throws IOException {
    MadePassages passages = new MadePassages(made, pages);
    Path folder = work.resolve("passages-" + pages);
    if (!Files.isDirectory(folder)) {
      fill(passages, folder);
    }
    String size = String.format(Locale.ROOT, "%,d pages", pages);
    try (ClaimSearch search = ClaimSearch.open(folder, vocabulary);
        FamilyStore store = FamilyStore.open(work.resolve("families-" + pages))) {
      figures.addAll(new LookupBench(passages, update).run(search, size));
      Took took = families(search, store, pages, figures);
      figures.addAll(new CopyTruth(passages).of(Families.kept(search, store), size));
      return took;
    }
  }

  private Took families(ClaimSearch search, FamilyStore store, int pages, List<Figure> figures)
      throws IOException {
    step("reading the words of", pages, () -> read(search), figures);
    double find = step("finding the families of", pages, () -> update.find(search), figures);
    double all = step(
        "finding and describing those of", pages, () -> update.run(search, store, true), figures);
    return new Took(find, all);
  }

  private static double step(String name, int pages, Clock.Work work, List<Figure> figures)
      throws IOException {
    double[] thread = new double[1];
    double process;
    long heap;
    try (HeapUse use = new HeapUse()) {
      process = Clock.cpuSeconds(() -> thread[0] = Clock.threadSeconds(work));
      heap = use.most();
    }
    figures.add(new Figure(
        String.format(Locale.ROOT, "%s %,d pages", name, pages),
        String.format(
            Locale.ROOT,
            "%,.0f pages/s (%,.0f with compiling and collecting)",
            pages / thread[0],
            pages / process),
        String.format(
            Locale.ROOT,
            "%.2f processor seconds of the thread, %.2f of the process; up to %.0f MB of the heap"
                + " in use after collecting",
            thread[0],
            process,
            heap / MEGABYTE)));
    return thread[0];
  }

  /// Reads the words of every page version once, as finding families does at least.
  private static void read(ClaimSearch search) throws IOException {
    long words = search.with(searcher -> {
      long count = 0;
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        BinaryDocValues all = leaf.reader().getBinaryDocValues(Fields.WORDS);
        while (all != null && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
          BytesRef bytes = all.binaryValue();
          count += HashedText.reading(bytes.bytes, bytes.offset).length();
        }
      }
      return count;
    });
    if (words == 0) {
      throw new IOException("the made-up pages have no words");
    }
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
}
