package org.cellclaims.search.text;

import java.util.Locale;
import java.util.Set;

/// Words that say so little that a claim need not have them; they count for the order only.
public final class LightWords {
  private static final Set<String> ALL = Set.of(
      "a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "is", "are", "was", "were",
      "be", "with", "by", "from", "at", "as", "that", "this", "it", "after", "who", "which", "have",
      "has");

  private LightWords() {}

  /// Whether a word, in whatever letters, is one of them.
  public static boolean has(String word) {
    return ALL.contains(word.toLowerCase(Locale.ROOT));
  }
}
