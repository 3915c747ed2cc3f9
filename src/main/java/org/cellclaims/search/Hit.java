package org.cellclaims.search;

import java.util.List;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.text.Span;

/// A claim that was found.
///
/// @param entry the claim with its page and history
/// @param highlights what the free text matched, counted from the start of the claim's text; in
/// order, not overlapping
public record Hit(ClaimEntry entry, List<Span> highlights) {
  public Hit {
    highlights = List.copyOf(highlights);
  }
}
