package org.cellclaims.text;

import java.util.Set;

/// Decides whether a full stop, question mark or exclamation mark ends a sentence, and where.
final class Stops {
  /// No abbreviation, name or citation mark looked at is longer than this.
  private static final int NEAR = 40;

  /// A sentence shorter than this that opens with a preposition is a time of day: "At 5 a.m."
  private static final int SHORT = 18;

  private static final Set<String> BEFORE_TIME =
      Set.of("At", "By", "From", "Until", "Till", "Before", "After", "Around", "About");

  private final String text;
  private final int limit;
  private final ListMarkers markers;
  private final Citations citations;

  Stops(String text, Span within, ListMarkers markers) {
    this.text = text;
    this.limit = within.end();
    this.markers = markers;
    this.citations = new Citations(text, within, markers);
  }

  /// One past the marks that stand together at `at`: `?!`, `...`, `. . .`.
  int runEnd(int at) {
    int end = at + 1;
    while (end < limit && Chars.isStop(text.charAt(end))) {
      end++;
    }
    while (text.charAt(end - 1) == '.' && isSpacedDot(end)) {
      end += 2;
    }
    return end;
  }

  /// Where the sentence ends that started at `from` and reached the marks `at..runEnd`, citation
  /// marks included; -1 if it goes on.
  int sentenceEnd(int from, int at, int runEnd) {
    if (isOmission(at, runEnd)) {
      return -1;
    }
    int spaced = spacedDots(at, runEnd);
    if (spaced > 0) {
      return spacedEnd(at, runEnd, spaced);
    }
    int closed = runEnd;
    while (closed < limit && Chars.isCloser(text.charAt(closed)) && !opensNext(closed)) {
      closed++;
    }
    int end = citations.after(at, closed);
    if (end == limit) {
      return end;
    }
    if (end < limit && Chars.isStop(text.charAt(end))) {
      return -1;
    }
    return isEnd(from, at, runEnd, end, end > closed) ? end : -1;
  }

  private boolean isEnd(int from, int at, int runEnd, int end, boolean cited) {
    int next = end;
    while (next < limit && Chars.isBlank(text.charAt(next))) {
      next++;
    }
    if (next == limit || markers.startsAt(next) || Chars.isBullet(text.charAt(next))) {
      return true;
    }
    if (next == end) {
      return cited ? isCapitalised(next) : isGluedEnd(from, at, next);
    }
    if (Chars.isDash(text.charAt(next))) {
      return !Chars.isClosingQuote(text.charAt(end - 1)) && isDashedItem(next);
    }
    return opensSentence(next)
        && (text.charAt(runEnd) == ')'
            ? !isMarker(from, at)
            : end > runEnd || isNoAbbreviation(from, at, runEnd, next));
  }

  /// `[...]` and `[?]` stand inside a sentence.
  private boolean isOmission(int at, int runEnd) {
    boolean open = at > 0 && text.charAt(at - 1) == '[';
    return open && runEnd < limit && text.charAt(runEnd) == ']';
  }

  private boolean isSpacedDot(int at) {
    boolean dot = at + 1 < limit && Chars.isBlank(text.charAt(at)) && text.charAt(at + 1) == '.';
    return dot && (at + 2 == limit || !Character.isLetterOrDigit(text.charAt(at + 2)));
  }

  private int spacedDots(int at, int runEnd) {
    int dots = 0;
    for (int i = at; i < runEnd; i++) {
      if (Chars.isBlank(text.charAt(i))) {
        dots++;
      }
    }
    return dots;
  }

  /// An ellipsis with spaces: three dots leave words out, four end the sentence, the first of
  /// them glued to its word stands before the omission.
  private int spacedEnd(int at, int runEnd, int spaced) {
    int next = skipBlanks(runEnd);
    boolean glued = at > 0 && !Chars.isBlank(text.charAt(at - 1));
    if (next == limit || spaced < 3 || !isCapital(next)) {
      return next == limit ? limit : -1;
    }
    return glued ? at + 1 : runEnd;
  }

  /// A quotation mark or bracket right after the stop opens the next sentence where a capital
  /// follows it at once.
  private boolean opensNext(int at) {
    char c = text.charAt(at);
    return (c == '"' || c == '\'' || c == '*')
        && at + 1 < limit
        && Character.isLetter(text.charAt(at + 1));
  }

  private boolean isGluedEnd(int from, int at, int next) {
    int first = Chars.isOpener(text.charAt(next)) ? next + 1 : next;
    if (at == from || !isCapitalised(first) || isDomain(first)) {
      return false;
    }
    char before = text.charAt(at - 1);
    if (Chars.isDigit(before)) {
      return text.charAt(at) != '.' || !isMarker(from, at);
    }
    if (!Character.isLetter(before)) {
      return !Chars.isBlank(before);
    }
    String word = wordBefore(at);
    boolean oneLetter = word.length() < 2 || word.charAt(word.length() - 2) == '.';
    return !oneLetter
        && (text.charAt(at) != '.' || Abbreviations.of(word) == Abbreviations.Use.PLAIN);
  }

  private boolean isDomain(int next) {
    int end = next;
    int most = Math.min(limit, next + NEAR);
    while (end < most && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end + 1 < limit
        && text.charAt(end) == '.'
        && Character.isLowerCase(text.charAt(end + 1));
  }

  /// Whether what stands at `next`, after white space, can start a sentence.
  private boolean opensSentence(int next) {
    int at = next;
    int most = Math.min(limit, next + 6);
    while (at < most && Chars.isOpener(text.charAt(at))) {
      at++;
    }
    if (at == limit || at == most) {
      return false;
    }
    char c = text.charAt(at);
    if (Chars.isDigit(c) || Character.isSurrogate(c)) {
      return true;
    }
    if (!Character.isLowerCase(c)) {
      return Character.isLetter(c);
    }
    return isMixedCase(at) || (text.charAt(next) == '(' && isBracketMarker(at));
  }

  /// `iPSC`, `mRNA`, `pH`: a capital within the first three letters.
  private boolean isMixedCase(int at) {
    return (at + 1 < limit && Character.isUpperCase(text.charAt(at + 1)))
        || (at + 2 < limit && Character.isUpperCase(text.charAt(at + 2)));
  }

  private boolean isBracketMarker(int at) {
    int end = at;
    while (end < limit && end < at + 4 && "abcdefghivx".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return end < limit && text.charAt(end) == ')';
  }

  private boolean isDashedItem(int dash) {
    int next = skipBlanks(dash + 1);
    return next > dash + 1 && next < limit && isCapital(next);
  }

  private boolean isNoAbbreviation(int from, int at, int runEnd, int next) {
    if (runEnd > at + 1 || text.charAt(at) != '.') {
      return true;
    }
    if (isMarker(from, at)) {
      return false;
    }
    String word = wordBefore(at);
    boolean digit = Chars.isDigit(text.charAt(next));
    return switch (Abbreviations.of(word)) {
      case PLAIN -> !isTimeOpening(from, at, word);
      case TITLE -> false;
      case NUMBER -> !digit;
      case MONTH -> !digit && opensAfterName(next);
      case NAME -> digit || opensAfterName(next);
    };
  }

  /// "1." or "a." as the first thing of a sentence counts an item.
  private boolean isMarker(int from, int at) {
    int start = from;
    while (start < at && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    int length = at - start;
    if (length == 1) {
      return Character.isLetterOrDigit(text.charAt(start));
    }
    return length > 1
        && length <= 3
        && text.substring(start, at).chars().allMatch(Character::isDigit);
  }

  private boolean opensAfterName(int next) {
    if (!Character.isLetter(text.charAt(next))) {
      return true;
    }
    int end = next;
    int most = Math.min(limit, next + NEAR);
    while (end < most && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return Abbreviations.isOpener(text.substring(next, end));
  }

  private boolean isTimeOpening(int from, int at, String word) {
    boolean time = word.equalsIgnoreCase("a.m") || word.equalsIgnoreCase("p.m");
    int space = text.indexOf(' ', from, at);
    return time
        && at - from < SHORT
        && space > 0
        && BEFORE_TIME.contains(text.substring(from, space));
  }

  private String wordBefore(int at) {
    int start = at;
    int least = Math.max(0, at - NEAR);
    while (start > least && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    while (start < at && text.charAt(start) == '.') {
      start++;
    }
    String word = text.substring(start, at);
    int dot = word.lastIndexOf('.');
    boolean glued = dot - word.lastIndexOf('.', dot - 1) > 4;
    return glued ? word.substring(dot + 1) : word;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || c == '.' || c == '°';
  }

  private boolean isCapitalised(int at) {
    if (at + 1 >= limit || !Character.isUpperCase(text.charAt(at))) {
      return false;
    }
    char second = text.charAt(at + 1);
    return Character.isLowerCase(second)
        || (Chars.isBlank(second) && "AI".indexOf(text.charAt(at)) >= 0);
  }

  private boolean isCapital(int at) {
    char c = text.charAt(at);
    return Character.isUpperCase(c) || (Chars.isOpener(c) && opensSentence(at));
  }

  private int skipBlanks(int at) {
    int next = at;
    while (next < limit && Chars.isBlank(text.charAt(next))) {
      next++;
    }
    return next;
  }
}
