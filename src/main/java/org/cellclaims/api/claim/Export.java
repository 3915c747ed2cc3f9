package org.cellclaims.api.claim;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.api.answer.Json;
import org.cellclaims.copies.Folding;
import org.cellclaims.index.ClaimRow;
import org.cellclaims.search.Answer;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.Hit;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.snapshot.SiteCountries;
import org.cellclaims.vocabulary.Vocabulary;

/// Writes claims as the API gives them, for doors that are not HTTP.
public final class Export {
  private Export() {}

  /// Writes every claim of a question as CSV, in its order: the columns of `/api/claims.csv`.
  public static void csv(ClaimSearch search, ClaimQuery question, Writer out) throws IOException {
    csv(search, question, Optional.empty(), out);
  }

  /// As the other one, without the claims that copy one above them where these are told.
  static void csv(ClaimSearch search, ClaimQuery question, Optional<Folding> folding, Writer out)
      throws IOException {
    StringWriter head = new StringWriter();
    ClaimCsv.header(CsvWriter.builder().bufferSize(0).build(head));
    out.write(head.toString());
    SiteCountries countries = search.countries(question.manner().snapshot());
    search.each(
        question,
        ClaimRow.class,
        part -> ClaimCsv.rows(left(part, folding), countries),
        out::write);
    out.flush();
  }

  private static List<ClaimRow> left(List<ClaimRow> part, Optional<Folding> folding)
      throws IOException {
    if (folding.isEmpty()) {
      return part;
    }
    Set<String> copies =
        folding.get().copies(part.stream().map(e -> e.claim().id()).toList());
    return part.stream().filter(e -> !copies.contains(e.claim().id())).toList();
  }

  /// Writes the hits of an answer, one line of JSON each: the claims of `/api/claims`.
  public static void jsonLines(Answer answer, Vocabulary vocabulary, PrintWriter out) {
    for (Hit hit : answer.hits()) {
      byte[] json =
          Json.bytes(ClaimJson.of(hit.entry(), hit.highlights(), vocabulary, answer.countries()));
      out.println(new String(json, StandardCharsets.UTF_8));
    }
  }
}
