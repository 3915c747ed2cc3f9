package org.cellclaims.search.view;

import java.util.List;

/// Rows under named columns: the CSV of a view.
///
/// @param columns names of the columns
/// @param rows cells, one list a row, each as long as `columns`
public record Table(List<String> columns, List<List<String>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
