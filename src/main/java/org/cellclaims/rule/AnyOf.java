package org.cellclaims.rule;

import java.util.BitSet;

/// Numbers of which one must be there. Few are looked for one by one, most often there is only
/// one; many all at once.
final class AnyOf {
  private static final int FEW = 8;

  private final BitSet all;
  private final int[] few;
  private final boolean isFew;

  private AnyOf(BitSet all) {
    this.all = all;
    this.isFew = all.cardinality() <= FEW;
    this.few = isFew ? all.stream().toArray() : new int[0];
  }

  static AnyOf of(BitSet all) {
    return new AnyOf(all);
  }

  /// The numbers; not to be changed by the caller.
  BitSet all() {
    return all;
  }

  boolean isIn(BitSet there) {
    if (!isFew) {
      return there.intersects(all);
    }
    for (int number : few) {
      if (there.get(number)) {
        return true;
      }
    }
    return false;
  }
}
