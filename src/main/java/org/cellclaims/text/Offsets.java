package org.cellclaims.text;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Converts places in one text between UTF-16 code units, which Java and JavaScript count, and code
/// points, which Python and most databases count.
public final class Offsets {
  private final int length;
  private final int[] pairs;

  private Offsets(int length, int[] pairs) {
    this.length = length;
    this.pairs = pairs;
  }

  /// Reads a text once, in time linear in its length.
  public static Offsets of(String text) {
    int[] pairs = IntStream.range(0, Math.max(0, text.length() - 1))
        .filter(i -> Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1)))
        .toArray();
    return new Offsets(text.length(), pairs);
  }

  /// The number of code points before a code unit; within a surrogate pair, those before the
  /// pair.
  ///
  /// @throws IndexOutOfBoundsException if `unit` lies outside the text
  public int toCodePoint(int unit) {
    check(unit, length);
    int pair = Arrays.binarySearch(pairs, unit - 1);
    return pair >= 0 ? unit - 1 - pair : unit - (-pair - 1);
  }

  /// The code unit at which a code point starts.
  ///
  /// @throws IndexOutOfBoundsException if `point` lies outside the text
  public int toUnit(int point) {
    check(point, length - pairs.length);
    int low = 0;
    int high = pairs.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pairs[middle] - middle < point) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return point + low;
  }

  private static void check(int place, int most) {
    if (place < 0 || place > most) {
      throw new IndexOutOfBoundsException("place " + place + " is not in 0.." + most);
    }
  }
}
