package org.cellclaims.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;

/// The numbers and letters that count the items of a list within running text: "1. First 2.
/// Second",
/// "a) one b) two", "(i) ... (ii) ...". A marker counts only in a row of at least two that follow
/// each other.
final class ListMarkers {
  private static final String[] ROMAN = {
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"
  };
  private static final int MOST_CHARS = 4;

  private final String text;
  private final Span within;
  private final BitSet starts = new BitSet();
  private final Row[] rows = new Row[16];

  /// The last marker of a family: where it starts and ends and what it counts.
  private record Row(int start, int end, int value) {}

  private ListMarkers(String text, Span within) {
    this.text = text;
    this.within = within;
  }

  /// Reads a stretch of text once, in linear time.
  static ListMarkers of(String text, Span within) {
    ListMarkers markers = new ListMarkers(text, within);
    boolean fresh = true;
    for (int at = within.start(); at < within.end(); at++) {
      char c = text.charAt(at);
      boolean starts = Chars.isBlank(c) || Chars.isBullet(c);
      if (fresh && !starts) {
        markers.read(at);
      }
      fresh = starts;
    }
    return markers;
  }

  /// Whether an item's marker starts here.
  boolean startsAt(int at) {
    return starts.get(at);
  }

  /// One past the marker that starts at `at`.
  int endOf(int at) {
    int end = at;
    while (end < within.end() && !Chars.isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private void read(int at) {
    int body = text.charAt(at) == '(' ? at + 1 : at;
    int end = body;
    int limit = Math.min(within.end(), body + MOST_CHARS + 1);
    while (end < limit && isMarkerChar(text.charAt(end))) {
      end++;
    }
    int style = style(body > at, end);
    if (end == body || end - body > MOST_CHARS || style < 0) {
      return;
    }
    String word = text.substring(body, end);
    int close = end + (style == 2 ? 2 : 1);
    if (close >= within.end() || !Chars.isBlank(text.charAt(close))) {
      return;
    }
    place(at, close, style, word);
  }

  private void place(int at, int close, int style, String word) {
    char first = word.charAt(0);
    if (Chars.isDigit(first)) {
      boolean plain = word.chars().allMatch(c -> c >= '0' && c <= '9') && word.length() <= 3;
      if (plain) {
        follow(style * 4, new Row(at, close, Integer.parseInt(word)));
      }
      return;
    }
    int roman = Arrays.asList(ROMAN).indexOf(word.toLowerCase(Locale.ROOT)) + 1;
    if (roman > 0 && Character.isLowerCase(first)) {
      follow(style * 4 + 1, new Row(at, close, roman));
    }
    if (word.length() == 1) {
      int family = Character.isUpperCase(first) ? 3 : 2;
      follow(style * 4 + family, new Row(at, close, Character.toLowerCase(first) - 'a' + 1));
    }
  }

  private void follow(int family, Row next) {
    Row last = rows[family];
    boolean afterBreak = isAfterBreak(next.start());
    boolean isNext = last != null && next.value() == last.value() + 1;
    boolean needsBreak = family / 4 == 3 || family % 4 == 3;
    if (isNext && (afterBreak || (!needsBreak && opensItem(family, next.end())))) {
      starts.set(last.start());
      starts.set(next.start());
      rows[family] = next;
    } else if (afterBreak) {
      rows[family] = next;
    }
  }

  /// Style 0 is `1.`, 1 is `1)`, 2 is `1.)`, 3 is `(1)`; -1 is no marker.
  private int style(boolean open, int end) {
    char mark = end < within.end() ? text.charAt(end) : ' ';
    char after = end + 1 < within.end() ? text.charAt(end + 1) : ' ';
    if (open) {
      return mark == ')' ? 3 : -1;
    }
    if (mark == ')') {
      return 1;
    }
    return mark != '.' ? -1 : after == ')' ? 2 : 0;
  }

  private boolean opensItem(int family, int at) {
    int next = at;
    while (next < within.end() && Chars.isBlank(text.charAt(next))) {
      next++;
    }
    if (next == within.end()) {
      return false;
    }
    char c = text.charAt(next);
    boolean loose = family / 4 != 0 || family % 4 == 2;
    return loose ? Character.isLetter(c) : Character.isUpperCase(c);
  }

  private boolean isAfterBreak(int at) {
    int before = at - 1;
    while (before >= within.start() && Chars.isBlank(text.charAt(before))) {
      if (Chars.isLineEnd(text.charAt(before))) {
        return true;
      }
      before--;
    }
    if (before < within.start()) {
      return true;
    }
    char c = text.charAt(before);
    return Chars.isStop(c) || Chars.isBullet(c) || c == ':' || c == ';' || Chars.isCloser(c);
  }

  private static boolean isMarkerChar(char c) {
    return Chars.isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
