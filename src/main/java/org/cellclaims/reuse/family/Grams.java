package org.cellclaims.reuse.family;

import java.util.Arrays;
import org.cellclaims.reuse.passage.Reading;

/// Hashes of five words in a row: what two texts have in common where they share a passage.
///
/// A hash depends on the words in normal form only, so that hashes of different times and
/// machines
/// can be held against each other. Of two neighbours the lower is kept for an index (winnowing,
/// Schleimer and others, SIGMOD 2003); a question asks for all.
public final class Grams {
  /// Words in a row.
  public static final int LENGTH = 5;

  /// Bits of a hash.
  public static final int BITS = 40;

  private static final long MASK = (1L << BITS) - 1;
  private static final long BASE = 0x9E3779B97F4A7C15L;
  private static final long BASE_TO_LENGTH = power(BASE, LENGTH);

  private Grams() {}

  /// All hashes of a text, distinct and ascending.
  ///
  /// @param text with hashes for words, see [org.cellclaims.reuse.passage.HashedText]
  public static long[] all(Reading text) {
    return distinct(inOrder(text));
  }

  /// The hashes that stand for a text in an index, distinct and ascending: every other one
  /// or more.
  ///
  /// @param text with hashes for words
  public static long[] kept(Reading text) {
    return distinct(lower(text));
  }

  private static long[] distinct(long[] grams) {
    Arrays.sort(grams);
    int count = 0;
    for (int i = 0; i < grams.length; i++) {
      if (i == 0 || grams[i] != grams[i - 1]) {
        grams[count++] = grams[i];
      }
    }
    return Arrays.copyOf(grams, count);
  }

  /// Of each two neighbours the lower one, in the order of the text; one may stand there twice.
  static long[] lower(Reading text) {
    long[] all = inOrder(text);
    for (int i = 0; i + 1 < all.length; i++) {
      all[i] = Math.min(all[i], all[i + 1]);
    }
    return all.length > 1 ? Arrays.copyOf(all, all.length - 1) : all;
  }

  private static long[] inOrder(Reading text) {
    long[] grams = new long[Math.max(0, text.length() - LENGTH + 1)];
    long sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum = sum * BASE + text.word(i);
      if (i >= LENGTH) {
        sum -= text.word(i - LENGTH) * BASE_TO_LENGTH;
      }
      if (i >= LENGTH - 1) {
        grams[i - LENGTH + 1] = mix(sum) & MASK;
      }
    }
    return grams;
  }

  private static long power(long base, int exponent) {
    return exponent == 0 ? 1 : base * power(base, exponent - 1);
  }

  /// The finaliser of MurmurHash3.
  private static long mix(long value) {
    long hash = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
