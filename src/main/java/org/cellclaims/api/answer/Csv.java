package org.cellclaims.api.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import org.cellclaims.search.view.Table;

/// How tables are given as CSV: in UTF-8, as a file that bears the name of its address.
public final class Csv {
  private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

  private Csv() {}

  /// Answers with a table.
  public static void answer(Context ctx, Table table) throws IOException {
    StringWriter out = new StringWriter();
    write(table, out);
    file(ctx);
    ctx.result(out.toString());
  }

  /// Says that the answer is a CSV file.
  public static void file(Context ctx) {
    String name = ctx.path().substring(ctx.path().lastIndexOf('/') + 1);
    ctx.contentType("text/csv; charset=utf-8")
        .header(
            Header.CONTENT_DISPOSITION,
            "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
  }

  /// Writes a header and the rows.
  public static void write(Table table, Writer out) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord(table.columns());
    table.rows().forEach(row -> csv.writeRecord(row.stream().map(Csv::harmless).toList()));
    csv.flush();
  }

  /// The cell, with an apostrophe before it where a spreadsheet would run it as a formula.
  public static String harmless(String cell) {
    boolean isFormula = !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0;
    return isFormula ? "'" + cell : cell;
  }
}
