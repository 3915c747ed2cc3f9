package org.cellclaims.search.count;

/// With how many different numbers of a property some values were seen. It is met for each value of
/// each document, so that numbers are counted where no number comes twice, and else noted as bits.
final class Pairs {
  private final Property property;
  private final int[] counts;
  private final long[][] bits;

  /// @param values how many values
  Pairs(int values, Property property) {
    this.property = property;
    this.counts = new int[values];
    this.bits = new long[property.isInOneRun() ? 0 : values][0];
  }

  /// Notes that a value was seen with a number that it was not seen with just before.
  void note(int value, int number) {
    if (property.isInOneRun()) {
      counts[value]++;
    } else {
      noteBit(value, number);
    }
  }

  private void noteBit(int value, int number) {
    if (bits[value].length == 0) {
      bits[value] = new long[property.size() / Long.SIZE + 1];
    }
    long bit = 1L << number;
    long before = bits[value][number / Long.SIZE];
    if ((before & bit) == 0) {
      bits[value][number / Long.SIZE] = before | bit;
      counts[value]++;
    }
  }

  /// With how many numbers a value was seen.
  int count(int value) {
    return counts[value];
  }
}
