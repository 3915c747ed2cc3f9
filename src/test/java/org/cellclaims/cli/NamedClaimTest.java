package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.api.Server;
import org.cellclaims.api.ServerOptions;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A regulator types a claim and finds who makes it, through the command line and the API alike.
class NamedClaimTest {
  private static final String SENTENCE =
      "85% of cerebral palsy patients improve after intrathecal cord blood cells";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir
  private static Path data;

  @BeforeAll
  static void ingest() {
    assertThat(Run.of("ingest", Project.ROOT.resolve("corpus"), "--data", data).code())
        .isZero();
  }

  @Test
  void theClaimOfTheDemonstrationComesFirst() {
    List<JsonNode> found = search(data, SENTENCE);
    isNamedClaim(found.getFirst());
    assertThat(found).allSatisfy(NamedClaimTest::isEfficacy);
    assertThat(found)
        .extracting(c -> c.get("text").asString())
        .anyMatch(t -> t.contains("as high as 85%"));
  }

  @Test
  void theClaimOfTheRealPagesComesFirst(@TempDir Path real) {
    Path corpus = Path.of(System.getenv().getOrDefault("CELLCLAIMS_SHARED", "../shared"), "corpus");
    Assumptions.assumeTrue(Files.isDirectory(corpus), "skipped: no folder " + corpus);
    assertThat(Run.of("ingest", corpus, "--data", real).code()).isZero();
    List<JsonNode> found = search(real, SENTENCE);
    isNamedClaim(found.getFirst());
    assertThat(found).allSatisfy(NamedClaimTest::isEfficacy);
  }

  @Test
  void commandLineAndApiGiveTheSameHits() throws Exception {
    Vocabulary vocabulary = Vocabulary.load(Project.ROOT.resolve("index-config"));
    ServerOptions options = new ServerOptions("127.0.0.1", 0, data, "test");
    try (ClaimSearch search = ClaimSearch.open(data.resolve("index"), vocabulary);
        Server server = Server.start(options, search)) {
      for (String text : List.of(
          SENTENCE,
          "85%",
          "improv* NOT knee",
          "condition:autism OR condition:stroke",
          "\"stem cells\" percent:50..")) {
        assertThat(ids(search(data, text))).as(text).isEqualTo(overHttp(server.address(), text));
      }
    }
  }

  /// Number and condition are stated, route and cells inherited.
  private static void isNamedClaim(JsonNode claim) {
    assertThat(claim.get("text").asString()).contains("at least 85%");
    assertThat(scope(claim, "conditions", "cerebral-palsy")).isEqualTo("sentence");
    assertThat(scope(claim, "routes", "intrathecal")).isIn("section", "page");
    assertThat(scope(claim, "cell_types", "umbilical-cord-blood-stem-cell"))
        .isIn("section", "page");
  }

  private static void isEfficacy(JsonNode claim) {
    List<String> kinds = new ArrayList<>();
    claim.get("kinds").forEach(k -> kinds.add(k.asString()));
    assertThat(kinds).contains("efficacy");
  }

  private static String scope(JsonNode claim, String field, String id) {
    return claim
        .get(field)
        .valueStream()
        .filter(v -> v.get("id").asString().equals(id))
        .map(v -> v.get("scope").asString())
        .findFirst()
        .orElse("not there");
  }

  private static List<JsonNode> search(Path data, String text) {
    return Run.of("search", text, "--format", "jsonl", "--data", data).lines().stream()
        .map(JSON::readTree)
        .toList();
  }

  private static List<String> ids(List<JsonNode> claims) {
    return claims.stream().map(c -> c.get("id").asString()).toList();
  }

  private static List<String> overHttp(URI server, String text) throws Exception {
    URI address =
        server.resolve("/api/claims?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    String body = HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
        .body();
    return ids(JSON.readTree(body).get("claims").valueStream().toList());
  }
}
