package org.cellclaims.claim;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.PorterStemmer;
import org.cellclaims.text.Token;

/// The stem of a word, by Porter's algorithm (M. F. Porter, An algorithm for suffix stripping,
/// 1980): one clue for
/// "improve", "improves" and "improving".
final class WordStems {
  /// Words kept with their stems; a hostile page cannot fill more memory than this.
  private static final int RECENT = 20_000;

  private static final int LONGEST = 40;
  private static final Map<String, String> STEMS = new ConcurrentHashMap<>();

  private WordStems() {}

  /// The stem of a word in small letters, `#year` or `#` for a number, a mark as it is.
  static String of(Token token) {
    return switch (token.kind()) {
      case NUMBER -> Names.isYear(token) ? "#year" : "#";
      case MARK -> token.norm();
      case WORD -> ofWord(token.norm());
    };
  }

  private static String ofWord(String word) {
    if (word.length() > LONGEST) {
      return "#long";
    }
    String known = STEMS.get(word);
    if (known != null) {
      return known;
    }
    if (STEMS.size() >= RECENT) {
      STEMS.clear();
    }
    String stem = new PorterStemmer().stem(word);
    STEMS.put(word, stem);
    return stem;
  }
}
