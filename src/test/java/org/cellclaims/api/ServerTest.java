package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.Answer;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ServerTest extends ServerTestCase {
  /// What a route must be told before it answers. Add a line for a route that needs something.
  private static Map<String, String> asked(String url, String site, String page) {
    return Map.of(
        "/api/pages", "?url=" + encode(url),
        "/api/history", "?url=" + encode(url),
        "/api/timeline", "?site=" + encode(site),
        "/api/visits", "?site=" + encode(site),
        "/api/providers", "",
        "/api/diff", "?from=" + page + "&to=" + page,
        "/api/changes", "?site=" + encode(site) + "&date=2024-05-01",
        "/api/trace", "?url=" + encode(url));
  }

  @Test
  void everyRouteAnswersAndIsDescribed() throws Exception {
    String manual = Files.readString(Path.of("src/docs/api.md"));
    JsonNode claim = json("/api/claims").at("/claims/0");
    String page = claim.at("/page/id").asString();
    Map<String, String> asked =
        asked(claim.at("/page/url").asString(), claim.at("/page/site").asString(), page);
    JsonNode routes = json("/api").get("routes");
    assertThat(routes.size()).isGreaterThan(asked.size());
    for (JsonNode route : routes) {
      String path = route.get("path").asString();
      String twin = path.replace(".csv", "");
      assertThat(manual).contains("GET " + path);
      String question = path.replace("claims/{id}", "claims/" + claim.get("id").asString())
              .replace("families/{id}", "families/none")
              .replace("{field}", "kind")
              .replace("{site}", "clinica.example")
              .replace("page/{id}", "page/" + page)
          + asked.getOrDefault(twin, path.contains("concordance") ? "?q=patients" : "");
      boolean isOfFamily = path.contains("families/{id}") || twin.endsWith("/family");
      assertThat(get(question).statusCode()).as(question).isEqualTo(isOfFamily ? 404 : 200);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/changes?date=2024-05-01|site",
        "/api/changes?site=a.example|date",
        "/api/changes?site=a.example&date=soon|date",
        "/api/changes?site=a.example&date=2024-05-01&until=2023-05-01|until",
        "/api/changes?site=a.example&date=2024-05-01&change=shrunk|change",
        "/api/diff?to=x|from",
        "/api/timeline|site"
      })
  void whatIsMissingOrWrongIsNamed(String asked) throws Exception {
    String[] parts = asked.split("\\|");
    assertThat(json(parts[0]).get("where").asString()).isEqualTo(parts[1]);
  }

  @Test
  void everyFilterOrderScopeAndPropertyIsDescribed() throws Exception {
    String manual = Files.readString(Path.of("src/docs/api.md"));
    JsonNode overview = json("/api");
    overview
        .get("filters")
        .forEach(f -> assertThat(manual).contains("`" + f.get("key").asString() + "`"));
    overview.get("sorts").forEach(s -> assertThat(manual).contains("`" + s.asString() + "`"));
    overview.get("scopes").forEach(s -> assertThat(manual).contains("`" + s.asString() + "`"));
    for (String path : List.of(
        "/api",
        "/api/claims?facets=all",
        "/api/stats",
        "/api/health",
        "/api/vocabulary",
        "/api/page/" + json("/api/claims").at("/claims/0/page/id").asString(),
        "/api/pages?url=" + Clinics.PALSY)) {
      for (String name : names(json(path), new ArrayList<>())) {
        assertThat(manual).as(path).contains("\"" + name + "\"");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=patients",
        "q=\"at least 85%\"",
        "condition=neurological-disorder&sort=page",
        "quantity=percent:75..90&sort=value",
        "kind=efficacy&not_kind=evidence&seen=2024",
        "size=2"
      })
  void everyDoorGivesTheSameHits(String question) throws Exception {
    String encoded = encoded(question);
    ClaimQuery asked = QuestionOf.text(question);
    Answer direct = search.answer(asked, Wanted.NONE);
    List<String> ids = direct.hits().stream().map(h -> h.entry().claim().id()).toList();
    JsonNode answer = json("/api/claims?" + encoded);
    List<String> overHttp = new ArrayList<>();
    answer.get("claims").forEach(c -> overHttp.add(c.get("id").asString()));
    assertThat(overHttp).isEqualTo(ids);
    assertThat(answer.at("/counts/claims").asLong()).isEqualTo(direct.counts().claims());
    List<String> all = new ArrayList<>();
    search.each(asked, e -> all.add(e.claim().id()));
    List<String> rows = get("/api/claims.csv?" + encoded)
        .body()
        .lines()
        .skip(1)
        .map(l -> l.substring(0, l.indexOf(',')))
        .toList();
    assertThat(rows).isEqualTo(all);
  }

  @Test
  void followingNextGivesEveryClaimOnce() throws Exception {
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.of("");
    while (next.isPresent()) {
      JsonNode part =
          json("/api/claims?size=3" + (next.get().isEmpty() ? "" : "&cursor=" + next.get()));
      part.get("claims").forEach(c -> ids.add(c.get("id").asString()));
      next = part.get("next").isNull()
          ? Optional.empty()
          : Optional.of(part.get("next").asString());
    }
    assertThat(ids).hasSize(8).doesNotHaveDuplicates();
  }

  @Test
  void aClaimSaysWhatIsStatedAndWhatIsInherited() throws Exception {
    JsonNode claim = json("/api/claims?q=" + encode("\"at least 85%\"")).at("/claims/0");
    assertThat(claim.at("/conditions/0/id").asString()).isEqualTo("spastic-diplegia");
    assertThat(claim.at("/conditions/0/scope").asString()).isEqualTo("sentence");
    assertThat(claim.at("/routes/0/scope").asString()).isEqualTo("page");
    assertThat(claim.at("/quantities/0/bound").asString()).isEqualTo("at-least");
    assertThat(claim.at("/quantities/0/low").asDouble()).isEqualTo(85);
    assertThat(claim.at("/quantities/0/high").isNull()).isTrue();
    assertThat(claim.at("/first_seen").asString()).isEqualTo("2024-05-01T10:00:00Z");
    assertThat(claim.at("/live").asBoolean()).isTrue();
    assertThat(claim.at("/lead_in").isNull()).isTrue();
    assertThat(claim.at("/kinds").toString()).isEqualTo("[\"efficacy\",\"evidence\"]");
    assertThat(claim.at("/highlights/0").toString()).isEqualTo("{\"start\":41,\"end\":53}");
  }

  @Test
  void theQuestionIsSaidBack() throws Exception {
    JsonNode query =
        json("/api/claims?condition=cerebral-palsy&kind=efficacy&quantity=percent:75..90")
            .get("query");
    assertThat(query.get("english").asString())
        .isEqualTo("Claims about cerebral palsy, of kind efficacy, with 75 to 90 percent");
    assertThat(query.get("chips").size()).isEqualTo(3);
    assertThat(query.at("/params/kind/0").asString()).isEqualTo("efficacy");
  }
}
