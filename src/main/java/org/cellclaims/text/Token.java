package org.cellclaims.text;

import java.util.List;

/// One word, number or mark of a text.
///
/// @param kind what sort of token it is
/// @param norm the token in normal form: lower case, without diacritics, typographic apostrophes
/// as `'`
/// @param start where it begins in the text, UTF-16 code units
/// @param end one past its last unit
/// @param word number of its word, the same in all texts, -1 where it has none; see [WordTable]
public record Token(Kind kind, String norm, int start, int end, int word) {
  /// The three sorts of token.
  public enum Kind {
    /// Letters, then letters, digits or inner apostrophes: `patients`, `don't`, `cd34`. A
    /// possessive `'s` is a word of its own.
    WORD,
    /// Digits with inner separators: `85`, `1,240`, `84.5`.
    NUMBER,
    /// One visible character that is neither: `%`, `-`, `(`.
    MARK
  }

  /// Where it stands in the text.
  public Span span() {
    return new Span(start, end);
  }

  /// Number of characters.
  public int length() {
    return end - start;
  }

  /// Whether this is a word with the given normal form.
  public boolean is(String form) {
    return norm.equals(form);
  }

  /// Number of the first of some tokens that starts at or behind a place, their number where
  /// none does.
  ///
  /// @param tokens in order
  public static int firstAt(List<Token> tokens, int place) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
