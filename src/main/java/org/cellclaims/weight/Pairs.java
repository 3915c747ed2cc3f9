package org.cellclaims.weight;

/// A table from two numbers, both 0 or more, to a third. Filled once, read-only and thread-safe
/// afterwards.
final class Pairs {
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private final long[] keys;
  private final int[] values;
  private final int shift;

  /// @param size how many will be put
  Pairs(int size) {
    int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(2 * size));
    keys = new long[1 << bits];
    values = new int[1 << bits];
    shift = Long.SIZE - bits;
  }

  void put(int first, int second, int value) {
    int at = place(key(first, second));
    keys[at] = key(first, second);
    values[at] = value;
  }

  /// The number put for the two, -1 where none was.
  int get(int first, int second) {
    int at = place(key(first, second));
    return keys[at] == 0 ? -1 : values[at];
  }

  /// Never 0, which marks a free place.
  private static long key(int first, int second) {
    return (((long) first << Integer.SIZE) | second) + 1;
  }

  private int place(long key) {
    int at = (int) ((key * SPREAD) >>> shift);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }
}
