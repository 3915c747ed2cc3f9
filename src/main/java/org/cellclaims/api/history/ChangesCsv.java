package org.cellclaims.api.history;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cellclaims.api.answer.Csv;
import org.cellclaims.history.SiteHistory;
import org.cellclaims.search.view.Table;

/// Changes as CSV rows, each with the citation that proves it.
public final class ChangesCsv {
  private static final List<String> COLUMNS = List.of(
      "change",
      "notes",
      "before",
      "after",
      "url_before",
      "url_after",
      "last_captured_before",
      "captured_after",
      "sha256_before",
      "sha256_after",
      "id_before",
      "id_after",
      "citation");

  private ChangesCsv() {}

  /// Writes a header and one row a change of a history.
  public static void write(SiteHistory history, Writer out) throws IOException {
    Csv.write(table(HistoryJson.Changes.of(history, history.changes()).changes()), out);
  }

  /// A row a change.
  static Table table(List<HistoryJson.Became> changes) {
    return new Table(COLUMNS, changes.stream().map(ChangesCsv::row).toList());
  }

  private static List<String> row(HistoryJson.Became change) {
    Optional<HistoryJson.Brief> was = change.before();
    Optional<HistoryJson.Brief> is = change.after();
    return List.of(
        String.join("; ", change.changes()),
        String.join("; ", change.notes()),
        of(was, HistoryJson.Brief::text),
        of(is, HistoryJson.Brief::text),
        of(was, HistoryJson.Brief::url),
        of(is, HistoryJson.Brief::url),
        of(was, claim -> claim.lastSeen().toString()),
        of(is, claim -> claim.capturedAt().toString()),
        of(was, HistoryJson.Brief::sha256),
        of(is, HistoryJson.Brief::sha256),
        of(was, HistoryJson.Brief::id),
        of(is, HistoryJson.Brief::id),
        change.citation().orElse(""));
  }

  private static String of(
      Optional<HistoryJson.Brief> claim, Function<HistoryJson.Brief, String> part) {
    return claim.map(part).orElse("");
  }
}
