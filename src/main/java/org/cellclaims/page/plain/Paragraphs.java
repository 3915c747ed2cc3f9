package org.cellclaims.page.plain;

import java.util.List;
import org.cellclaims.page.line.Shape;

/// Tells hard-wrapped lines, which belong together, from lines that are paragraphs of their own.
final class Paragraphs {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 120;

  private final List<Line> lines;
  private int from;
  private int to;
  private boolean wrapped;
  private int width;

  Paragraphs(List<Line> lines) {
    this.lines = lines;
  }

  /// Whether a line goes on with the sentence of the line before it. Ask for rising indexes.
  boolean continues(int index) {
    Line line = lines.get(index);
    if (index == 0 || line.afterGap() || !line.isText() || lines.get(index - 1).isRow()) {
      return false;
    }
    if (index >= to) {
      measure(index);
    }
    return wrapped && wasFull(index - 1);
  }

  /// Measures the run of lines without a gap that holds `index`.
  private void measure(int index) {
    from = index - 1;
    while (from > to && !lines.get(from).afterGap()) {
      from--;
    }
    to = index;
    while (to < lines.size() && !lines.get(to).afterGap()) {
      to++;
    }
    width = 0;
    for (int i = from; i < to; i++) {
      width = Math.max(width, lines.get(i).length());
    }
    wrapped = width >= NARROWEST && width <= WIDEST && isMostlyFull();
  }

  private boolean isMostlyFull() {
    int full = 0;
    for (int i = from; i + 1 < to; i++) {
      full += wasFull(i) && !Shape.endsSentence(lines.get(i).text()) ? 1 : 0;
    }
    int breaks = to - from - 1;
    if (breaks == 1) {
      return full == 1 && !Character.isUpperCase(lines.get(to - 1).text().charAt(0));
    }
    return full * 5 >= breaks * 3;
  }

  /// Whether the first word of the next line would not have fitted.
  private boolean wasFull(int index) {
    return lines.get(index).length() + 1 + lines.get(index + 1).firstWord() > width;
  }
}
