package org.cellclaims.claim.extract;

import java.util.Optional;
import org.cellclaims.claim.CodedClaim;
import org.cellclaims.claim.SortOfPage;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.claim.weigh.Weighing;
import org.cellclaims.vocabulary.Facet;

/// A unit to learn from.
///
/// @param coded the claim that it is, where it is one
/// @param canInherit whether section or page has a condition and the unit names none
/// @param sort the sort of page that it stands on
/// @param clues numbers of its clues
record Example(
    Unit unit, Optional<CodedClaim> coded, boolean canInherit, SortOfPage sort, int[] clues) {
  /// Whether it is a claim that names no outcome but general ones.
  boolean isGeneral() {
    return coded.isPresent()
        && unit.mentions(Facet.OUTCOME).stream()
            .allMatch(m -> Weighing.GENERALS.contains(m.concept().id()));
  }
}
