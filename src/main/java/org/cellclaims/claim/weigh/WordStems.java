package org.cellclaims.claim.weigh;

import java.util.List;
import opennlp.tools.stemmer.PorterStemmer;
import org.cellclaims.claim.study.Names;
import org.cellclaims.text.Token;
import org.cellclaims.text.WordTable;
import org.cellclaims.weight.ClueWords;

/// The stem of a word, by Porter's algorithm (M. F. Porter, An algorithm for suffix stripping,
/// 1980): one clue for "improve", "improves" and "improving". Thread-safe where the words are.
final class WordStems {
  private static final int LONGEST = 40;

  /// The algorithm leaves what is no longer as it is.
  private static final int UNSTEMMED = 2;

  private final ClueWords words;
  private final WordTable<Integer> stems = new WordTable<>(this::stem);
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
    int[] found = new int[tokens.size()];
    for (int i = 0; i < found.length; i++) {
      found[i] = of(tokens.get(i));
    }
    return found;
  }

  private int of(Token token) {
    return switch (token.kind()) {
      case NUMBER -> Names.isYear(token) ? year : number;
      case MARK -> token.norm().length() > UNSTEMMED ? words.of(token.norm()) : stems.of(token);
      case WORD -> token.norm().length() > LONGEST ? overlong : stems.of(token);
    };
  }

  private int stem(String norm) {
    return words.of(new PorterStemmer().stem(norm));
  }
}
