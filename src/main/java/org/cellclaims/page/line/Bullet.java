package org.cellclaims.page.line;

/// The mark in front of a list item: a glyph such as • or -, or a number such as 1. or (a).
///
/// @param end index behind the mark and the white space after it
/// @param sign the glyph, or 0 for a number
/// @param number the number, a letter counted from 1; 0 for a glyph
public record Bullet(int end, char sign, int number) {
  /// Marks that never start a sentence.
  private static final String SURE = "•●○◦▪■◆►▶➢➤✓✔✅☑❖‣⁃∙";
  /// Marks that need a space behind them and a neighbour of their kind.
  private static final String DOUBTFUL = "-–—*+·»→>o";

  public static final Bullet NOTHING = new Bullet(0, '\0', 0);

  /// The mark at `start`, [#isNothing()] if there is none.
  public static Bullet at(CharSequence text, int start, int end) {
    if (start >= end) {
      return NOTHING;
    }
    char first = text.charAt(start);
    if (SURE.indexOf(first) >= 0) {
      return glyph(text, start, end, first);
    }
    boolean spaced = start + 1 < end && isBlank(text.charAt(start + 1));
    if (spaced && DOUBTFUL.indexOf(first) >= 0) {
      return glyph(text, start, end, first);
    }
    return number(text, start, end);
  }

  /// Whether there is no mark.
  public boolean isNothing() {
    return end == 0;
  }

  /// Whether the mark makes an item even where no neighbour has one.
  public boolean isSure() {
    return sign != '\0' && SURE.indexOf(sign) >= 0;
  }

  /// Whether two marks next to each other belong to one list.
  public boolean goesWith(Bullet other) {
    if (isNothing() || other.isNothing()) {
      return false;
    }
    return sign == other.sign && (sign != '\0' || Math.abs(number - other.number) == 1);
  }

  private static Bullet glyph(CharSequence text, int start, int end, char sign) {
    int at = skipBlank(text, start + 1, end);
    return at >= end ? NOTHING : new Bullet(at, sign, 0);
  }

  private static Bullet number(CharSequence text, int start, int end) {
    boolean open = text.charAt(start) == '(';
    int at = open ? start + 1 : start;
    int value = 0;
    int digits = at;
    while (at < end && at - digits < 3 && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      value = value * 10 + (text.charAt(at++) - '0');
    }
    boolean letter = at == digits && at < end && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    if (letter) {
      value = text.charAt(at++) - 'a' + 1;
    }
    if (at == digits || at + 1 >= end || !isBlank(text.charAt(at + 1))) {
      return NOTHING;
    }
    char close = text.charAt(at);
    boolean closed = close == ')' || (close == '.' && !letter && !open);
    int rest = skipBlank(text, at + 1, end);
    return closed && value > 0 && rest < end ? new Bullet(rest, '\0', value) : NOTHING;
  }

  private static int skipBlank(CharSequence text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
