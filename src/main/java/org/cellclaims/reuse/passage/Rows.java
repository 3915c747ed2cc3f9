package org.cellclaims.reuse.passage;

import java.util.Arrays;
import java.util.List;

/// Which texts hold which words in a row, as a sorted table of hashes.
///
/// @param hashes ascending, of the rows of all texts
/// @param texts beside them, the text that has the row
/// @param length words of a row
/// @param size how many texts there are
@SuppressWarnings("ArrayRecordComponent") // never handed out
record Rows(long[] hashes, int[] texts, int length, int size) {
  private static final int BITS = 24;

  /// The table of some texts, at most 16 million of them.
  static Rows of(List<Reading> texts, int length) {
    int total =
        texts.stream().mapToInt(t -> Math.max(0, t.length() - length + 1)).sum();
    long[] entries = new long[total];
    int count = 0;
    for (int t = 0; t < texts.size(); t++) {
      int[] words = texts.get(t).words;
      for (int i = 0; i + length <= words.length; i++) {
        entries[count++] = hash(words, i, length) << BITS | t;
      }
    }
    Arrays.sort(entries);
    int distinct = distinct(entries);
    long[] hashes = new long[distinct];
    int[] owners = new int[distinct];
    for (int i = 0; i < distinct; i++) {
      hashes[i] = entries[i] >>> BITS;
      owners[i] = (int) (entries[i] & ((1 << BITS) - 1));
    }
    return new Rows(hashes, owners, length, texts.size());
  }

  /// Moves each entry once to the front; a text may repeat a row as often as it likes.
  private static int distinct(long[] sorted) {
    int count = 0;
    for (long entry : sorted) {
      if (count == 0 || entry != sorted[count - 1]) {
        sorted[count++] = entry;
      }
    }
    return count;
  }

  private static long hash(int[] words, int from, int length) {
    long hash = 1;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ words[i]) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return hash >>> BITS;
  }

  /// Adds each text that shares a row with this one to `found` once, from `at` on.
  ///
  /// @return one past the last added
  int near(Reading text, int[] found, int at) {
    boolean[] seen = new boolean[size];
    int end = at;
    for (int i = 0; i + length <= text.length(); i++) {
      long hash = hash(text.words, i, length);
      int place = Arrays.binarySearch(hashes, hash);
      while (place > 0 && hashes[place - 1] == hash) {
        place--;
      }
      for (; place >= 0 && place < hashes.length && hashes[place] == hash; place++) {
        if (!seen[texts[place]]) {
          seen[texts[place]] = true;
          found[end++] = texts[place];
        }
      }
    }
    return end;
  }
}
