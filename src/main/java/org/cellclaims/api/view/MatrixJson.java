package org.cellclaims.api.view;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.index.Filter;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.facet.Matrix;
import org.cellclaims.search.view.Table;

/// Counts by two filters as the API gives them.
record MatrixJson(
    String rowKey,
    String columnKey,
    List<FacetCount.Value> rows,
    List<FacetCount.Value> columns,
    List<List<Long>> counts,
    long claims,
    boolean isComplete) {

  static MatrixJson of(Filter rows, Filter columns, Matrix matrix) {
    return new MatrixJson(
        rows.key(),
        columns.key(),
        matrix.rows(),
        matrix.columns(),
        matrix.counts(),
        matrix.claims(),
        matrix.isComplete());
  }

  /// A row a value of the row filter, with its total; those of columns are in JSON only.
  Table table() {
    List<String> names = new ArrayList<>(List.of(rowKey));
    columns.forEach(c -> names.add(c.value()));
    names.add("total");
    List<List<String>> lines = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      List<String> cells = new ArrayList<>(List.of(rows.get(r).value()));
      counts.get(r).forEach(c -> cells.add(Long.toString(c)));
      cells.add(Long.toString(rows.get(r).count()));
      lines.add(cells);
    }
    return new Table(names, lines);
  }
}
