package org.cellclaims.search.facet;

import java.util.List;

/// Claims counted by the values of two filters at once.
///
/// @param rows values of the first filter that are counted, most frequent first
/// @param columns values of the second filter, most frequent first
/// @param counts claims by row and column: one list a row, as long as `columns`
/// @param claims claims that the question finds; a claim counts once in every cell it belongs to
/// @param isComplete whether every value of both filters is there
public record Matrix(
    List<FacetCount.Value> rows,
    List<FacetCount.Value> columns,
    List<List<Long>> counts,
    long claims,
    boolean isComplete) {
  public Matrix {
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
    counts = counts.stream().map(List::copyOf).toList();
  }
}
