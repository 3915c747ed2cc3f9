package org.cellclaims.search.text;

import java.util.List;
import java.util.Set;

/// Free text cut into what it asks for. Any text can be read; what could not be is said in the
/// notes.
///
/// @param parts a claim needs all of them
/// @param notes what a reader of the answer should know
public record FreeText(List<Part> parts, List<String> notes) {
  /// Most characters that are read.
  public static final int LONGEST = 2_000;
  /// Most words, phrases and fields that are read.
  public static final int MOST_PARTS = 64;
  /// How deep parentheses may stand in each other.
  public static final int DEEPEST = 8;

  public FreeText {
    parts = List.copyOf(parts);
    notes = List.copyOf(notes);
  }

  /// A part at the top, with the words that ask for it.
  ///
  /// @param clause what is asked
  /// @param written the words as typed, which ask the same when they are read again
  public record Part(Clause clause, String written) {}

  /// Reads a text.
  ///
  /// @param fields names that may stand before a colon, in lower case
  public static FreeText of(String typed, Set<String> fields) {
    return new Parser(typed, fields).read();
  }

  /// Whether it consists of words alone, without quotation marks, signs or fields.
  public boolean isPlain() {
    return parts.stream().allMatch(p -> p.clause() instanceof Clause.Word);
  }
}
