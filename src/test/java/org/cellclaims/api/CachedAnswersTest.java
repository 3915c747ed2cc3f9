package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.store.Directory;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.snapshot.Noindex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A caller who has an answer is told so.
class CachedAnswersTest extends ServerTestCase {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/claims?q=patients&facets=all",
        "/api/claims.csv",
        "/api/concordance.csv?q=patients",
        "/api/vocabulary",
        "/openapi.json"
      })
  void anAnswerThatTheCallerHasIsNotSentAgain(String path) throws Exception {
    HttpResponse<String> first = get(path);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(tag).matches("W/\"[0-9a-f]{32}\"");
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    for (String sent : List.of(tag, "\"other\", " + tag, tag.substring(2))) {
      HttpResponse<String> again = get(server.address(), path, "If-None-Match", sent);
      assertThat(again.statusCode()).isEqualTo(304);
      assertThat(again.body()).isEmpty();
      assertThat(again.headers().firstValue("ETag")).contains(tag);
    }
    assertThat(get(server.address(), path, "If-None-Match", "W/\"other\"").statusCode())
        .isEqualTo(200);
  }

  @Test
  void anotherQuestionHasAnotherTag() throws Exception {
    assertThat(List.of(
            tag("/api/claims?q=patients"),
            tag("/api/claims?q=patient"),
            tag("/api/claims?q=patients&size=3"),
            tag("/api/facets?q=patients")))
        .doesNotHaveDuplicates();
  }

  @Test
  void anotherIndexOrProgramHasAnotherTag() throws Exception {
    String tag = tag("/api/claims");
    try (ClaimSearch other = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY);
        Server sameProgram = serve(other, "1.2.3");
        Server newer = serve(search, "1.2.4");
        Server same = serve(search, "1.2.3")) {
      assertThat(tag(sameProgram.address(), "/api/claims")).isNotEqualTo(tag);
      assertThat(tag(newer.address(), "/api/claims")).isNotEqualTo(tag);
      assertThat(tag(same.address(), "/api/claims")).isEqualTo(tag);
    }
  }

  @Test
  void whereWithheldPagesAreShownTheTagIsAnother() throws Exception {
    Directory directory = Clinics.index(Clinics.few());
    try (ClaimSearch some = ClaimSearch.open(directory, Clinics.VOCABULARY, Noindex.WITHHELD);
        ClaimSearch all = ClaimSearch.open(directory, Clinics.VOCABULARY, Noindex.INCLUDED);
        Server withheld = serve(some, "1.2.3");
        Server shown = serve(all, "1.2.3")) {
      assertThat(tag(shown.address(), "/api/claims"))
          .isNotEqualTo(tag(withheld.address(), "/api/claims"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/health",
        "/api/claims?kind=none",
        "/api/claims/none",
        "/api/changes?site=clinica.example&date=2024-05-01"
      })
  void whatDependsOnTheMomentAndWhatFailsIsNeverKept(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.headers().firstValue("ETag")).isEmpty();
    assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/claims?facets=all", "/api/claims.csv", "/openapi.json"})
  void longAnswersArePackedForWhoCanUnpackThem(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(at(path)).header("Accept-Encoding", "gzip").build();
    HttpResponse<byte[]> packed = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(String.join(",", packed.headers().allValues("Vary")))
        .containsIgnoringCase("Accept-Encoding");
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(withoutTime(text)).isEqualTo(withoutTime(get(path).body()));
    }
  }

  private static String withoutTime(String answer) {
    return answer.replaceAll("\"milliseconds\":\\d+", "");
  }

  private static Server serve(ClaimSearch search, String version) {
    return Server.start(new ServerOptions("127.0.0.1", 0, Path.of("absent"), version), search);
  }

  private static String tag(String path) throws Exception {
    return tag(server.address(), path);
  }

  private static String tag(URI address, String path) throws Exception {
    return get(address, path, "Accept", "*/*").headers().firstValue("ETag").orElseThrow();
  }

  private static HttpResponse<String> get(URI address, String path, String name, String value)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(address.resolve(path)).header(name, value).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
