package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A list without copies is the same whatever the size of its pages.
class CollapsedListTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void eachCopiedClaimStandsOnceOverAllPages(@TempDir Path folder) throws Exception {
    try (DemonstrationServer demonstration = DemonstrationServer.start(folder)) {
      for (String order : new String[] {"relevance", "last-seen"}) {
        String question = "/api/claims?kind=efficacy&collapse=family&sort=" + order + "&size=";
        Map<String, Integer> small = all(demonstration, question + "7");
        Map<String, Integer> large = all(demonstration, question + "100");
        assertThat(small).isEqualTo(large);
        long claims = json(demonstration, "/api/claims?kind=efficacy&size=0")
            .at("/counts/claims")
            .asLong();
        assertThat(small.size() + small.values().stream().mapToInt(n -> n).sum())
            .isEqualTo((int) claims);
        assertThat(small.values()).anyMatch(n -> n > 0);
        String rows =
            text(demonstration, "/api/claims.csv?kind=efficacy&collapse=family&sort=" + order);
        assertThat(ids(rows)).as("the same rows as CSV").isEqualTo(List.copyOf(small.keySet()));
      }
    }
  }

  private static List<String> ids(String csv) throws IOException {
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return rows.stream().map(row -> row.getField("id")).toList();
    }
  }

  /// The claims of all pages, each with how many copies are left out under it.
  private static Map<String, Integer> all(DemonstrationServer demonstration, String question)
      throws Exception {
    Map<String, Integer> all = new LinkedHashMap<>();
    String cursor = "";
    do {
      JsonNode answer = json(demonstration, question + cursor);
      for (JsonNode claim : answer.get("claims")) {
        assertThat(all).doesNotContainKey(claim.get("id").asString());
        all.put(claim.get("id").asString(), 0);
      }
      for (JsonNode family : answer.get("families")) {
        all.computeIfPresent(
            family.get("claim").asString(), (id, n) -> family.get("collapsed").asInt());
      }
      String next = answer.path("next").asString("");
      cursor = next.isEmpty() ? "" : "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    } while (!cursor.isEmpty());
    return all;
  }

  private static JsonNode json(DemonstrationServer demonstration, String path) throws Exception {
    String body = text(demonstration, path);
    JsonNode answer = JsonMapper.shared().readTree(body);
    assertThat(answer.has("error")).as(body).isFalse();
    return answer;
  }

  private static String text(DemonstrationServer demonstration, String path) throws Exception {
    URI address = demonstration.server.address().resolve(path);
    return HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
        .body();
  }
}
