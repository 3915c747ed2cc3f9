package org.cellclaims.reuse;

import org.cellclaims.text.Span;

/// Words of a text that matter for what it claims.
///
/// @param sort what they are
/// @param value what they mean; two marks with one value say the same
/// @param span where they stand, UTF-16 code units
/// @param isSure whether the words alone show it; a capital that opens a sentence and the word
/// "one"
/// do not, and count only where a sure mark of the same sort stands in their place
public record Mark(Change.Sort sort, String value, Span span, boolean isSure) {
  /// A sure mark.
  Mark(Change.Sort sort, String value, Span span) {
    this(sort, value, span, true);
  }
}
