package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cellclaims.archive.Capture;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The country of a site is one answer, whichever way it is asked for.
class CountryTest {
  private static final String PANAMA =
      "<footer><p>Via Brasil 4, Panama City 0801, Panama</p></footer>";
  private static final String CALL_COLOMBIA = "<a href='tel:+573105550100'>Call</a>";
  private static final String CALL_MEXICO = "<a href='tel:+526645550100'>Call</a>";

  @TempDir
  private Path data;

  private final Vocabulary vocabulary = vocabulary();

  private static Vocabulary vocabulary() {
    try {
      return Vocabulary.load(Path.of("index-config"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private interface Asking {
    void of(Server server) throws IOException;
  }

  private void served(Asking asking) throws IOException {
    ServerOptions options = new ServerOptions("127.0.0.1", 0, Path.of("web"), "1.2.3");
    try (ClaimSearch search = ClaimSearch.open(data.resolve("index"), vocabulary);
        Server server = Server.start(options, search)) {
      asking.of(server);
    }
  }

  private static JsonNode json(Server server, String path) throws IOException {
    return JsonMapper.shared().readTree(SiteHintRoutesTest.get(server, path));
  }

  private static List<String> found(Server server, String question) throws IOException {
    JsonNode answer = json(server, "/api/claims?size=200&" + question);
    return StreamSupport.stream(answer.get("claims").spliterator(), false)
        .map(claim -> claim.at("/page/url").asString())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<String> counted(Server server, String question) throws IOException {
    JsonNode values = json(server, "/api/facets?facets=country&" + question).at("/facets/0/values");
    return StreamSupport.stream(values.spliterator(), false)
        .map(v -> v.get("value").asString() + " " + v.get("count").asInt())
        .toList();
  }

  private void add(Capture... pages) throws IOException {
    SiteHintRoutesTest.add(data, vocabulary, pages);
  }

  @Test
  void filterCountsTablesAndAnswersTellTheCountryThatTheProfileTells() throws IOException {
    add(
        SiteHintRoutesTest.page("a.example", PANAMA),
        SiteHintRoutesTest.page("a.example/knee", CALL_COLOMBIA),
        SiteHintRoutesTest.page("b.example", CALL_COLOMBIA + CALL_MEXICO),
        SiteHintRoutesTest.page("c.example", ""));
    served(server -> {
      String a = "https://a.example/";
      String b = "https://b.example/";
      assertThat(found(server, "country=PA")).containsExactly(a, a + "knee/");
      assertThat(found(server, "country=co")).containsExactly(b);
      assertThat(found(server, "country=PA&country=MX")).containsExactly(a, a + "knee/", b);
      assertThat(found(server, "not_country=PA")).containsExactly(b, "https://c.example/");
      assertThat(found(server, "q=country:MX")).containsExactly(b);
      assertThat(found(server, "q=patients+-country:MX+country:CO")).isEmpty();
      int one = json(server, "/api/claims?site=c.example").at("/counts/claims").asInt();
      assertThat(counted(server, "scope=page"))
          .containsExactly("PA " + 2 * one, "CO " + one, "MX " + one);
      assertThat(counted(server, "country=MX"))
          .as("counted as if no country were chosen")
          .containsExactly("PA " + 2 * one, "CO " + one, "MX " + one);
      assertThat(counted(server, "count_by=page")).containsExactly("PA 2", "CO 1", "MX 1");
      assertThat(counted(server, "count_by=site")).containsExactly("CO 1", "MX 1", "PA 1");
      JsonNode matrix = json(server, "/api/matrix?rows=site&columns=country");
      assertThat(matrix.get("counts").toString())
          .isEqualTo("[[%d,0,0],[0,%d,%d],[0,0,0]]".formatted(2 * one, one, one));
      JsonNode profile = json(server, "/api/sites/b.example").get("country");
      JsonNode claim = json(server, "/api/claims?site=b.example").at("/claims/0");
      assertThat(profile.at("/countries/0/how").asString())
          .isEqualTo("telephone +57 on 1 of 1 page");
      assertThat(claim.get("country")).isEqualTo(profile);
      String version = claim.at("/page/id").asString();
      assertThat(json(server, "/api/page/" + version).get("country")).isEqualTo(profile);
      assertThat(json(server, "/api/claims/" + claim.get("id").asString()).get("country"))
          .isEqualTo(profile);
      assertThat(SiteHintRoutesTest.get(server, "/api/claims.csv?site=b.example"))
          .contains(
              ",b.example,\"CO, MX\",CO by telephone +57 on 1 of 1 page; MX by telephone +52");
    });
  }

  @Test
  void aPageThatComesLaterChangesTheCountryOfAllClaimsOfItsSite() throws IOException {
    add(SiteHintRoutesTest.page("a.example/knee", CALL_COLOMBIA));
    served(server ->
        assertThat(found(server, "country=CO")).containsExactly("https://a.example/knee/"));
    add(SiteHintRoutesTest.page("a.example", PANAMA));
    served(server -> {
      assertThat(found(server, "country=CO")).isEmpty();
      assertThat(found(server, "country=PA"))
          .containsExactly("https://a.example/", "https://a.example/knee/");
    });
  }

  @Test
  void aPageThatAsksNotToBeShownIsWithheldUnderItsCountryTooAndTellsNoOther() throws IOException {
    add(
        SiteHintRoutesTest.page("a.example", "<meta name=robots content=noindex>" + PANAMA),
        SiteHintRoutesTest.page("a.example/knee", CALL_COLOMBIA));
    served(server -> {
      assertThat(found(server, "country=CO")).containsExactly("https://a.example/knee/");
      JsonNode panama = json(server, "/api/claims?country=PA");
      assertThat(panama.at("/counts/claims").asInt()).isZero();
      assertThat(panama.at("/query/notes").toString()).contains("withheld");
    });
  }
}
