package org.cellclaims.api.view;

import java.util.List;
import org.cellclaims.search.facet.FacetValues;
import org.cellclaims.search.facet.Histogram;
import org.cellclaims.search.view.Table;

/// Counts as tables.
final class CountTables {
  private CountTables() {}

  /// A row a value.
  static Table of(FacetValues found) {
    return new Table(
        List.of("value", "label", "broader", "claims", "pages", "sites", "families", "selected"),
        found.values().stream()
            .map(v -> List.of(
                v.value(),
                v.label(),
                v.broader().orElse(""),
                Long.toString(v.claims()),
                Long.toString(v.pages()),
                Long.toString(v.sites()),
                v.families().map(f -> Long.toString(f)).orElse(""),
                Boolean.toString(v.selected())))
            .toList());
  }

  /// A row a bar; what lies outside them is in JSON only.
  static Table of(Histogram histogram) {
    return new Table(
        List.of("from", "to", "claims"),
        histogram.bars().stream()
            .map(b -> List.of(b.from(), b.to(), Long.toString(b.claims())))
            .toList());
  }
}
