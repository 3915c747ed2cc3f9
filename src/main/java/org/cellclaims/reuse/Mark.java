package org.cellclaims.reuse;

import org.cellclaims.text.Span;

/// Words of a text that matter for what it claims.
///
/// @param sort what they are
/// @param value what they mean; two marks with one value say the same
/// @param span where they stand, UTF-16 code units
public record Mark(Change.Sort sort, String value, Span span) {}
