package org.cellclaims.vocabulary;

import org.cellclaims.text.Span;

/// A concept that a text names.
///
/// @param concept what is named
/// @param span the words that name it, UTF-16 code units of the text that was searched
public record Mention(Concept concept, Span span) {}
