package org.cellclaims.search.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.page.country.SiteCountry;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.facet.Matrix;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.snapshot.SiteCountries;

/// The sites of the claims of a question.
///
/// @param sites most claims first
/// @param isComplete whether all sites are there; at most two hundred are
public record Sites(List<Row> sites, boolean isComplete) {
  private static final int MOST = 200;

  public Sites {
    sites = List.copyOf(sites);
  }

  /// One site.
  ///
  /// @param site its name
  /// @param claims its claims that the question finds
  /// @param country its country or countries, by all its pages, and how they are known
  /// @param operator who runs it, where people joined that by hand
  /// @param kinds these claims by kind, kinds without any left out
  public record Row(
      String site,
      long claims,
      SiteCountry country,
      Optional<OneOperator> operator,
      Map<String, Long> kinds) {
    public Row {
      kinds = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    }
  }

  /// Counts the sites of a question.
  public static Sites of(ClaimSearch search, ClaimQuery question) throws IOException {
    Filter site = Filters.ofKey("site").orElseThrow();
    Matrix matrix = search.matrix(question, site, Filters.ofKey("kind").orElseThrow(), MOST);
    SiteCountries countries = search.countries(question.manner().snapshot());
    List<Row> rows = new ArrayList<>();
    for (int r = 0; r < matrix.rows().size(); r++) {
      FacetCount.Value value = matrix.rows().get(r);
      Map<String, Long> kinds = new LinkedHashMap<>();
      for (int c = 0; c < matrix.columns().size(); c++) {
        long count = matrix.counts().get(r).get(c);
        if (count > 0) {
          kinds.put(matrix.columns().get(c).value(), count);
        }
      }
      rows.add(new Row(
          value.value(),
          value.count(),
          countries.of(value.value()),
          OneOperator.of(search.vocabulary().sites(), value.value()),
          kinds));
    }
    return new Sites(rows, matrix.isComplete());
  }

  /// The same rows as a table, one column a kind.
  public Table table() {
    List<String> columns = new ArrayList<>(List.of("site", "claims"));
    for (Kind kind : Kind.values()) {
      columns.add(kind.id());
    }
    columns.addAll(List.of("country", "country_known", "country_also", "operator"));
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sites) {
      List<String> cells = new ArrayList<>(List.of(row.site(), Long.toString(row.claims())));
      for (Kind kind : Kind.values()) {
        cells.add(Long.toString(row.kinds().getOrDefault(kind.id(), 0L)));
      }
      SiteCountry country = row.country();
      cells.addAll(List.of(
          country.codes(),
          country.how(),
          String.join("; ", country.also()),
          row.operator().map(OneOperator::id).orElse("")));
      rows.add(cells);
    }
    return new Table(columns, rows);
  }
}
