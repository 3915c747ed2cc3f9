package org.cellclaims.search.question;

import java.util.List;
import java.util.Optional;

/// How a question is to be taken, beside what it asks.
///
/// @param isLiteral whether words are words, never read as a claim (`read=off`)
/// @param isNarrow whether a concept is itself only, without its narrower ones (`narrower=off`)
/// @param snapshot id of the state of the index that is to answer, empty for the newest
/// @param typed how free text was read as a claim, empty where it was not
/// @param notes what a reader should know of how the text was read
public record Manner(
    boolean isLiteral,
    boolean isNarrow,
    Optional<String> snapshot,
    Optional<TypedText> typed,
    List<String> notes) {
  /// The usual manner.
  public static final Manner USUAL =
      new Manner(false, false, Optional.empty(), Optional.empty(), List.of());

  public Manner {
    notes = List.copyOf(notes);
  }

  /// This manner with a text that was read.
  public Manner read(boolean isLiteralNow, Optional<TypedText> reading, List<String> more) {
    return new Manner(isLiteralNow, isNarrow, snapshot, reading, more);
  }
}
