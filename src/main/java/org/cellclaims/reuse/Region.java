package org.cellclaims.reuse;

import java.util.List;
import org.cellclaims.reuse.passage.Edit;
import org.cellclaims.reuse.passage.Tier;
import org.cellclaims.text.Span;

/// A passage that two texts share.
///
/// @param tier how near the two are
/// @param first its place in the first text, UTF-16 code units
/// @param second its place in the second text
/// @param words how many words of the first text it holds
/// @param same how many words both have in the same order
/// @param longest most words in a row that both have
/// @param changed share of the words of both that are not the same, 0 to 1
/// @param edits every word of both sides, in order
/// @param changes the differences that matter, by place in the first text
public record Region(
    Tier tier,
    Span first,
    Span second,
    int words,
    int same,
    int longest,
    double changed,
    List<Edit> edits,
    List<Change> changes) {
  public Region {
    edits = List.copyOf(edits);
    changes = List.copyOf(changes);
  }
}
