package org.cellclaims.search.text;

import java.util.Optional;

/// A place in a typed text that moves forward.
final class Cursor {
  private static final int LONGEST_NUMBER = 4;

  private final String text;
  private int at;

  Cursor(String typed) {
    text = typed
        .replace('“', '"')
        .replace('”', '"')
        .replace('„', '"')
        .replace('«', '"')
        .replace('»', '"');
  }

  int at() {
    return at;
  }

  /// What was read since a place.
  String since(int start) {
    return text.substring(start, at).strip();
  }

  void step() {
    at++;
  }

  void jump(int length) {
    at += length;
  }

  boolean is(char sign) {
    return at < text.length() && text.charAt(at) == sign;
  }

  /// Whether a minus stands here that belongs to what follows.
  boolean isMinus() {
    return is('-') && at + 1 < text.length() && !isBlank(at + 1);
  }

  /// Whether exactly this word stands here.
  boolean isWord(String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && (end == text.length() || isBlank(end) || "()\"".indexOf(text.charAt(end)) >= 0);
  }

  /// Moves to the next sign; false at the end.
  boolean skipBlanks() {
    while (at < text.length() && isBlank(at)) {
      at++;
    }
    return at < text.length();
  }

  /// The word that stands here: up to a blank, a quotation mark or a parenthesis that closes a
  /// group.
  String word() {
    int start = at;
    int open = 0;
    while (at < text.length() && !isBlank(at) && !is('"')) {
      if (is(')') && open == 0) {
        break;
      }
      open += is('(') ? 1 : is(')') ? -1 : 0;
      at++;
    }
    return text.substring(start, at);
  }

  /// What stands between the quotation mark here and the next one; empty where there is none.
  Optional<String> quoted() {
    int end = text.indexOf('"', at + 1);
    if (end < 0) {
      at++;
      return Optional.empty();
    }
    String inside = text.substring(at + 1, end);
    at = end + 1;
    return Optional.of(inside);
  }

  /// The number behind a `~` that stands here, 0 for none.
  int apart() {
    int end = at + 1;
    while (is('~')
        && end < text.length()
        && end - at < LONGEST_NUMBER
        && Character.isDigit(text.charAt(end))) {
      end++;
    }
    if (end == at + 1) {
      return 0;
    }
    int apart = Integer.parseInt(text.substring(at + 1, end));
    at = end;
    return apart;
  }

  private boolean isBlank(int index) {
    char c = text.charAt(index);
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }
}
