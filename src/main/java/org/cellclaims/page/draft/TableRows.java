package org.cellclaims.page.draft;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.line.Shape;
import org.cellclaims.text.Span;

/// Works out which rows of a table label its columns and which cells label its rows.
public final class TableRows {
  private static final int LEAST_COLUMNS_FOR_SECTIONS = 3;

  private final CharSequence text;
  private final int list;
  private final List<Row> rows = new ArrayList<>();

  /// A cell where it stands in the grid.
  ///
  /// @param span its text, empty if it has none
  /// @param column its first column
  /// @param width how many columns it covers
  /// @param header whether the page marks it as a header
  /// @param inherited whether it reaches down from a row above
  public record Slot(Span span, int column, int width, boolean header, boolean inherited) {
    boolean isOwn() {
      return !inherited && !span.isEmpty();
    }
  }

  /// A row of slots in column order.
  ///
  /// @param head whether the page marks it as a row of column labels
  public record Row(List<Slot> slots, boolean head) {
    /// A row of unmarked cells, one to a column.
    public static Row of(List<Span> cells) {
      List<Slot> slots = new ArrayList<>(cells.size());
      for (int i = 0; i < cells.size(); i++) {
        slots.add(new Slot(cells.get(i), i, 1, false, false));
      }
      return new Row(slots, false);
    }

    int columns() {
      return slots.isEmpty() ? 0 : slots.getLast().column() + slots.getLast().width();
    }

    List<Slot> own() {
      return slots.stream().filter(Slot::isOwn).toList();
    }
  }

  /// @param text the page's text, in which the spans count
  /// @param list number that the rows' blocks carry
  public TableRows(CharSequence text, int list) {
    this.text = text;
    this.list = list;
  }

  /// Takes the next row of the table, from top to bottom.
  public void add(Row row) {
    rows.add(row);
  }

  /// The rows that hold text, as drafts.
  ///
  /// @param stated number of rows at the top that are known to be column labels, 0 if not known
  public List<Draft> drafts(int stated) {
    int headers = stated > 0 ? stated : Math.max(markedHeaders(), headerByShape());
    int width = rows.stream().mapToInt(Row::columns).max().orElse(0);
    int shift = shift(headers);
    ColumnLabels labels = new ColumnLabels(width);
    List<Draft> drafts = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean section = i >= headers && isSection(row, width);
      boolean label = i < headers || row.head();
      if (label && i > headers && !rows.get(i - 1).head()) {
        labels.clear();
      }
      addDraft(drafts, row, label || section, labels);
      if (section) {
        labels.section(row.own().getFirst().span());
      } else if (label) {
        labels.add(row.slots(), i < headers ? shift : 0);
      }
    }
    return drafts;
  }

  private void addDraft(List<Draft> drafts, Row row, boolean label, ColumnLabels labels) {
    List<Slot> own = row.own();
    if (own.isEmpty()) {
      return;
    }
    Draft draft = new Draft(
        label ? Block.Kind.HEADER_ROW : Block.Kind.ROW,
        own.getFirst().span().start(),
        own.getLast().span().end());
    draft.list = list;
    draft.cells = cells(row, label, labels);
    drafts.add(draft);
  }

  private List<Block.Cell> cells(Row row, boolean label, ColumnLabels labels) {
    int firstNumber = firstNumber(row);
    List<Block.Cell> cells = new ArrayList<>(row.slots().size());
    for (int i = 0; i < row.slots().size(); i++) {
      Slot slot = row.slots().get(i);
      if (slot.span().isEmpty()) {
        continue;
      }
      boolean names = !label && (slot.header() || i < firstNumber);
      cells.add(
          new Block.Cell(slot.span(), slot.column(), labels.above(slot), names, slot.inherited()));
    }
    return cells;
  }

  /// Index of the first cell with a number behind the row's first; where there is none the first
  /// cell alone names the row.
  private int firstNumber(Row row) {
    for (int i = 0; i < row.slots().size(); i++) {
      if (!row.slots().get(i).span().isEmpty() && isNumeric(row.slots().get(i)) && i > 0) {
        return i;
      }
    }
    return row.slots().size() > 1 ? 1 : 0;
  }

  private int markedHeaders() {
    int count = 0;
    while (count < rows.size() - 1 && rows.get(count).head()) {
      count++;
    }
    return count;
  }

  /// One if the first row has words where rows below have numbers.
  private int headerByShape() {
    if (rows.size() < 2 || rows.getFirst().slots().size() < 2) {
      return 0;
    }
    List<Slot> first = rows.getFirst().slots();
    boolean corner = first.getFirst().span().isEmpty();
    boolean words = first.stream().noneMatch(this::isNumeric);
    boolean full = first.stream().skip(1).noneMatch(slot -> slot.span().isEmpty());
    return full && (corner || (words && numbersBelow(first))) ? 1 : 0;
  }

  private boolean numbersBelow(List<Slot> first) {
    int numeric = 0;
    for (Row row : rows.subList(1, rows.size())) {
      boolean some = row.slots().stream()
          .anyMatch(slot -> slot.column() > 0 && slot.column() < first.size() && isNumeric(slot));
      numeric += some ? 1 : 0;
    }
    return numeric * 2 >= rows.size() - 1;
  }

  /// Columns by which the labels of the first row stand too far left: a flattened table whose row
  /// labels have no label of their own leaves its last cells empty.
  private int shift(int headers) {
    if (headers != 1 || rows.size() < 2 || rows.getFirst().slots().isEmpty()) {
      return 0;
    }
    List<Slot> first = rows.getFirst().slots();
    int empty = 0;
    while (empty < first.size() && first.get(first.size() - 1 - empty).span().isEmpty()) {
      empty++;
    }
    List<Slot> second = rows.get(1).slots();
    boolean fits = second.size() == first.size() && !second.getLast().span().isEmpty();
    boolean named = !first.getFirst().span().isEmpty();
    return fits && named && !isNumeric(second.getFirst()) ? empty : 0;
  }

  /// Whether a row holds one label across all columns.
  private boolean isSection(Row row, int width) {
    if (width < LEAST_COLUMNS_FOR_SECTIONS || row.slots().stream().anyMatch(Slot::inherited)) {
      return false;
    }
    List<Slot> own = row.own();
    boolean across = own.size() == 1
        && own.getFirst().column() == 0
        && (own.getFirst().width() >= width || row.columns() >= width);
    return across && !isNumeric(own.getFirst()) && Shape.isTitle(chars(own.getFirst()));
  }

  private boolean isNumeric(Slot slot) {
    return Shape.isNumeric(chars(slot));
  }

  private CharSequence chars(Slot slot) {
    return text.subSequence(slot.span().start(), slot.span().end());
  }
}
