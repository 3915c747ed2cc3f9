package org.cellclaims.copies.reworded;

import java.util.List;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.text.Span;

/// A claim of another site that says the same as a sentence in other words. That it was taken from
/// there is not said.
///
/// @param sentence where the sentence stands in the passage that was looked up
/// @param claim the claim
/// @param agrees what both say: `cerebral palsy`, `at least 85%`, in the claim's own order of
/// conditions, outcomes, numbers
/// @param words rare words that both have, the rarest first
/// @param score how much agrees: a point for each thing both say, and the share of the sentence's
/// words, by rarity, that the claim has
public record Reworded(
    Span sentence, ClaimEntry claim, List<String> agrees, List<String> words, double score) {
  public Reworded {
    agrees = List.copyOf(agrees);
    words = List.copyOf(words);
  }
}
