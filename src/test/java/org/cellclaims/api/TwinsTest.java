package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.cellclaims.api.answer.Csv;
import org.cellclaims.api.openapi.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every view as CSV has exactly the rows that it has as JSON, cell by cell.
class TwinsTest {
  /// A view.
  ///
  /// @param path of the CSV, as described, and what is asked of it
  /// @param rows where its rows stand in the JSON, see [JsonRows]
  /// @param names columns that have other names there, `csv=json`, and those that are written
  /// otherwise, without `=`
  record Twin(String path, String rows, String... names) {
    String described() {
      return path.replaceAll("\\?.*", "");
    }

    /// The name in JSON; nothing for what is written otherwise.
    String inJson(String column) {
      for (String name : names) {
        if (name.equals(column)) {
          return "";
        }
        if (name.startsWith(column + "=")) {
          return name.substring(column.length() + 1);
        }
      }
      return column;
    }

    @Override
    public String toString() {
      return path;
    }
  }

  private static final String[] CHANGES = {
    "change=changes",
    "before=before_text",
    "after=after_text",
    "url_before=before_url",
    "url_after=after_url",
    "last_captured_before=before_last_seen",
    "captured_after=after_captured_at",
    "sha256_before=before_sha256",
    "sha256_after=after_sha256",
    "id_before=before_id",
    "id_after=after_id"
  };

  // Add a view here when one is added.
  static final List<Twin> TWINS = List.of(
      new Twin(
          "/api/claims.csv?condition=cerebral-palsy&sort=value&size=200",
          "claims",
          "conditions",
          "cell_types",
          "routes",
          "outcomes",
          "conditions_inherited",
          "cell_types_inherited",
          "routes_inherited",
          "outcomes_inherited",
          "quantities",
          "studies",
          "red_flags",
          "country",
          "country_known",
          "page=page_id"),
      new Twin("/api/facets.csv?q=patients", "facets/values"),
      new Twin("/api/facets.csv?q=patients&count_by=site&facets=condition", "facets/values"),
      new Twin("/api/facets/{field}.csv?q=patients&most=7", "values"),
      new Twin("/api/histogram.csv?condition=cerebral-palsy", "bars"),
      new Twin("/api/histogram.csv?of=seen&by=month", "bars"),
      new Twin("/api/page/{id}.csv", "claims", "text"),
      new Twin("/api/pages.csv?url={url}", "versions", "page=page_id"),
      new Twin("/api/concordance.csv?q=improv*&order=right&lines=30", "lines"),
      new Twin("/api/matrix.csv?rows=kind&columns=route", "rows"),
      new Twin("/api/numbers.csv?of=months", "numbers"),
      new Twin("/api/sites.csv?kind=efficacy", "sites", "country", "country_known", "operator"),
      new Twin("/api/sites/hints.csv", "hints/sites", "group=place", "site=item"),
      new Twin("/api/sites/{site}/contradictions.csv", "contradictions/statements"),
      new Twin("/api/history.csv?url={url}", "lines/steps", "line=place", "gone_last", "gone_next"),
      new Twin(
          "/api/timeline.csv?site={site}",
          "addresses/lines/steps",
          "line=place",
          "gone_last",
          "gone_next"),
      new Twin("/api/visits.csv?site={site}", "visits"),
      new Twin("/api/diff.csv?from={from}&to={to}", "claims", CHANGES),
      new Twin("/api/changes.csv?site={site}&date=2022-12-31&until=2026-01-01", "changes", CHANGES),
      new Twin("/api/trace.csv?text={text}", "hits", "page=page_id", "tiers"),
      new Twin("/api/families.csv?boilerplate=shown", "families"),
      new Twin("/api/families.csv?drift=number", "families"),
      new Twin("/api/families/{family}.csv", "members", "page=page_id", "stated=stated_date"),
      new Twin("/api/claims/{copied}/family.csv", "members", "page=page_id", "stated=stated_date"),
      new Twin("/api/network.csv", "ties", "site_a=a", "site_b=b"),
      new Twin("/api/sites/{site}/copies.csv", "borrowed|lent|shared", "as=list"),
      new Twin("/api/vocabulary.csv", "facets/concepts+narrower", "broader"),
      new Twin("/api/stats.csv", "by/values"),
      new Twin("/api/measured.csv", "sets/fields"));

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, String> KNOWN = new HashMap<>();

  private static DemonstrationServer demonstration;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    demonstration = DemonstrationServer.start(folder);
    JsonNode family = json("/api/families?drift=number").at("/families/0");
    KNOWN.put("field", "condition");
    KNOWN.put("family", family.get("id").asString());
    KNOWN.put("text", ServerTestCase.encode(family.get("text").asString()));
    JsonNode member = json("/api/families/" + KNOWN.get("family")).at("/members/0");
    KNOWN.put("copied", member.at("/claims/0").asString());
    KNOWN.put("site", member.at("/page/site").asString());
    KNOWN.put("url", ServerTestCase.encode(member.at("/page/url").asString()));
    JsonNode versions = json("/api/pages?url=" + KNOWN.get("url")).get("versions");
    KNOWN.put("to", versions.at("/0/page/id").asString());
    KNOWN.put("from", versions.at("/1/page/id").asString());
    KNOWN.put("id", KNOWN.get("to"));
  }

  @AfterAll
  static void stop() throws Exception {
    demonstration.close();
  }

  @ParameterizedTest
  @FieldSource("TWINS")
  void theCsvHasTheRowsOfTheJson(Twin twin) throws Exception {
    String address = twin.path();
    for (Map.Entry<String, String> known : KNOWN.entrySet()) {
      address = address.replace("{" + known.getKey() + "}", known.getValue());
    }
    JsonNode whole = json(address.replaceFirst("(/contradictions)?\\.csv", ""));
    List<Map<String, String>> rows = JsonRows.of(whole, twin.rows());
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(get(address))) {
      List<NamedCsvRecord> records = csv.stream().toList();
      assertThat(records).as("as many rows as the JSON has").hasSameSizeAs(rows).isNotEmpty();
      for (int i = 0; i < rows.size(); i++) {
        compare(twin, records.get(i), rows.get(i));
      }
    }
  }

  private static void compare(Twin twin, NamedCsvRecord record, Map<String, String> row) {
    record.getFieldsAsMap().forEach((column, cell) -> {
      String name = twin.inJson(column);
      if (!name.isEmpty()) {
        assertThat(JsonRows.cell(row, name).map(Csv::harmless))
            .as(column + " of row " + record.getStartingLineNumber() + " " + row)
            .contains(cell);
      }
    });
  }

  @Test
  void everyCsvIsHeldAgainstItsJson() {
    JsonNode paths =
        JSON.readTree(new String(Contract.json("1"), StandardCharsets.UTF_8)).get("paths");
    TreeSet<String> described = new TreeSet<>(paths.propertyNames());
    described.removeIf(path -> !path.endsWith(".csv"));
    TreeSet<String> held = new TreeSet<>();
    TWINS.forEach(
        t -> held.add(t.described().replace("{family}", "{id}").replace("{copied}", "{id}")));
    assertThat(held).isEqualTo(described);
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path));
  }

  private static String get(String path) throws Exception {
    HttpRequest asked =
        HttpRequest.newBuilder(demonstration.server.address().resolve(path)).build();
    HttpResponse<String> answer = HTTP.send(asked, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return answer.body();
  }
}
