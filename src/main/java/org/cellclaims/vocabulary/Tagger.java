package org.cellclaims.vocabulary;

import java.util.List;
import java.util.Objects;
import org.cellclaims.text.Span;

/// Finds the concepts that a text names. Immutable and thread-safe.
public final class Tagger {
  private final Vocabulary vocabulary;

  /// A tagger for every form of a vocabulary.
  public Tagger(Vocabulary vocabulary) {
    this.vocabulary = Objects.requireNonNull(vocabulary);
  }

  /// The vocabulary that this tagger finds.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /// Reads what a page says of itself, for use with all of its parts.
  ///
  /// @param pageText the page's whole text
  /// @param title the page's title, possibly empty
  /// @param headings the texts of its headings
  public Topic learn(String pageText, String title, List<String> headings) {
    return Topic.none();
  }

  /// The concepts that a stretch of a text names, by place, then by facet and id.
  ///
  /// Words may be a mention in two facets; within one facet the longest form wins.
  ///
  /// @param text any text
  /// @param within the stretch to read; nothing outside it is seen
  /// @param topic what is known of the page, [Topic#none()] where nothing is
  /// @return mentions with spans in `text`, empty where nothing is named
  public List<Mention> mentions(String text, Span within, Topic topic) {
    return List.of();
  }
}
