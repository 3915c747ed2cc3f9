package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellclaims.archive.Capture;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Whose changes can be asked for.
class ProvidersTest {
  private static final int SITES = 230;

  @TempDir
  private Path data;

  @Test
  void allSitesAreListedHoweverManyThereAreAndOperatorsWithTheirCapturedSites() throws IOException {
    Vocabulary vocabulary = Vocabulary.load(Path.of("index-config"));
    Stream<String> many = IntStream.range(0, SITES).mapToObj(i -> "s" + i + ".example");
    Capture[] pages = Stream.concat(
            many, Stream.of("tumbleweedjoint.example", "ocotillo-vitality.example"))
        .map(site -> SiteHintRoutesTest.page(site, ""))
        .toArray(Capture[]::new);
    SiteHintRoutesTest.add(data, vocabulary, pages);
    ServerOptions options = new ServerOptions("127.0.0.1", 0, Path.of("web"), "1.2.3");
    try (ClaimSearch search = ClaimSearch.open(data.resolve("index"), vocabulary);
        Server server = Server.start(options, search)) {
      JsonNode answer =
          JsonMapper.shared().readTree(SiteHintRoutesTest.get(server, "/api/providers"));
      assertThat(answer.get("sites").size()).isEqualTo(SITES + 2);
      assertThat(answer.at("/operators/0/id").asString()).isEqualTo("tumbleweed-ocotillo");
      assertThat(answer.at("/operators/0/sites").toString())
          .isEqualTo("[\"ocotillo-vitality.example\",\"tumbleweedjoint.example\"]");
    }
  }
}
