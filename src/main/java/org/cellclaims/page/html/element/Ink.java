package org.cellclaims.page.html.element;

import org.cellclaims.page.line.Shape;
import org.cellclaims.text.CleanText;

/// Writes the page's text: white space folded as a browser folds it, runs of text cut at block
/// borders, and for each run how much of it stands in links and in bold.
public final class Ink {
  private static final int LONGEST_SEPARATOR = 4;

  private final StringBuilder out = new StringBuilder(4096);
  private final int limit;
  private boolean space;
  private int breaks;
  private int start;
  private int letters;
  private int linked;
  private int bold;
  private int firstLineEnd;
  private boolean firstLineBold;

  /// @param limit most characters that are kept; what comes later is dropped
  public Ink(int limit) {
    this.limit = limit;
  }

  /// Adds the text of one node.
  public void text(String raw, boolean inLink, boolean inBold) {
    String clean = CleanText.of(raw);
    int at = 0;
    while (at < clean.length()) {
      int word = at;
      while (word < clean.length() && isBlank(clean.charAt(word))) {
        word++;
      }
      space |= word > at;
      at = word;
      while (at < clean.length() && !isBlank(clean.charAt(at))) {
        at++;
      }
      if (at > word && !isFull()) {
        put(clean, word, Math.min(at, word + limit - out.length()), inLink, inBold);
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || (c > '\u1000' && Shape.isBlank(c));
  }

  private void put(String text, int from, int to, boolean inLink, boolean inBold) {
    if (!isBlank()) {
      separate();
    }
    space = false;
    breaks = 0;
    out.append(text, from, to);
    letters += to - from;
    linked += inLink ? to - from : 0;
    bold += inBold ? to - from : 0;
  }

  private void separate() {
    if (breaks > 0) {
      if (firstLineEnd == 0) {
        firstLineEnd = out.length();
        firstLineBold = bold == letters;
      }
      out.append('\n');
    } else if (space) {
      out.append(' ');
    }
  }

  /// Ends a line, inside the run.
  public void lineBreak() {
    breaks++;
  }

  /// Ends a line where a block ends inside an item that is kept whole.
  public void softBreak() {
    breaks = Math.max(breaks, 1);
  }

  /// Whether an empty line has been left, which ends a paragraph.
  public boolean hasGap() {
    return breaks > 1 && !isBlank();
  }

  /// Whether the run holds nothing yet.
  public boolean isBlank() {
    return out.length() == start;
  }

  /// Whether the text has reached its limit.
  public boolean isFull() {
    return out.length() + LONGEST_SEPARATOR >= limit;
  }

  /// Where the run begins in the page's text.
  public int start() {
    return start;
  }

  /// Where the run ends in the page's text, that is where the text ends so far.
  public int end() {
    return out.length();
  }

  /// The share of the run's letters that stand in links, 0 to 1.
  public double linkShare() {
    return letters == 0 ? 0 : (double) linked / letters;
  }

  /// Whether all letters of the run stand in bold.
  public boolean isBold() {
    return bold == letters;
  }

  /// End of the run's first line if it stands in bold and another follows, else 0.
  public int boldFirstLine() {
    return firstLineBold ? firstLineEnd : 0;
  }

  /// Begins a new run behind the given separator.
  public void next(String separator) {
    if (!isBlank()) {
      out.append(separator);
    }
    start = out.length();
    space = false;
    breaks = 0;
    letters = 0;
    linked = 0;
    bold = 0;
    firstLineEnd = 0;
    firstLineBold = false;
  }

  /// Ends a row of cells: the separator behind the last cell becomes a line feed.
  public void endRow(String separator) {
    next("");
    int end = out.length() - separator.length();
    if (end >= 0 && out.indexOf(separator, end) == end) {
      out.setLength(end);
      out.append('\n');
    }
    start = out.length();
  }

  /// Takes the run back.
  public void drop() {
    out.setLength(start);
    next("");
  }

  /// The text of the page so far, which goes on growing.
  public CharSequence written() {
    return out;
  }
}
