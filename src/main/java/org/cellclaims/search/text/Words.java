package org.cellclaims.search.text;

import java.util.Optional;
import java.util.Set;

/// Tells words from patterns.
final class Words {
  private static final int FEWEST_LETTERS = 3;
  private static final int MOST_STARS = 3;
  private static final int LONGEST = 60;

  private Words() {}

  static Optional<Clause> read(String word, Set<String> notes) {
    if (!hasOpenPlace(word)) {
      return Optional.of(new Clause.Word(word));
    }
    long letters = word.codePoints().filter(Character::isLetterOrDigit).count();
    long stars = word.chars().filter(c -> c == '*').count();
    boolean isPattern = letters >= FEWEST_LETTERS
        && stars <= MOST_STARS
        && word.length() <= LONGEST
        && word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || "*?-'".indexOf(c) >= 0);
    if (isPattern) {
      return Optional.of(new Clause.Pattern(word));
    }
    if (letters > 0) {
      notes.add("a pattern needs three letters, no other signs and at most three *;"
          + " one that had not was read as a word");
    }
    return Optional.of(new Clause.Word(word.replaceAll("[*?]+", " ").strip()));
  }

  /// A question mark at the end asks a question.
  private static boolean hasOpenPlace(String word) {
    int mark = word.indexOf('?');
    return word.indexOf('*') >= 0
        || (mark > 0
            && mark < word.length() - 1
            && Character.isLetterOrDigit(word.charAt(mark - 1))
            && Character.isLetterOrDigit(word.charAt(mark + 1)));
  }
}
