package org.cellclaims.page.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cellclaims.page.draft.Draft;
import org.cellclaims.page.draft.TableRows;
import org.cellclaims.page.line.Shape;
import org.cellclaims.text.Span;

/// A table of plain text that lost its bars, so that every cell stands on a line of its own: a
/// label, then as many lines with numbers as there are columns.
///
/// @param first its first line
/// @param headers number of header lines, 0 or one more than the columns
/// @param columns number of lines with numbers behind each label
/// @param rows number of rows below the header
record StackedTable(int first, int headers, int columns, int rows) {
  /// A table without lines.
  static final StackedTable NONE = new StackedTable(0, 0, 0, 0);

  private static final int MOST_COLUMNS = 8;
  private static final int LONGEST_LABEL = 80;
  private static final int LEAST_ROWS = 2;
  private static final int LEAST_ROWS_OF_PAIRS = 3;
  private static final Pattern NUMBER =
      Pattern.compile("[<>≤≥±+~−–-]?\\s?[$€£]?\\d[\\d.,]{0,9}\\s?(%|[A-Za-z]{1,6}|/\\s?\\d{1,3})?"
          + "(\\s?(±|–|-|to)\\s?\\d[\\d.,]{0,6}\\s?%?)?|[–—-]|n/a");

  /// The table that starts at a line, [#NONE] where none does.
  static StackedTable at(List<Line> lines, int first) {
    if (!isLabel(lines, first)) {
      return NONE;
    }
    int labels = 1;
    while (labels <= MOST_COLUMNS + 1
        && follows(lines, first + labels)
        && isLabel(lines, first + labels)) {
      labels++;
    }
    int start = first + labels - 1;
    int columns = columns(lines, start);
    boolean isHeader = labels == columns + 2;
    if (columns == 0 || !(labels == 1 || isHeader)) {
      return NONE;
    }
    int rows = 1;
    while (follows(lines, start + rows * (columns + 1))
        && isLabel(lines, start + rows * (columns + 1))
        && columns(lines, start + rows * (columns + 1)) == columns) {
      rows++;
    }
    boolean enough = rows >= (columns == 1 ? LEAST_ROWS_OF_PAIRS : LEAST_ROWS);
    return enough ? new StackedTable(first, isHeader ? columns + 1 : 0, columns, rows) : NONE;
  }

  /// Whether there is no table.
  boolean isNone() {
    return rows == 0;
  }

  /// One past its last line.
  int end() {
    return first + headers + rows * (columns + 1);
  }

  /// Its rows as drafts, the header's as column labels.
  List<Draft> drafts(String text, List<Line> lines, int list) {
    TableRows table = new TableRows(text, list);
    for (int at = first; at < end(); at += columns + 1) {
      List<Span> cells = new ArrayList<>();
      for (Line line : lines.subList(at, at + columns + 1)) {
        cells.add(new Span(line.start(), line.end()));
      }
      table.add(TableRows.Row.of(cells));
    }
    return table.drafts(headers == 0 ? 0 : 1);
  }

  private static int columns(List<Line> lines, int label) {
    int count = 0;
    boolean hasDigit = false;
    while (count <= MOST_COLUMNS && follows(lines, label + 1 + count)) {
      String text = lines.get(label + 1 + count).text();
      if (!NUMBER.matcher(text).matches()) {
        break;
      }
      hasDigit |= text.chars().anyMatch(Character::isDigit);
      count++;
    }
    return hasDigit && count <= MOST_COLUMNS ? count : 0;
  }

  private static boolean follows(List<Line> lines, int at) {
    return at < lines.size() && !lines.get(at).afterGap();
  }

  private static boolean isLabel(List<Line> lines, int at) {
    Line line = lines.get(at);
    return !line.isRow()
        && line.length() <= LONGEST_LABEL
        && line.text().chars().anyMatch(Character::isLetter)
        && !NUMBER.matcher(line.text()).matches()
        && !Shape.endsSentence(line.text());
  }
}
