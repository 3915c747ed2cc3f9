package org.cellclaims.api.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import org.cellclaims.search.view.Table;

/// How tables are given as CSV.
public final class Csv {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  private Csv() {}

  /// Answers with a table.
  public static void answer(Context ctx, Table table) throws IOException {
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(table.columns());
    table.rows().forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
    csv.flush();
    ctx.contentType("text/csv; charset=utf-8").result(out.toString());
  }

  /// The cell, with an apostrophe before it where a spreadsheet would run it as a formula.
  public static String harmless(String cell) {
    boolean isFormula = !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0;
    return isFormula ? "'" + cell : cell;
  }
}
