package org.cellclaims.reuse.family;

import java.io.IOException;
import java.util.Arrays;
import org.cellclaims.reuse.passage.Reading;

/// Finds which texts hold the same hashes, by sorting hashes with the numbers of their texts.
///
/// Hashes are spread evenly, so one range of them is sorted after the other, as many at once as
/// memory is given for; where there is more than one range, they wait on disk. Every text is read
/// once. Of use to one thread.
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
    void take(int number, Reading text) throws IOException;
  }

  /// Links texts that hold the same hashes.
  ///
  /// @throws IOException if what waits on disk cannot be written or read
  public void link(Texts all, Links links) throws IOException {
    int ranges = Math.toIntExact(all.words() / inMemory + 1);
    if (ranges == 1) {
      count = 0;
      each(all, this::hold);
      sort(links);
      return;
    }
    long width = (1L << Grams.BITS) / ranges + 1;
    try (GramFiles waiting = new GramFiles(ranges)) {
      each(all, entry -> waiting.add((int) ((entry >>> NUMBER) / width), entry));
      for (int range = 0; range < ranges; range++) {
        count = waiting.size(range);
        entries = count > entries.length ? new long[count] : entries;
        waiting.read(range, entries);
        sort(links);
      }
    }
  }

  private interface Entries {
    void take(long entry) throws IOException;
  }

  /// Hands on each hash with the number of its text.
  private static void each(Texts all, Entries taker) throws IOException {
    all.each((number, text) -> {
      if (number < 0 || number >= MOST) {
        throw new IllegalArgumentException(
            "texts must be numbered from 0 to " + (MOST - 1) + ", got " + number);
      }
      for (long gram : Grams.lower(text)) {
        taker.take(gram << NUMBER | number);
      }
    });
  }

  private void hold(long entry) {
    if (count == entries.length) {
      entries = Arrays.copyOf(entries, count + count / 2);
    }
    entries[count++] = entry;
  }

  private void sort(Links links) throws IOException {
    Arrays.sort(entries, 0, count);
    link(links);
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
