package org.cellclaims.reuse.family;

import java.io.IOException;
import java.util.Arrays;
import org.cellclaims.reuse.passage.Reading;

/// Finds which texts hold the same hashes, by sorting hashes with the numbers of their texts.
///
/// Hashes are spread evenly, so one range of them is sorted after the other, as many at once as
/// memory is given for; every text is read once for each range. Of use to one thread.
public final class GramPasses {
  /// Most texts.
  public static final int MOST = 1 << (Long.SIZE - Grams.BITS);

  private static final int IN_MEMORY = 12_000_000;
  private static final int NUMBER = Long.SIZE - Grams.BITS;

  private final int inMemory;
  private long[] entries = new long[1024];
  private int count;
  private int[] texts = new int[16];

  /// Sorts twelve million hashes at once, which takes 96 MB.
  public GramPasses() {
    this(IN_MEMORY);
  }

  /// @param inMemory about how many hashes are sorted at once
  GramPasses(int inMemory) {
    this.inMemory = inMemory;
  }

  /// Texts that can be read again and again.
  public interface Texts {
    /// How many words they have together, or somewhat more.
    long words() throws IOException;

    /// Hands on all texts.
    void each(Taker taker) throws IOException;
  }

  /// Takes a text.
  @FunctionalInterface
  public interface Taker {
    /// Takes it.
    ///
    /// @param number from 0, less than [#MOST]
    void take(int number, Reading text);
  }

  /// Links texts that hold the same hashes.
  public void link(Texts all, Links links) throws IOException {
    long passes = all.words() / inMemory + 1;
    long width = (1L << Grams.BITS) / passes + 1;
    for (long from = 0; from < 1L << Grams.BITS; from += width) {
      long low = from;
      count = 0;
      all.each((number, text) -> take(number, text, low, low + width));
      Arrays.sort(entries, 0, count);
      link(links);
    }
  }

  private void take(int number, Reading text, long low, long high) {
    if (number < 0 || number >= MOST) {
      throw new IllegalArgumentException(
          "texts must be numbered from 0 to " + (MOST - 1) + ", got " + number);
    }
    for (long gram : Grams.lower(text)) {
      if (gram >= low && gram < high) {
        if (count == entries.length) {
          entries = Arrays.copyOf(entries, count + count / 2);
        }
        entries[count++] = gram << NUMBER | number;
      }
    }
  }

  private void link(Links links) throws IOException {
    for (int from = 0, to = 0; from < count; from = to) {
      int holding = 0;
      for (; to < count && entries[to] >>> NUMBER == entries[from] >>> NUMBER; to++) {
        if (to == from || entries[to] != entries[to - 1]) {
          texts = holding == texts.length ? Arrays.copyOf(texts, holding * 2) : texts;
          texts[holding++] = (int) entries[to] & (MOST - 1);
        }
      }
      links.add(texts, holding);
    }
  }
}
