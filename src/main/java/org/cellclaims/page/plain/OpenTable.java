package org.cellclaims.page.plain;

import java.util.List;

/// A table of plain text whose rows have bars between their cells and none around them:
/// `Knee | 96 | 91%`.
final class OpenTable {
  private static final int LEAST_ROWS = 2;

  /// With blank lines between them.
  private static final int LEAST_ROWS_APART = 3;

  private OpenTable() {}

  /// One past the last line of the table that starts at a line; the line itself where none does.
  /// Neighbouring lines with equally many bars make one, unless none of them holds a digit, as in
  /// a menu. Either all rows have a blank line before them or none but the first.
  static int end(List<Line> lines, int first) {
    int bars = bars(lines, first);
    int end = first;
    boolean number = false;
    boolean apart = first + 1 < lines.size() && lines.get(first + 1).afterGap();
    while (bars > 0
        && bars(lines, end) == bars
        && (end == first || lines.get(end).afterGap() == apart)) {
      number |= lines.get(end).text().chars().anyMatch(Character::isDigit);
      end++;
    }
    return number && end - first >= (apart ? LEAST_ROWS_APART : LEAST_ROWS) ? end : first;
  }

  private static int bars(List<Line> lines, int at) {
    if (at >= lines.size() || !lines.get(at).isText()) {
      return 0;
    }
    String text = lines.get(at).text();
    int count = 0;
    for (int bar = text.indexOf(" | "); bar > 0; bar = text.indexOf(" | ", bar + 2)) {
      count++;
    }
    return count;
  }
}
