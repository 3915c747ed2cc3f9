package org.cellclaims.api.history;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellclaims.api.answer.Csv;
import org.cellclaims.history.Change;
import org.cellclaims.history.ClaimChange;
import org.cellclaims.history.SiteHistory;
import org.cellclaims.index.ClaimEntry;

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

  /// Writes a header and one row a change.
  ///
  /// @param changes those of the history that are wanted
  public static void write(SiteHistory history, List<ClaimChange> changes, Writer out)
      throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(COLUMNS);
    changes.forEach(change -> row(csv, history, change));
    csv.flush();
  }

  private static void row(CsvWriter csv, SiteHistory history, ClaimChange change) {
    Optional<ClaimEntry> was = change.before();
    Optional<ClaimEntry> is = change.after();
    csv.writeRecord(Stream.of(
            String.join("; ", change.changes().stream().map(Change::id).toList()),
            String.join("; ", change.notes()),
            was.map(c -> c.claim().text()).orElse(""),
            is.map(c -> c.claim().text()).orElse(""),
            was.map(c -> c.page().url()).orElse(""),
            is.map(c -> c.page().url()).orElse(""),
            was.map(c -> c.lastSeen().toString()).orElse(""),
            is.map(c -> c.page().capturedAt().toString()).orElse(""),
            was.map(c -> c.page().sha256()).orElse(""),
            is.map(c -> c.page().sha256()).orElse(""),
            was.map(c -> c.claim().id()).orElse(""),
            is.map(c -> c.claim().id()).orElse(""),
            history.citation(change))
        .map(Csv::harmless)
        .toList());
  }
}
