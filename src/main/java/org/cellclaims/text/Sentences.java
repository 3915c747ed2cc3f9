package org.cellclaims.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts English text into sentences, in time linear in its length.
///
/// A sentence keeps its closing quotation marks and citation marks ("(5, 6)", "[3]", ".1"). An
/// empty line, a bullet glyph, a row of list numbers and a line that does not run on start a new
/// one as well. Other languages are cut at their full stops.
public final class Sentences {
  /// A line that ends in one of these runs on in the next.
  private static final Set<String> RUNNING_ON = Set.of(
      "a", "an", "the", "of", "and", "or", "to", "in", "on", "at", "by", "for", "from", "with",
      "our", "your", "their", "its", "is", "are", "was", "were", "be", "as", "that", "than");

  private final String text;
  private final Span within;
  private final ListMarkers markers;
  private final Stops stops;
  private final List<Span> found = new ArrayList<>();
  private int from;
  private int paragraphEnd = -1;
  private boolean paragraphIsProse;
  private int tokenEnd;
  private boolean tokenIsAddress;

  private Sentences(String text, Span within) {
    this.text = text;
    this.within = within;
    this.markers = ListMarkers.of(text, within);
    this.stops = new Stops(text, within, markers);
    this.from = within.start();
    this.tokenEnd = within.start();
  }

  /// The sentences of a text in order, without the white space between them.
  public static List<Span> spans(String text) {
    return spans(text, new Span(0, text.length()));
  }

  /// The sentences of one stretch of a text, their spans counted from the start of the whole
  /// text.
  public static List<Span> spans(String text, Span within) {
    return new Sentences(text, within).cut();
  }

  /// The sentences of a text as strings.
  public static List<String> split(String text) {
    return spans(text).stream().map(s -> s.in(text)).toList();
  }

  private List<Span> cut() {
    int at = within.start();
    while (at < within.end()) {
      at = step(at);
    }
    cutBefore(within.end());
    return found;
  }

  /// Looks at one character and returns the next one to look at.
  private int step(int at) {
    char c = text.charAt(at);
    if (Chars.isBlank(c)) {
      return blanks(at);
    }
    readToken(at);
    if (markers.startsAt(at)) {
      cutBefore(at);
      return markers.endOf(at);
    }
    if (Chars.isBullet(c)) {
      cutBefore(at);
      return skipItemMark(at + 1);
    }
    if (Chars.isStop(c)) {
      return stop(at);
    }
    return Chars.isHardStop(c) ? hardStop(at) : at + 1;
  }

  private int stop(int at) {
    int runEnd = stops.runEnd(at);
    if (runEnd < tokenEnd && tokenIsAddress && !Chars.isCloser(text.charAt(runEnd))) {
      return at + 1;
    }
    int end = stops.sentenceEnd(from, at, runEnd);
    if (end < 0) {
      return runEnd;
    }
    cutBefore(end);
    return end;
  }

  private int hardStop(int at) {
    int end = at + 1;
    while (end < within.end()
        && (Chars.isHardStop(text.charAt(end)) || Chars.isCloser(text.charAt(end)))) {
      end++;
    }
    cutBefore(end);
    return end;
  }

  /// Whether the word from here to the next white space is a web or mail address.
  private void readToken(int at) {
    if (at < tokenEnd) {
      return;
    }
    int end = at;
    boolean mail = false;
    while (end < within.end() && !Chars.isBlank(text.charAt(end))) {
      mail |= text.charAt(end) == '@' || text.startsWith("://", end);
      end++;
    }
    tokenEnd = end;
    tokenIsAddress = mail || text.startsWith("www.", at);
  }

  private int blanks(int at) {
    int end = at;
    int lines = 0;
    while (end < within.end() && Chars.isBlank(text.charAt(end))) {
      lines += Chars.isLineEnd(text.charAt(end)) ? 1 : 0;
      end++;
    }
    if (lines > 0 && end < within.end() && (lines > 1 || !runsOn(at, end))) {
      cutBefore(end);
    }
    return end;
  }

  /// Whether the line that ends at `at` goes on in the line that starts at `next`.
  private boolean runsOn(int at, int next) {
    char last = at > from ? text.charAt(at - 1) : ' ';
    if (Character.isLowerCase(text.charAt(next))) {
      return isProse(next);
    }
    if (!Character.isLetterOrDigit(text.charAt(next)) && text.charAt(next) != '(') {
      return false;
    }
    return last == ',' || RUNNING_ON.contains(wordBefore(at));
  }

  /// Whether the paragraph around `at` ends like a sentence; else its lines are items of a list.
  private boolean isProse(int at) {
    if (at < paragraphEnd) {
      return paragraphIsProse;
    }
    int last = at;
    int end = at;
    for (int lines = 0; end < within.end() && lines < 2; end++) {
      char c = text.charAt(end);
      if (Chars.isLineEnd(c)) {
        lines++;
      } else if (!Chars.isBlank(c)) {
        lines = 0;
        last = end;
      }
    }
    paragraphEnd = end;
    char mark = text.charAt(last);
    paragraphIsProse = Chars.isStop(mark) || Chars.isCloser(mark) || mark == ':';
    return paragraphIsProse;
  }

  private String wordBefore(int at) {
    int start = at;
    while (start > from && start > at - 8 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, at).toLowerCase(Locale.ROOT);
  }

  /// A number after a bullet ("• 9. Stop smoking") belongs to the item.
  private int skipItemMark(int at) {
    int next = at;
    while (next < within.end() && text.charAt(next) == ' ') {
      next++;
    }
    int end = next;
    while (end < within.end() && end < next + 3 && Chars.isDigit(text.charAt(end))) {
      end++;
    }
    return end > next && end < within.end() && text.charAt(end) == '.' ? end + 1 : at;
  }

  private void cutBefore(int end) {
    int start = from;
    int last = end;
    while (start < last && Chars.isBlank(text.charAt(start))) {
      start++;
    }
    while (last > start && Chars.isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (start < last) {
      found.add(new Span(start, last));
    }
    from = end;
    while (from < within.end() && Chars.isBlank(text.charAt(from))) {
      from++;
    }
  }
}
