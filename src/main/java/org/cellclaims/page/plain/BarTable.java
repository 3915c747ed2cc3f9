package org.cellclaims.page.plain;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.draft.Draft;
import org.cellclaims.page.draft.TableRows;
import org.cellclaims.page.line.Shape;
import org.cellclaims.text.Span;

/// Reads a table of plain text whose cells stand between bars.
final class BarTable {
  private final String text;
  private final List<Line> lines;
  private final int list;

  /// @param lines the table's lines, its rule included
  /// @param list number that its blocks carry
  BarTable(String text, List<Line> lines, int list) {
    this.text = text;
    this.lines = lines;
    this.list = list;
  }

  /// The rows as drafts, those above the rule as column labels.
  List<Draft> drafts() {
    List<List<Span>> rows = new ArrayList<>();
    int headers = 0;
    for (Line line : lines) {
      if (line.isRule()) {
        headers = headers == 0 ? rows.size() : headers;
      } else {
        rows.add(cells(line));
      }
    }
    TableRows table = new TableRows(text, list);
    rows.forEach(row -> table.add(TableRows.Row.of(row)));
    return table.drafts(headers);
  }

  private List<Span> cells(Line line) {
    List<Span> cells = new ArrayList<>();
    int start = text.charAt(line.start()) == '|' ? line.start() + 1 : line.start();
    while (start <= line.end()) {
      int bar = text.indexOf('|', start);
      int stop = bar < 0 || bar >= line.end() ? line.end() : bar;
      if (stop < line.end() || Shape.hasWord(text.substring(start, stop))) {
        cells.add(strip(start, stop));
      }
      start = stop + 1;
    }
    return cells;
  }

  private Span strip(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Shape.isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && Shape.isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
