package org.cellclaims.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.cellclaims.search.Answer;
import org.cellclaims.search.ClaimQuery;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.Hit;
import org.cellclaims.vocabulary.Vocabulary;

/// Writes claims as the API gives them, for doors that are not HTTP.
public final class Export {
  private Export() {}

  /// Writes every claim of a question as CSV, in its order: the columns of `/api/claims.csv`.
  public static void csv(ClaimSearch search, ClaimQuery question, Writer out) throws IOException {
    StringWriter head = new StringWriter();
    ClaimCsv.header(CsvWriter.builder().bufferSize(0).build(head));
    out.write(head.toString());
    search.each(question, ClaimCsv::rows, out::write);
    out.flush();
  }

  /// Writes the hits of an answer, one line of JSON each: the claims of `/api/claims`.
  public static void jsonLines(Answer answer, Vocabulary vocabulary, PrintWriter out) {
    for (Hit hit : answer.hits()) {
      byte[] json = Json.bytes(ClaimJson.of(hit.entry(), hit.highlights(), vocabulary));
      out.println(new String(json, StandardCharsets.UTF_8));
    }
  }
}
