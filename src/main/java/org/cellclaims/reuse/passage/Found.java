package org.cellclaims.reuse.passage;

import org.cellclaims.text.Span;

/// A passage that two texts share.
///
/// @param tier how near the two are
/// @param taken its place in the first text, UTF-16 code units
/// @param source its place in the second text, UTF-16 code units
/// @param alike cosine of their weighted stems, 0 to 1; 1 word for word
public record Found(Tier tier, Span taken, Span source, double alike) {
  /// The fewer characters of the two sides.
  int shorter() {
    return Math.min(taken.length(), source.length());
  }

  /// Whether the two lie over each other in one of the texts.
  boolean touches(Found other) {
    return taken.overlaps(other.taken) || source.overlaps(other.source);
  }
}
