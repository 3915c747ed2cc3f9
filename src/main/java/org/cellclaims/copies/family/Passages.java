package org.cellclaims.copies.family;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.cellclaims.index.PageInBrief;
import org.cellclaims.index.StoredRuns;
import org.cellclaims.reuse.family.Groups.Place;

/// Reads the passages of families, of many families at a time, so that pages are read in the order
/// in which they are stored and each once for all of them. Of use to one thread.
///
/// Some 40,000 passages are held, about a kilobyte each, and 256 pages. Of a family of more than
/// 20,000 places every second, third, ... is read, so that no family fills the memory.
final class Passages {
  private static final int HELD = 40_000;
  private static final int MOST = 20_000;
  private static final int PAGES = 256;

  private final IndexReader reader;
  private final PageTable pages;
  private final Taker taker;
  private final List<Waiting> waiting = new ArrayList<>();
  private int places;

  /// A family to be read.
  ///
  /// @param places those that are read
  /// @param spread of all
  private record Waiting(List<Place> places, Spread spread) {}

  /// Takes the passages of a family, in the order of its places.
  @FunctionalInterface
  interface Taker {
    void take(List<Passage> family, Spread spread) throws IOException;
  }

  /// @param taker gets the families in the order in which they were added
  Passages(IndexReader reader, PageTable pages, Taker taker) {
    this.reader = reader;
    this.pages = pages;
    this.taker = taker;
  }

  /// Adds a family.
  void add(List<Place> family) throws IOException {
    List<Place> few = few(family, MOST);
    if (places + few.size() > HELD) {
      flush();
    }
    waiting.add(new Waiting(few, pages.spread(family)));
    places += few.size();
  }

  /// All places, or as many at most, evenly taken.
  static List<Place> few(List<Place> family, int most) {
    int step = (family.size() + most - 1) / most;
    List<Place> few = new ArrayList<>();
    for (int i = 0; i < family.size(); i += step) {
      few.add(family.get(i));
    }
    return few;
  }

  /// Hands on what was added.
  void flush() throws IOException {
    Passage[] read = read(waiting.stream().flatMap(w -> w.places().stream()).toList());
    int at = 0;
    for (Waiting family : waiting) {
      int end = at + family.places().size();
      taker.take(List.of(Arrays.copyOfRange(read, at, end)), family.spread());
      at = end;
    }
    waiting.clear();
    places = 0;
  }

  private Passage[] read(List<Place> all) throws IOException {
    long[] order = new long[all.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = (long) pages.document(all.get(i).text()) << Integer.SIZE | i;
    }
    Arrays.sort(order);
    Passage[] read = new Passage[order.length];
    for (int from = 0, to = 0; from < order.length; from = to) {
      int[] documents = Arrays.stream(order, from, order.length)
          .mapToInt(o -> (int) (o >>> Integer.SIZE))
          .distinct()
          .limit(PAGES)
          .toArray();
      int at = from;
      for (PageInBrief page : StoredRuns.read(reader, documents, PageInBrief.class)) {
        to = at;
        while (to < order.length && order[to] >>> Integer.SIZE == order[at] >>> Integer.SIZE) {
          to++;
        }
        passages(page, Arrays.copyOfRange(order, at, to), all, read);
        at = to;
      }
    }
    return read;
  }

  private static void passages(PageInBrief page, long[] own, List<Place> all, Passage[] read) {
    var stated = StatedDate.of(page.page().text());
    for (long one : own) {
      read[(int) one] = Passage.of(page, all.get((int) one).span(), stated);
    }
  }
}
