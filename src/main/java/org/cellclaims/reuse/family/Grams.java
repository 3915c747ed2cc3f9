package org.cellclaims.reuse.family;

import java.util.Arrays;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

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

  private Grams() {}

  /// All hashes of a text, distinct and ascending.
  public static long[] all(String text) {
    return Arrays.stream(inOrder(text)).sorted().distinct().toArray();
  }

  /// The hashes that stand for a text in an index, distinct and ascending: every other one
  /// or more.
  public static long[] kept(String text) {
    long[] all = inOrder(text);
    long[] kept = new long[Math.max(all.length, 1)];
    int count = 0;
    for (int i = 0; i + 1 < all.length; i++) {
      kept[count++] = Math.min(all[i], all[i + 1]);
    }
    if (all.length == 1) {
      kept[count++] = all[0];
    }
    return Arrays.stream(kept, 0, count).sorted().distinct().toArray();
  }

  private static long[] inOrder(String text) {
    long[] words = Tokens.of(text).stream()
        .filter(t -> t.kind() != Token.Kind.MARK)
        .mapToLong(t -> hash(t.norm()))
        .toArray();
    long[] grams = new long[Math.max(0, words.length - LENGTH + 1)];
    for (int i = 0; i < grams.length; i++) {
      long hash = 0;
      for (int j = i; j < i + LENGTH; j++) {
        hash = mix(hash * 31 + words[j]);
      }
      grams[i] = hash & MASK;
    }
    return grams;
  }

  private static long hash(String word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /// The finaliser of MurmurHash3.
  private static long mix(long value) {
    long hash = (value ^ value >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
