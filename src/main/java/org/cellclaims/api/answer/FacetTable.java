package org.cellclaims.api.answer;

import java.util.ArrayList;
import java.util.List;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.view.Table;

/// Counts of several filters as one table.
public final class FacetTable {
  private static final List<String> COLUMNS =
      List.of("key", "value", "label", "broader", "count", "selected", "by");

  private FacetTable() {}

  /// A row a value, filter after filter.
  public static Table of(List<FacetCount> facets) {
    List<List<String>> rows = new ArrayList<>();
    for (FacetCount facet : facets) {
      for (FacetCount.Value value : facet.values()) {
        rows.add(List.of(
            facet.key(),
            value.value(),
            value.label(),
            value.broader().orElse(""),
            Long.toString(value.count()),
            Boolean.toString(value.selected()),
            facet.by()));
      }
    }
    return new Table(COLUMNS, rows);
  }
}
