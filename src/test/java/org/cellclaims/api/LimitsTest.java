package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// What one caller gets, and what becomes of requests when the server is told to stop.
class LimitsTest extends ServerTestCase {
  private static final Limits WIDE =
      new Limits(0, 1_000_000, 65_536, Duration.ofSeconds(30), Duration.ofSeconds(30));

  @Test
  void whoAsksTooOftenIsToldSoInTheSameShape() throws Exception {
    Limits three = new Limits(3, 1_000, 65_536, WIDE.idle(), WIDE.stop());
    try (Server limited = serve(search, three)) {
      for (int asked = 0; asked < 3; asked++) {
        assertThat(get(limited, "/api/health").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = get(limited, "/api/health");
      assertThat(refused.statusCode()).isEqualTo(429);
      JsonNode body = JSON.readTree(refused.body());
      assertThat(body.get("error").asString()).isEqualTo("too-many");
      assertThat(refused.headers().firstValue("Content-Security-Policy")).isPresent();
    }
  }

  @Test
  void onlyCallersFromElsewhereAreCounted() {
    assertThat(Limits.usual(true).perMinute()).isZero();
    assertThat(Limits.usual(false).perMinute()).isEqualTo(1_200);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWithTheLimitAndTheWayOut() throws Exception {
    Limits small = new Limits(0, 1_000, 65_536, WIDE.idle(), WIDE.stop());
    try (Server limited = serve(search, small)) {
      HttpRequest request = HttpRequest.newBuilder(limited.address().resolve("/api/trace"))
          .POST(HttpRequest.BodyPublishers.ofString("word ".repeat(500)))
          .build();
      HttpResponse<String> refused = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(413);
      JsonNode body = JSON.readTree(refused.body());
      assertThat(body.get("error").asString()).isEqualTo("too-large");
      assertThat(body.get("detail").asString())
          .contains("may have 1,000 bytes, and this has 2,500")
          .contains("cellclaims trace FILE");
    }
  }

  @Test
  void aCallerWhoFallsSilentInTheMiddleOfARequestIsLetGo() throws Exception {
    Limits hasty = new Limits(0, 1_000, 65_536, Duration.ofMillis(200), WIDE.stop());
    try (Server limited = serve(search, hasty);
        Socket socket = connect(limited)) {
      send(socket, "POST /api/trace HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(answer).doesNotContain(" 200 ");
    }
  }

  @Test
  void aLongAnswerUnderWayIsGivenInFullWhenTheServerStopsAndNewQuestionsAreRefused()
      throws Exception {
    try (ClaimSearch many =
        ClaimSearch.open(Clinics.index(Clinics.many(400, 50, 7)), Clinics.VOCABULARY)) {
      Server stopping = serve(many, WIDE);
      int whole = get(stopping, "/api/claims.csv").body().length();
      URI address = stopping.address();
      try (Socket socket = connect(stopping)) {
        send(socket, "GET /api/claims.csv HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        InputStream in = socket.getInputStream();
        byte[] start = in.readNBytes(2_000);
        CompletableFuture<Void> stop =
            CompletableFuture.runAsync(stopping::close, task -> new Thread(task).start());
        for (int tries = 0; tries < 3_000 && !isRefused(address); tries++) {
          TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(isRefused(address)).as("a new connection is refused").isTrue();
        assertThat(stop.isDone()).isFalse();
        String rest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        assertThat(body(new String(start, StandardCharsets.UTF_8) + rest)).hasSize(whole);
        stop.get(60, TimeUnit.SECONDS);
      }
      assertThatThrownBy(() -> get(stopping, "/api/health")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void aLongExportIsPackedForWhoCanUnpackIt() throws Exception {
    try (ClaimSearch many =
            ClaimSearch.open(Clinics.index(Clinics.many(40, 20, 7)), Clinics.VOCABULARY);
        Server server = serve(many, WIDE)) {
      HttpRequest asked = HttpRequest.newBuilder(server.address().resolve("/api/claims.csv"))
          .header("Accept-Encoding", "gzip")
          .build();
      HttpResponse<InputStream> packed =
          ServerTestCase.HTTP.send(asked, HttpResponse.BodyHandlers.ofInputStream());
      assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
      assertThat(new GZIPInputStream(packed.body()).readAllBytes())
          .isEqualTo(get(server, "/api/claims.csv").body().getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Whether nobody takes a new connection; whoever takes one and is slow does not count.
  private static boolean isRefused(URI address) throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
      return false;
    } catch (ConnectException e) {
      return true;
    }
  }

  /// The body of an answer, its chunks joined.
  private static String body(String answer) {
    int end = answer.indexOf("\r\n\r\n") + 4;
    if (!answer.substring(0, end).contains("chunked")) {
      return answer.substring(end);
    }
    StringBuilder body = new StringBuilder();
    int at = end;
    while (at < answer.length()) {
      int line = answer.indexOf("\r\n", at);
      int length = Integer.parseInt(answer.substring(at, line), 16);
      body.append(answer, line + 2, line + 2 + length);
      at = length == 0 ? answer.length() : line + 4 + length;
    }
    return body.toString();
  }

  private static Server serve(ClaimSearch search, Limits limits) {
    return Server.start(new ServerOptions("127.0.0.1", 0, Path.of("absent"), "1"), search, limits);
  }

  private static Socket connect(Server server) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4_096);
    socket.setSoTimeout(60_000);
    socket.connect(
        new InetSocketAddress(server.address().getHost(), server.address().getPort()));
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  private static HttpResponse<String> get(Server server, String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(server.address().resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
