package org.cellclaims.rule;

import java.util.BitSet;

/// Numbers of which one must be there; most often there is only one to look for.
///
/// @param all the numbers
/// @param only the number where there is one, else -1
record AnyOf(BitSet all, int only) {
  static AnyOf of(BitSet all) {
    return new AnyOf(all, all.cardinality() == 1 ? all.nextSetBit(0) : -1);
  }

  boolean isIn(BitSet there) {
    return only >= 0 ? there.get(only) : there.intersects(all);
  }
}
