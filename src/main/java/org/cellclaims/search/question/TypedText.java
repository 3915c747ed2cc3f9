package org.cellclaims.search.question;

import java.util.List;
import org.cellclaims.text.Span;

/// How free text was read as a claim: its numbers and concepts, each with the parameter it stands
/// for.
///
/// @param text the text as typed
/// @param parts what was read, in the order of the text; at least one
/// @param unread words that were left out of the question because they say nothing of their own
public record TypedText(String text, List<Part> parts, List<String> unread) {
  public TypedText {
    parts = List.copyOf(parts);
    unread = List.copyOf(unread);
  }

  /// A part that was read.
  ///
  /// @param span its place in the text
  /// @param words its words
  /// @param param the parameter that it stands for
  /// @param value the parameter's value
  /// @param narrower ids of the narrower concepts that are found with it, empty for a number
  public record Part(Span span, String words, String param, String value, List<String> narrower) {
    public Part {
      narrower = List.copyOf(narrower);
    }
  }
}
