package org.cellclaims.claim;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import opennlp.tools.stemmer.PorterStemmer;
import org.cellclaims.text.Token;
import org.cellclaims.text.WordTable;
import org.cellclaims.weight.ClueWords;

/// The stem of a word, by Porter's algorithm (M. F. Porter, An algorithm for suffix stripping,
/// 1980): one clue for "improve", "improves" and "improving". Thread-safe where the words are.
final class WordStems {
  /// Words kept with their stems; a hostile page cannot fill more memory than this.
  private static final int RECENT = 20_000;

  private static final int LONGEST = 40;

  /// The algorithm leaves what is no longer as it is.
  private static final int UNSTEMMED = 2;

  private final Map<String, Integer> stems = new ConcurrentHashMap<>();
  private final ClueWords words;
  private final int year;
  private final int number;
  private final int overlong;
  private final int start;
  private final int end;

  WordStems(ClueWords words) {
    this.words = words;
    year = words.of("#year");
    number = words.of("#");
    overlong = words.of("#long");
    start = words.of("^");
    end = words.of("$");
  }

  /// What stands before the first word.
  int start() {
    return start;
  }

  /// What stands behind the last.
  int end() {
    return end;
  }

  /// The stems of words in small letters, `#year` or `#` for a number, a mark as it is: each by
  /// its number among the words of clues, -1 where no clue has it.
  int[] of(List<Token> tokens) {
    return of(tokens, table());
  }

  /// As [#of(List)] for some tokens of a page.
  ///
  /// @param table the words of the page, from [#table()]
  int[] of(List<Token> tokens, WordTable<Integer> table) {
    int[] found = new int[tokens.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = of(tokens.get(i), table);
    }
    return found;
  }

  /// A table for the words of one page.
  WordTable<Integer> table() {
    return new WordTable<>(norm -> kept(norm, false));
  }

  private int of(Token token, WordTable<Integer> table) {
    return switch (token.kind()) {
      case NUMBER -> Names.isYear(token) ? year : number;
      case MARK -> token.norm().length() > UNSTEMMED ? kept(token.norm(), true) : table.of(token);
      case WORD -> token.norm().length() > LONGEST ? overlong : table.of(token);
    };
  }

  private int kept(String norm, boolean isMark) {
    Integer known = stems.get(norm);
    if (known != null) {
      return known;
    }
    if (stems.size() >= RECENT) {
      stems.clear();
    }
    int stem = words.of(isMark ? norm : new PorterStemmer().stem(norm));
    stems.put(norm, stem);
    return stem;
  }
}
