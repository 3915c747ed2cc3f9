package org.cellclaims.reuse;

import java.util.List;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.Alignment;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.Words;

/// Holds one text against another: what they share, how it was edited, and which edits change what
/// is claimed. Thread-safe.
///
/// @param meaning finds the words that matter
public record Align(Meaning meaning) {

  /// The passages that two texts share, by place in the first; empty where they share none of ten
  /// or more words.
  public List<Region> regions(String first, String second) {
    Words words = new Words();
    Aligner.Ready one = Aligner.Ready.of(Reading.of(first, words));
    Aligner.Ready other = Aligner.Ready.of(Reading.of(second, words));
    return new Aligner(words)
        .align(one, other).stream().map(a -> region(first, second, a)).toList();
  }

  /// A passage with the changes that matter.
  public Region region(String first, String second, Alignment found) {
    return new Region(
        found.tier(),
        found.first(),
        found.second(),
        found.words(),
        found.same(),
        found.longest(),
        found.changed(),
        found.edits(),
        changes(first, second, found));
  }

  /// Of a passage that is shared word for word only signs can differ.
  private List<Change> changes(String first, String second, Alignment found) {
    Changes changes = new Changes(first, second, found.shared());
    return found.tier() == Tier.VERBATIM && changes.isAlikeInSigns()
        ? List.of()
        : changes.of(meaning.marks(first, found.first()), meaning.marks(second, found.second()));
  }
}
