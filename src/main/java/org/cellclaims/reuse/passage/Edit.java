package org.cellclaims.reuse.passage;

import java.util.Locale;
import org.cellclaims.text.Span;

/// One step from the words of one passage to those of another.
///
/// @param kind what was done
/// @param first the words in the first text, UTF-16 code units; empty where words were added
/// @param second the words in the second text; empty where words were dropped
public record Edit(Kind kind, Span first, Span second) {
  /// What was done.
  public enum Kind {
    /// The same words, whatever their capitals and marks.
    SAME,
    /// Other words stand in the place of the first text's.
    CHANGED,
    /// Only the second text has the words.
    ADDED,
    /// Only the first text has the words.
    DROPPED,
    /// Both have the words, at different places of the passage: one step where the first text
    /// has them, with an empty place in the second, and one where the second has them.
    MOVED;

    /// The kind in answers: `same`.
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
