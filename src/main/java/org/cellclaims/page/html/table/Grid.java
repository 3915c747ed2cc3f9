package org.cellclaims.page.html.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.cellclaims.page.draft.TableRows;
import org.cellclaims.text.Span;
import org.jsoup.nodes.Element;

/// Lays the cells of a table's markup out in columns, so that each row also holds the cells that
/// reach down into it from rows above.
public final class Grid {
  private static final int MOST_COLUMNS = 100;
  private static final int MOST_ROWS_COVERED = 65_534;

  private final HtmlTable table;
  private final Function<Element, Span> writer;
  /// Cells that still reach down, by their first column.
  private List<Hanging> hanging = new ArrayList<>();

  /// A cell that covers `left` more rows.
  private record Hanging(TableRows.Slot slot, int left) {}

  /// @param writer writes the text of a cell and says where it stands
  public Grid(HtmlTable table, Function<Element, Span> writer) {
    this.table = table;
    this.writer = writer;
  }

  /// Writes all cells row by row.
  public List<TableRows.Row> rows(Runnable endOfRow) {
    List<TableRows.Row> rows = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      rows.add(new TableRows.Row(slots(table.rows().get(i)), table.isHead(i)));
      endOfRow.run();
    }
    return rows;
  }

  private List<TableRows.Slot> slots(List<Element> cells) {
    List<TableRows.Slot> slots = new ArrayList<>();
    List<Hanging> next = new ArrayList<>();
    int column = 0;
    int above = 0;
    for (Element cell : cells) {
      above = inherit(slots, next, above, column);
      column = slots.isEmpty() ? 0 : slots.getLast().column() + slots.getLast().width();
      int width = attribute(cell, "colspan", MOST_COLUMNS);
      if (column + width > MOST_COLUMNS) {
        break;
      }
      TableRows.Slot slot = new TableRows.Slot(
          writer.apply(cell), column, width, cell.normalName().equals("th"), false);
      slots.add(slot);
      hang(next, slot, attribute(cell, "rowspan", MOST_ROWS_COVERED) - 1);
      column += width;
    }
    inherit(slots, next, above, MOST_COLUMNS);
    hanging = next;
    return slots;
  }

  /// Takes over the cells from above that stand at `column` or directly before it.
  private int inherit(List<TableRows.Slot> slots, List<Hanging> next, int from, int column) {
    int at = from;
    int free = column;
    while (at < hanging.size()
        && (column == MOST_COLUMNS || hanging.get(at).slot().column() <= free)) {
      Hanging cell = hanging.get(at++);
      slots.add(cell.slot());
      hang(next, cell.slot(), cell.left() - 1);
      free = cell.slot().column() + cell.slot().width();
    }
    return at;
  }

  private static void hang(List<Hanging> next, TableRows.Slot slot, int left) {
    if (left > 0 && !slot.span().isEmpty()) {
      next.add(new Hanging(
          new TableRows.Slot(slot.span(), slot.column(), slot.width(), slot.header(), true), left));
    }
  }

  private static int attribute(Element cell, String name, int most) {
    String value = cell.attr(name).strip();
    if (value.isEmpty() || value.length() > 6) {
      return 1;
    }
    boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9');
    int number = digits ? Integer.parseInt(value) : 1;
    return number == 0 && name.equals("rowspan") ? most : Math.clamp(number, 1, most);
  }
}
