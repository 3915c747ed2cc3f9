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
/// Some 40,000 passages are held, about a kilobyte each, or those of one family that has more; and
/// 256 pages.
final class Passages {
  private static final int HELD = 40_000;
  private static final int PAGES = 256;

  private final IndexReader reader;
  private final PageTable pages;
  private final Taker taker;
  private final List<List<Place>> waiting = new ArrayList<>();
  private int places;

  /// Takes the passages of a family, in the order of its places.
  @FunctionalInterface
  interface Taker {
    void take(List<Passage> family) throws IOException;
  }

  /// @param taker gets the families in the order in which they were added
  Passages(IndexReader reader, PageTable pages, Taker taker) {
    this.reader = reader;
    this.pages = pages;
    this.taker = taker;
  }

  /// Adds a family.
  void add(List<Place> family) throws IOException {
    if (places + family.size() > HELD) {
      flush();
    }
    waiting.add(family);
    places += family.size();
  }

  /// Hands on what was added.
  void flush() throws IOException {
    Passage[] read = read(waiting.stream().flatMap(List::stream).toList());
    int at = 0;
    for (List<Place> family : waiting) {
      taker.take(List.of(Arrays.copyOfRange(read, at, at + family.size())));
      at += family.size();
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
