package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellclaims.api.answer.Csv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Errors, headers and the care taken of hostile requests.
class ServerCareTest extends ServerTestCase {
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
    assertThat(answer)
        .as("the caller is told not to ask on")
        .containsIgnoringCase("\r\nConnection: close");
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
    assertThat(Csv.harmless(cell)).isEqualTo(written);
  }

  @Test
  void theCsvHasTheColumnsOfTheManual() throws Exception {
    String manual = Files.readString(Path.of("src/docs/api.md"));
    String header = get("/api/claims.csv").body().lines().findFirst().orElseThrow();
    for (String column : header.split(",")) {
      assertThat(manual).contains("`" + column.replace("_inherited", "") + "`");
    }
  }
}
