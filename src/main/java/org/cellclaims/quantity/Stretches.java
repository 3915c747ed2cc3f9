package org.cellclaims.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellclaims.text.Span;

/// Finds the stretches of a text, cut at line ends and at full stops before a space, that
/// hold a
/// digit or a number word, so that the others need not be read.
final class Stretches {
  /// No longer stretch is handed on in one piece.
  private static final int LONGEST = 4_000;

  private static final int LONGEST_WORD = 9;
  private static final int LETTERS = 0x80;
  private static final Set<String> LISTED = NumberWords.listed();

  /// For the first two letters of a number word a bit for each length that one has.
  private static final int[] LENGTHS = lengths();

  private Stretches() {}

  static List<Span> withNumbers(String text, Span within) {
    List<Span> found = new ArrayList<>();
    int start = within.start();
    boolean number = false;
    int at = start;
    while (at < within.end()) {
      char c = text.charAt(at);
      if (isLetter(c)) {
        int end = wordEnd(text, at, within.end());
        number |= !number && end - at <= LONGEST_WORD && isNumberWord(text, at, end);
        at = end;
      } else {
        number |= (c >= '0' && c <= '9') || c == '½';
        at++;
      }
      if (at >= within.end() || isCut(text, at - 1, start)) {
        if (number) {
          found.add(new Span(start, at));
        }
        start = at;
        number = false;
      }
    }
    return found;
  }

  private static int wordEnd(String text, int start, int limit) {
    int end = start;
    while (end < limit && isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// Line ends cut, and overlong stretches at the next space.
  private static boolean isCut(String text, int at, int start) {
    char c = text.charAt(at);
    return c == '\n'
        || (at - start > LONGEST
            && (c == ' ' || at - start > 2 * LONGEST)
            && !Character.isHighSurrogate(c));
  }

  private static boolean isNumberWord(String text, int start, int end) {
    char first = (char) (text.charAt(start) | 0x20);
    if (first == 'a') {
      return isArticle(start, end) && isBeforeUnit(text, end);
    }
    return end - start > 2
        && isBegun(first, (char) (text.charAt(start + 1) | 0x20), end - start)
        && LISTED.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  /// Whether some number word of this length begins with these two small letters.
  private static boolean isBegun(char first, char second, int length) {
    return first < LETTERS
        && second < LETTERS
        && (LENGTHS[first * LETTERS + second] & (1 << length)) != 0;
  }

  private static int[] lengths() {
    int[] lengths = new int[LETTERS * LETTERS];
    for (String word : LISTED) {
      lengths[word.charAt(0) * LETTERS + word.charAt(1)] |= 1 << word.length();
    }
    return lengths;
  }

  private static boolean isArticle(int start, int end) {
    return end - start <= 2;
  }

  /// "a year", "an hour", "a dozen", "a quarter".
  private static boolean isBeforeUnit(String text, int at) {
    if (at + 2 >= text.length() || text.charAt(at) != ' ') {
      return false;
    }
    int end = wordEnd(text, at + 1, Math.min(text.length(), at + 1 + LONGEST_WORD));
    return switch (text.substring(at + 1, end)) {
      case "year", "month", "week", "day", "hour", "minute", "fortnight", "inch", "night" -> true;
      case "dozen",
          "hundred",
          "thousand",
          "million",
          "quarter",
          "third",
          "fifth",
          "sixth",
          "eighth",
          "tenth" -> true;
      default -> false;
    };
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > 0x7F;
  }
}
