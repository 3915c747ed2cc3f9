package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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
import java.util.Optional;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.Answer;
import org.cellclaims.search.ClaimQuery;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.Wanted;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServerTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static ClaimSearch search;
  private static Server server;

  @BeforeAll
  static void start(@TempDir Path web) throws IOException {
    Files.writeString(web.resolve("index.html"), "<!doctype html><title>t</title>");
    Files.writeString(web.resolve("main.js"), "export const a = 1;");
    search = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY);
    server = Server.start(new ServerOptions("127.0.0.1", 0, web, "1.2.3"), search);
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    search.close();
  }

  @Test
  void everyRouteAnswersAndIsDescribed() throws Exception {
    String manual = Files.readString(Path.of("src/docs/api.md"));
    String claim = json("/api/claims").at("/claims/0/id").asString();
    String page = json("/api/claims").at("/claims/0/page/id").asString();
    JsonNode routes = json("/api").get("routes");
    assertThat(routes.size()).isEqualTo(10);
    for (JsonNode route : routes) {
      String path = route.get("path").asString();
      assertThat(manual).contains("GET " + path);
      String asked =
          path.replace("claims/{id}", "claims/" + claim).replace("page/{id}", "page/" + page)
              + (path.endsWith("/pages") ? "?url=x" : "");
      assertThat(get(asked).statusCode()).as(asked).isEqualTo(200);
    }
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
    search.each(asked, h -> all.add(h.entry().claim().id()));
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
    assertThat(claim.at("/highlights/0").toString()).isEqualTo("{\"start\":44,\"end\":56}");
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

  @ParameterizedTest(name = "{0} is {1} at {2}")
  @CsvSource(delimiter = '|', textBlock = """
      /api/claims?kind=efficacity | bad-request | kind
      /api/claims?knid=efficacy | bad-request | knid
      /api/claims?condition=cerebral-plasy | bad-request | condition
      /api/claims?not_route=x | bad-request | not_route
      /api/claims?size=201 | bad-request | size
      /api/claims?size=-1 | bad-request | size
      /api/claims?size=many | bad-request | size
      /api/claims?size=1&size=2 | bad-request | size
      /api/claims?sort=best | bad-request | sort
      /api/claims?scope=book | bad-request | scope
      /api/claims?seen=yesterday | bad-request | seen
      /api/claims?seen=2024..2023 | bad-request | seen
      /api/claims?quantity=percent:high | bad-request | quantity
      /api/claims?quantity=percent:1e999 | bad-request | quantity
      /api/claims?quantity=percent:9..1 | bad-request | quantity
      /api/claims?quantity=:9 | bad-request | quantity
      /api/claims?cursor=nonsense | bad-request | cursor
      /api/claims?facets=shoes | bad-request | facets
      /api/claims.csv?kind=efficacity | bad-request | kind
      /api/facets?kind=efficacity | bad-request | kind
      /api/pages | bad-request | url
      /api/claims/none | not-found | /api/claims/none
      /api/page/none | not-found | /api/page/none
      /api/nothing | not-found | /api/nothing
      /nothing.html | not-found | /nothing.html
      """)
  void anErrorNamesItsPlaceInOneShape(String path, String error, String where) throws Exception {
    HttpResponse<String> response = get(path);
    JsonNode body = JSON.readTree(response.body());
    assertThat(response.statusCode()).isEqualTo(error.equals("not-found") ? 404 : 400);
    assertThat(body.get("error").asString()).isEqualTo(error);
    assertThat(body.get("where").asString()).isEqualTo(where);
    assertThat(body.get("detail").asString()).isNotBlank();
    assertThat(body.size()).isEqualTo(3);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith("application/json"));
  }

  @Test
  void aMisspeltConceptIsAnsweredByTheNearest() throws Exception {
    assertThat(json("/api/claims?condition=cerebral-plasy").get("detail").asString())
        .contains("cerebral-palsy");
  }

  @Test
  void anotherMethodIsRefused() throws Exception {
    HttpRequest post = HttpRequest.newBuilder(at("/api/claims"))
        .POST(HttpRequest.BodyPublishers.ofString("{}"))
        .build();
    HttpResponse<String> response = HTTP.send(post, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(JSON.readTree(response.body()).get("error").asString())
        .isEqualTo("method-not-allowed");
    HttpRequest head = HttpRequest.newBuilder(at("/api/claims"))
        .method("HEAD", HttpRequest.BodyPublishers.noBody())
        .build();
    assertThat(HTTP.send(head, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /api/claims?q=%ZZ", "GET /api/claims?q=%C3%28", "GET /api/claims?q=%00",
            "GET /%2e%2e/%2e%2e/pom.xml", "GET //api//claims",
        "GET /api/claims/%2e%2e%2fpom.xml", "GET /..;/pom.xml", "GET /api/page/%00",
            "BREW /api/claims", "GET /api/claims?size=%31"
      })
  void whateverIsAskedIsNotAFailureAndNeverGivesAFileOutsideTheWebFolder(String request)
      throws Exception {
    String answer = raw(request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    assertThat(answer)
        .matches("(?s)HTTP/1.1 (200|400|404|405|501) .*")
        .doesNotContain("modelVersion", "Exception");
  }

  @Test
  void aHeadThatIsTooLargeIsRefusedInTheSameShape() throws Exception {
    String answer = raw("GET /api/claims?q=" + "a".repeat(80_000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
    assertThat(answer).matches("(?s)HTTP/1.1 (414|431) .*\"error\":\"too-large\".*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/main.js", "/api/claims", "/api/claims?kind=x", "/nothing"})
  void everyAnswerCarriesTheHeadersOfCare(String path) throws Exception {
    var headers = get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'self';")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
    assertThat(headers.firstValue("Server")).isEmpty();
  }

  @Test
  void theWebPageHasTypesAndTagsAndIsNotSentTwice() throws Exception {
    HttpResponse<String> page = get("/");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    HttpResponse<String> script = get("/main.js");
    assertThat(script.headers().firstValue("Content-Type").orElse("")).contains("javascript");
    String tag = script.headers().firstValue("ETag").orElseThrow();
    HttpRequest again =
        HttpRequest.newBuilder(at("/main.js")).header("If-None-Match", tag).build();
    assertThat(HTTP.send(again, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(304);
  }

  @Test
  void longAnswersArePacked() throws Exception {
    HttpRequest request = HttpRequest.newBuilder(at("/api/claims"))
        .header("Accept-Encoding", "gzip")
        .build();
    assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray())
            .headers()
            .firstValue("Content-Encoding"))
        .contains("gzip");
  }

  @Test
  void aTakenPortGivesWayToTheNext() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      ServerOptions options =
          new ServerOptions("127.0.0.1", taken.getLocalPort(), Path.of("absent"), "1");
      try (Server other = Server.start(options, search)) {
        assertThat(other.address().getPort()).isGreaterThan(taken.getLocalPort());
        assertThat(HTTP.send(
                    HttpRequest.newBuilder(other.address().resolve("/api/health"))
                        .build(),
                    HttpResponse.BodyHandlers.ofString())
                .statusCode())
            .isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {"=1+1|'=1+1", "+1|'+1", "-1|'-1", "@x|'@x", "safe|safe", "1=1|1=1", "~~|~~"})
  void aCellThatASpreadsheetWouldRunIsMadeHarmless(String cell, String written) {
    assertThat(ClaimCsv.harmless(cell)).isEqualTo(written);
  }

  @Test
  void theCsvHasTheColumnsOfTheManual() throws Exception {
    String manual = Files.readString(Path.of("src/docs/api.md"));
    String header = get("/api/claims.csv").body().lines().findFirst().orElseThrow();
    for (String column : header.split(",")) {
      assertThat(manual).contains("`" + column.replace("_inherited", "") + "`");
    }
  }

  private static String raw(String request) throws IOException {
    try (Socket socket = new Socket(server.address().getHost(), server.address().getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static List<String> names(JsonNode node, List<String> found) {
    if (node.isObject()) {
      node.propertyNames().forEach(name -> {
        if (!name.equals("params") && !name.equals("query")) {
          found.add(name);
          names(node.get(name), found);
        }
      });
    } else if (node.isArray()) {
      node.forEach(part -> names(part, found));
    }
    return found;
  }

  private static String encoded(String question) {
    List<String> parts = new ArrayList<>();
    for (String part : question.split("&")) {
      String[] pair = part.split("=", 2);
      parts.add(pair[0] + "=" + encode(pair[1]));
    }
    return String.join("&", parts);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static URI at(String path) {
    return server.address().resolve(path);
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }
}
