package org.cellclaims.text;

/// Finds the citation marks that stand behind a sentence's last mark and belong to it: ".1",
/// ".1,2",
/// ".[3]", ". (5, 6)", "²", and ". 2These" where the digit is glued to the next word.
final class Citations {
  /// Longest mark looked at.
  private static final int NEAR = 40;

  private final String text;
  private final int limit;
  private final ListMarkers markers;

  Citations(String text, Span within, ListMarkers markers) {
    this.text = text;
    this.limit = within.end();
    this.markers = markers;
  }

  /// One past the citation marks behind a stop at `stop` whose closing marks end at `closed`;
  /// `closed` where there are none.
  int after(int stop, int closed) {
    int end = closed;
    int bracket = bracketed(closed);
    while (bracket > end) {
      end = bracket;
      bracket = bracketed(end);
    }
    if (end > closed) {
      return end;
    }
    boolean afterDigit = stop > 0 && Chars.isDigit(text.charAt(stop - 1)) && closed == stop + 1;
    int digits = afterDigit ? closed : digits(closed);
    if (digits > closed) {
      return gluedEnd(closed, digits);
    }
    return spacedDigits(closed);
  }

  private int gluedEnd(int closed, int digits) {
    if (digits == limit || isCapitalised(digits)) {
      return digits;
    }
    if (!Chars.isBlank(text.charAt(digits))) {
      return closed;
    }
    int more = digits(digits + 1);
    boolean second = more > digits + 1 && (more == limit || isBlankThenCapital(more));
    return second ? more : digits;
  }

  /// ". 2These": the digit belongs to the sentence before.
  private int spacedDigits(int closed) {
    if (closed + 1 >= limit || text.charAt(closed) != ' ') {
      return closed;
    }
    int end = digits(closed + 1);
    boolean glued = end > closed + 1 && end < limit && isCapitalised(end);
    boolean last = end > closed + 1 && end == limit;
    return glued || last ? end : closed;
  }

  /// Digits of at most three places with commas and dashes, or superscript digits.
  private int digits(int at) {
    int end = at;
    int places = 0;
    int most = Math.min(limit, at + NEAR);
    while (end < most && places <= 3) {
      char c = text.charAt(end);
      boolean joint = (c == ',' || Chars.isDash(c)) && places > 0 && isDigitAt(end + 1);
      if (!isDigitAt(end) && !joint) {
        break;
      }
      places = joint ? 0 : places + 1;
      end++;
    }
    return places > 3 ? at : end;
  }

  private int bracketed(int at) {
    int open = at < limit && text.charAt(at) == ' ' ? at + 1 : at;
    if (open >= limit || markers.startsAt(open) || "([".indexOf(text.charAt(open)) < 0) {
      return at;
    }
    int most = Math.min(limit, open + NEAR);
    int end = open + 1;
    while (end < most && isListPart(text.charAt(end))) {
      end++;
    }
    boolean closed = end < most && ")]".indexOf(text.charAt(end)) >= 0;
    return closed && isDigitAt(open + 1) && !isYear(open + 1, end) ? end + 1 : at;
  }

  private boolean isYear(int start, int end) {
    return end - start == 4
        && text.substring(start, end).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private boolean isListPart(char c) {
    return Chars.isDigit(c) || c == ',' || c == ' ' || c == ';' || Chars.isDash(c);
  }

  private boolean isDigitAt(int at) {
    if (at >= limit) {
      return false;
    }
    char c = text.charAt(at);
    return Chars.isDigit(c) || "¹²³⁰⁴⁵⁶⁷⁸⁹".indexOf(c) >= 0;
  }

  private boolean isBlankThenCapital(int at) {
    return Chars.isBlank(text.charAt(at))
        && at + 1 < limit
        && Character.isUpperCase(text.charAt(at + 1));
  }

  private boolean isCapitalised(int at) {
    return at + 1 < limit
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at + 1));
  }
}
