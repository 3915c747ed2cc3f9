package org.cellclaims.page.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.text.Span;

/// The labels above the columns of a table, as they stand at one row.
final class ColumnLabels {
  private final List<List<Span>> columns = new ArrayList<>();
  private Optional<Span> section = Optional.empty();

  ColumnLabels(int width) {
    for (int i = 0; i < width; i++) {
      columns.add(new ArrayList<>(2));
    }
  }

  /// Adds a row of labels under those that stand already.
  ///
  /// @param shift how many columns the labels stand too far to the left
  void add(List<TableRows.Slot> labels, int shift) {
    for (TableRows.Slot slot : labels) {
      for (int c = slot.column();
          c < slot.column() + slot.width() && !slot.span().isEmpty();
          c++) {
        List<Span> column = columns.get(Math.min(c + shift, columns.size() - 1));
        if (!column.contains(slot.span())) {
          column.add(slot.span());
        }
      }
    }
  }

  /// Forgets all labels: a new row of labels begins in the middle of the table.
  void clear() {
    columns.forEach(List::clear);
    section = Optional.empty();
  }

  /// Sets the label that stands across all columns and holds for the rows below it.
  void section(Span label) {
    section = Optional.of(label);
  }

  /// Labels above a cell, outermost first.
  List<Span> above(TableRows.Slot slot) {
    Set<Span> labels = new LinkedHashSet<>();
    section.ifPresent(labels::add);
    for (int c = slot.column(); c < Math.min(slot.column() + slot.width(), columns.size()); c++) {
      labels.addAll(columns.get(c));
    }
    return List.copyOf(labels);
  }
}
