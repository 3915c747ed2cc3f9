package org.cellclaims.page.line;

import java.util.regex.Pattern;

/// What the looks of a line say: a title, a sentence, a number.
public final class Shape {
  /// A measure whose name begins with a figure, perhaps with a unit in brackets: "6MWD (m)",
  /// "6-min walk".
  private static final Pattern MEASURE = Pattern.compile(
      "\\d{1,2}([A-Z]{3,8}|[- ]?[A-Za-z]{1,8}[- ](walk|test|distance|score|scale)[A-Za-z ]{0,16})"
          + "\\s?(\\([^()\\d]{1,20}\\))?$");

  private static final int LONGEST_TITLE = 110;
  private static final int MOST_TITLE_WORDS = 15;
  private static final int MOST_LABEL_WORDS = 3;

  private Shape() {}

  /// Number of stretches without white space.
  public static int words(CharSequence text) {
    int count = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = isBlank(text.charAt(i));
      if (!blank && !inside) {
        count++;
      }
      inside = !blank;
    }
    return count;
  }

  /// Whether it ends as a sentence does, closing quotes and brackets aside.
  public static boolean endsSentence(CharSequence text) {
    int at = text.length() - 1;
    while (at > 0 && "\"'”’»)]*".indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    return at >= 0 && ".!?…。！？।".indexOf(text.charAt(at)) >= 0;
  }

  /// Whether a colon ends the text, white space and asterisks behind it left out.
  public static boolean endsWithColon(CharSequence text) {
    int at = text.length() - 1;
    while (at > 0 && (text.charAt(at) == '*' || isBlank(text.charAt(at)))) {
      at--;
    }
    return at >= 0 && (text.charAt(at) == ':' || text.charAt(at) == '：');
  }

  /// Whether it names in a few words what it states behind a colon: "Stay: ten days".
  public static boolean isLabelled(CharSequence text) {
    int colon = text.toString().indexOf(": ");
    return colon > 0
        && words(text.subSequence(0, colon)) <= MOST_LABEL_WORDS
        && words(text.subSequence(colon, text.length())) > 1;
  }

  /// Whether a question mark ends the text.
  public static boolean isQuestion(CharSequence text) {
    int last = text.length() - 1;
    return last > 0 && (text.charAt(last) == '?' || text.charAt(last) == '？');
  }

  /// Whether it could be a title: short, not a sentence, not a price, not mostly digits.
  public static boolean isTitle(CharSequence text) {
    int length = text.length();
    if (length < 2 || length > LONGEST_TITLE || words(text) > MOST_TITLE_WORDS) {
      return false;
    }
    if (endsSentence(text) && !isQuestion(text)) {
      return false;
    }
    char last = text.charAt(length - 1);
    return last != ';' && last != ',' && startsTitle(text) && !isFigures(text) && looksNamed(text);
  }

  /// Whether a cell states a number: "88%", "USD 28,400", "12 months", not "1 PRP shot and a
  /// pump" nor "6MWD (m)".
  public static boolean isNumeric(CharSequence text) {
    if (MEASURE.matcher(text).lookingAt()) {
      return false;
    }
    int digits = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    return digits > 0 && letters <= 2 * digits + 6;
  }

  /// Whether it holds a letter or digit at all.
  public static boolean hasWord(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether a character is white space, be it a space that does not break.
  public static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean startsTitle(CharSequence text) {
    char first = text.charAt(0);
    return !Character.isLowerCase(first) && "|*#[☐©".indexOf(first) < 0;
  }

  private static boolean isFigures(CharSequence text) {
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ("%$€£¥₹@".indexOf(c) >= 0) {
        return true;
      }
      digits += Character.isDigit(c) ? 1 : 0;
    }
    return digits * 4 > text.length();
  }

  /// Few words, a question, or mostly capitalised words.
  private static boolean looksNamed(CharSequence text) {
    if (isQuestion(text) || words(text) <= 8) {
      return true;
    }
    int capital = 0;
    int small = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean starts = i == 0 || isBlank(text.charAt(i - 1));
      boolean longWord = i + 3 < text.length() && Character.isLetter(text.charAt(i + 3));
      if (starts && longWord) {
        capital += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return capital >= small;
  }
}
