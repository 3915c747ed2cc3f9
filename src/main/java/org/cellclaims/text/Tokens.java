package org.cellclaims.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts text into [Token]s in one pass, linear in its length.
public final class Tokens {
  private Tokens() {}

  /// All tokens of a text, in order.
  public static List<Token> of(String text) {
    return of(text, new Span(0, text.length()));
  }

  /// The tokens of one stretch of a text, their spans counted from the start of the whole text.
  public static List<Token> of(String text, Span within) {
    List<Token> tokens = new ArrayList<>(within.length() / 5 + 1);
    Norms norms = new Norms(text);
    int at = within.start();
    while (at < within.end()) {
      int point = text.codePointAt(at);
      if (isBlank(point)) {
        at += Character.charCount(point);
        continue;
      }
      Token token = tokenAt(text, at, within.end(), point, norms);
      tokens.add(token);
      at = token.end();
    }
    return tokens;
  }

  /// The tokens of one stretch of a text whose tokens are all known.
  ///
  /// @param all what [#of(String)] gave for the whole text
  /// @return the same as [#of(String, Span)]
  public static List<Token> within(String text, List<Token> all, Span within) {
    int from = firstEndingBehind(all, within.start());
    int to = from;
    while (to < all.size() && all.get(to).start() < within.end()) {
      to++;
    }
    boolean isCut = to > from
        && (all.get(from).start() < within.start() || all.get(to - 1).end() > within.end());
    return isCut ? of(text, within) : all.subList(from, to);
  }

  private static int firstEndingBehind(List<Token> all, int place) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// The normal form of a word: lower case, compatibility forms and diacritics folded, `’` as
  /// `'`.
  public static String normal(String word) {
    if (isLowerAscii(word)) {
      return word;
    }
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String straight =
        word.replace('’', '\'').replace('‘', '\'').replace('´', '\'').replace('ʼ', '\'');
    String lower = straight.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    String open = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(open.length());
    open.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static Token tokenAt(String text, int at, int limit, int point, Norms norms) {
    if (Character.isLetter(point)) {
      int end = wordEnd(text, at, limit);
      return token(Token.Kind.WORD, norms, at, end);
    }
    if (isApostrophe(point) && isPossessive(text, at, limit)) {
      return token(Token.Kind.WORD, norms, at, at + 2);
    }
    if (isDigit(point)) {
      return token(Token.Kind.NUMBER, norms, at, numberEnd(text, at, limit));
    }
    return token(Token.Kind.MARK, norms, at, Math.min(limit, at + Character.charCount(point)));
  }

  private static Token token(Token.Kind kind, Norms norms, int start, int end) {
    WordNumbers.Word word = norms.of(start, end);
    return new Token(kind, word.norm(), start, end, word.number());
  }

  private static int wordEnd(String text, int start, int limit) {
    int at = start;
    while (at < limit) {
      int point = text.charAt(at);
      if (isAsciiAlphanumeric(point)) {
        at++;
        continue;
      }
      point = text.codePointAt(at);
      boolean inner = Character.isLetterOrDigit(point)
          || Character.getType(point) == Character.NON_SPACING_MARK;
      boolean joined =
          isApostrophe(point) && !isPossessive(text, at, limit) && isLetterAt(text, at + 1, limit);
      if (!inner && !joined) {
        break;
      }
      at += Character.charCount(point);
    }
    return Math.min(at, limit);
  }

  private static int numberEnd(String text, int start, int limit) {
    int at = start;
    while (at < limit) {
      char c = text.charAt(at);
      boolean separator = (c == '.' || c == ',') && at + 1 < limit && isDigit(text.charAt(at + 1));
      if (!isDigit(c) && !separator) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isPossessive(String text, int at, int limit) {
    return at + 1 < limit
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && !isLetterAt(text, at + 2, limit);
  }

  private static boolean isLetterAt(String text, int at, int limit) {
    return at < limit && Character.isLetter(text.charAt(at));
  }

  private static boolean isApostrophe(int point) {
    return point == '\'' || point == '’' || point == 'ʼ' || point == '´';
  }

  private static boolean isAsciiAlphanumeric(int point) {
    return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || isDigit(point);
  }

  private static boolean isDigit(int point) {
    return point >= '0' && point <= '9';
  }

  private static boolean isBlank(int point) {
    if (point < 0x80) {
      return point == ' ' || (point >= 0x09 && point <= 0x0D) || (point >= 0x1C && point <= 0x1F);
    }
    return Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || point == 0xFEFF
        || point == 0x200B;
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLowerAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }
}
