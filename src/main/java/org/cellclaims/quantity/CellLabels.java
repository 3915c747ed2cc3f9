package org.cellclaims.quantity;

import java.util.List;
import java.util.Optional;

/// What stands around a table cell and may give a bare number its unit.
///
/// @param columns labels above the cell, outermost first: "Price (EUR)"
/// @param row label of the row: "Knee flexion (degrees)"
/// @param caption caption, or else lead-in, of the table: "Changes by area, % of families"
public record CellLabels(List<String> columns, Optional<String> row, Optional<String> caption) {
  /// A cell without labels.
  public static final CellLabels NONE =
      new CellLabels(List.of(), Optional.empty(), Optional.empty());

  public CellLabels {
    columns = List.copyOf(columns);
  }
}
