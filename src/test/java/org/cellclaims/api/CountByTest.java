package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Values are counted by claims, pages, sites and families of copies, each held against the list of
/// claims itself.
class CountByTest {
  private static DemonstrationServer demonstration;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    demonstration = DemonstrationServer.start(folder);
  }

  @AfterAll
  static void stop() throws IOException {
    demonstration.close();
  }

  private static String text(String path) throws Exception {
    return ServerTestCase.HTTP
        .send(
            HttpRequest.newBuilder(
                    demonstration.server.address().resolve(path.replaceAll("&+(?=&|$)", "")))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static JsonNode json(String path) throws Exception {
    return ServerTestCase.JSON.readTree(text(path));
  }

  /// Claims of a question with page, site and family.
  private record Listed(Set<String> pages, Set<String> sites, Set<String> families, int copied) {}

  private static Listed listed(String question) throws Exception {
    Listed all = new Listed(new HashSet<>(), new HashSet<>(), new HashSet<>(), 0);
    List<String> copied = new ArrayList<>();
    String next = "";
    do {
      JsonNode answer = json("/api/claims?size=200&" + question + next);
      answer.get("claims").forEach(c -> {
        all.pages().add(c.at("/page/url").asString());
        all.sites().add(c.at("/page/site").asString());
      });
      answer.get("families").forEach(f -> {
        all.families().add(f.get("id").asString());
        copied.add(f.get("claim").asString());
      });
      next = answer.get("next").isNull() ? "" : "&cursor=" + answer.get("next").asString();
    } while (!next.isEmpty());
    return new Listed(all.pages(), all.sites(), all.families(), copied.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q=patients&read=off", "kind=efficacy&condition=cerebral-palsy"})
  void anAnswerSaysInHowManyFamiliesItsClaimsStand(String question) throws Exception {
    JsonNode counts = json("/api/claims?" + question).get("counts");
    Listed listed = listed(question);
    assertThat(listed.families()).isNotEmpty();
    assertThat(counts.get("families").asInt()).isEqualTo(listed.families().size());
    assertThat(counts.get("copied").asInt()).isEqualTo(listed.copied());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kind=efficacy&condition=cerebral-palsy"})
  void everyCountIsWhatTheListHolds(String question) throws Exception {
    for (String key : List.of("condition", "kind", "site")) {
      for (String by : List.of("page", "site", "family")) {
        JsonNode facet = json("/api/facets?facets=" + key + "&count_by=" + by + "&" + question)
            .at("/facets/0");
        assertThat(facet.get("by").asString()).isEqualTo(by);
        for (int i = 0; i < Math.min(3, facet.get("values").size()); i++) {
          JsonNode value = facet.get("values").get(i);
          String others = question.replaceAll("(^|&)" + key + "=[^&]*", "");
          Listed listed = listed(others + "&" + key + "=" + value.get("value").asString());
          int expected = switch (by) {
            case "page" -> listed.pages().size();
            case "site" -> listed.sites().size();
            default -> listed.families().size();
          };
          assertThat(value.get("count").asInt())
              .as("%s of %s %s, %s", by, key, value, question)
              .isEqualTo(expected);
        }
      }
    }
  }

  @Test
  void searchedValuesTellTheirFamilies() throws Exception {
    JsonNode value = json("/api/facets/condition?prefix=cerebral").at("/values/0");
    assertThat(value.get("families").asInt())
        .isEqualTo(
            listed("condition=" + value.get("value").asString()).families().size());
  }

  @Test
  void barsAreRowsToo() throws Exception {
    JsonNode bars = json("/api/histogram?bars=5&from=0&to=100").get("bars");
    List<String> rows = new ArrayList<>(List.of("from,to,claims"));
    bars.forEach(b -> rows.add(b.get("from").asString() + "," + b.get("to").asString() + ","
        + b.get("claims").asLong()));
    assertThat(text("/api/histogram.csv?bars=5&from=0&to=100").lines())
        .containsExactlyElementsOf(rows);
  }

  @Test
  void whatCannotBeCountedByIsNamed() throws Exception {
    assertThat(json("/api/facets?count_by=shoe").get("where").asString()).isEqualTo("count_by");
  }
}
