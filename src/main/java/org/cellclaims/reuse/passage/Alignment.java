package org.cellclaims.reuse.passage;

import java.util.List;
import org.cellclaims.text.Span;

/// A passage that two texts share, word by word.
///
/// @param tier how near the two are
/// @param first its place in the first text, UTF-16 code units
/// @param second its place in the second
/// @param words words of the first text in it
/// @param sourceWords words of the second text in it
/// @param same words that both have, moved ones too
/// @param longest most of them in a row
/// @param shared the runs of words that both have, with their places on both sides, by place in the
/// first text; those in another order than the rest are MOVED
/// @param edits the steps from the one to the other
public record Alignment(
    Tier tier,
    Span first,
    Span second,
    int words,
    int sourceWords,
    int same,
    int longest,
    List<Edit> shared,
    List<Edit> edits) {
  public Alignment {
    shared = List.copyOf(shared);
    edits = List.copyOf(edits);
  }

  /// Share of the words of both that are not the same, 0 to 1.
  public double changed() {
    return 1 - 2.0 * same / (words + sourceWords);
  }
}
