package org.cellclaims.search;

import java.util.List;
import org.cellclaims.index.ClaimInBrief;
import org.cellclaims.text.Span;

/// The words of a claim that was found.
///
/// @param claim the claim
/// @param highlights what the free text matched, as in [Hit]
public record HitInBrief(ClaimInBrief claim, List<Span> highlights) {
  public HitInBrief {
    highlights = List.copyOf(highlights);
  }
}
