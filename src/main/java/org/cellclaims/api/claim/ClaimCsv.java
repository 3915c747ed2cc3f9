package org.cellclaims.api.claim;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cellclaims.api.answer.Csv;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.ClaimRow;
import org.cellclaims.page.country.SiteCountry;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.snapshot.SiteCountries;
import org.cellclaims.vocabulary.Facet;

/// Claims as CSV rows.
final class ClaimCsv {
  /// A column: its name and how a claim fills it.
  private record Column(String name, BiFunction<ClaimRow, SiteCountry, String> value) {
    Column(String name, Function<ClaimRow, String> value) {
      this(name, (row, country) -> value.apply(row));
    }
  }

  private static final List<Column> COLUMNS = columns();

  private ClaimCsv() {}

  /// Writes the names of the columns.
  static void header(CsvWriter csv) {
    csv.writeRecord(COLUMNS.stream().map(Column::name).toList());
  }

  /// The rows of some claims.
  ///
  /// @param countries the countries of sites
  static String rows(List<ClaimRow> entries, SiteCountries countries) {
    StringWriter rows = new StringWriter();
    CsvWriter csv = CsvWriter.builder().bufferSize(0).build(rows);
    String[] cells = new String[COLUMNS.size()];
    for (ClaimRow entry : entries) {
      SiteCountry country = countries.of(entry.page().site());
      for (int i = 0; i < cells.length; i++) {
        cells[i] = Csv.harmless(COLUMNS.get(i).value().apply(entry, country));
      }
      csv.writeRecord(cells);
    }
    return rows.toString();
  }

  private static List<Column> columns() {
    List<Column> columns = new ArrayList<>(List.of(
        new Column("id", e -> e.claim().id()),
        new Column("text", e -> e.claim().text()),
        new Column("kinds", e -> joined(e.claim().kinds().stream().sorted().toList(), Kind::id))));
    for (Facet facet : Facet.values()) {
      columns.add(new Column(facet.field(), e -> concepts(e, facet, false)));
    }
    for (Facet facet : Facet.values()) {
      columns.add(new Column(facet.field() + "_inherited", e -> concepts(e, facet, true)));
    }
    columns.addAll(wording());
    columns.addAll(origin());
    return List.copyOf(columns);
  }

  private static List<Column> wording() {
    return List.of(
        new Column("quantities", e -> joined(e.claim().quantities(), ClaimCsv::written)),
        new Column("certainty", e -> e.claim().certainty().id()),
        new Column("source", e -> e.claim().source().id()),
        new Column("studies", e -> joined(e.claim().studies(), s -> s.type() + ":" + s.id())),
        new Column("red_flags", e -> joined(e.claim().redFlags(), ClaimRow.RedFlag::id)),
        new Column("heading_path", e -> joined(e.claim().headingPath(), h -> h)),
        new Column("lead_in", e -> text(e.claim().leadIn())),
        new Column("row", e -> text(e.claim().row())),
        new Column("columns", e -> joined(e.claim().columns(), c -> c)));
  }

  private static List<Column> origin() {
    return List.of(
        new Column("site", e -> e.page().site()),
        new Column("country", (e, country) -> country.codes()),
        new Column("country_known", (e, country) -> country.how()),
        new Column("language", e -> e.page().language()),
        new Column("url", e -> e.page().url()),
        new Column("title", e -> e.page().title()),
        new Column("page", e -> e.page().id()),
        new Column("captured_at", e -> e.page().capturedAt()),
        new Column("sha256", e -> e.page().sha256()),
        new Column("start", e -> Integer.toString(e.claim().span().start())),
        new Column("end", e -> Integer.toString(e.claim().span().end())),
        new Column("first_seen", e -> e.firstSeen()),
        new Column("last_seen", e -> e.lastSeen()),
        new Column("live", e -> Boolean.toString(e.isLive())),
        new Column("captures", e -> Integer.toString(e.captures())));
  }

  private static String concepts(ClaimRow entry, Facet facet, boolean isInherited) {
    Set<String> ids = new LinkedHashSet<>();
    for (ClaimRow.Value value : entry.claim().values()) {
      if (value.facet() == facet && value.scope().compareTo(Scope.LEAD_IN) > 0 == isInherited) {
        ids.add(value.concept());
      }
    }
    return String.join("; ", ids);
  }

  private static String written(ClaimRow.Measure quantity) {
    return new Amount(quantity.unit(), quantity.low(), quantity.high()).written();
  }

  private static String text(Optional<String> text) {
    return text.orElse("");
  }

  private static <T> String joined(Collection<T> items, Function<T, String> text) {
    StringJoiner joined = new StringJoiner("; ");
    items.forEach(item -> joined.add(text.apply(item)));
    return joined.toString();
  }
}
