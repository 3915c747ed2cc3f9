package org.cellclaims.crawl.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cellclaims.crawl.TestSite;
import org.cellclaims.crawl.guard.Guard;
import org.cellclaims.crawl.guard.RefusedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Answers well and badly made.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class FetcherTest {
  private static final String HTML = "Content-Type: text/html";

  private static final byte[] BROTLI = TestSite.brotli("<p>brotli");

  private final FetchLimits limits =
      FetchLimits.STANDARD.within(Duration.ofMillis(400), Duration.ofMillis(900));
  private final Fetcher fetcher = new Fetcher(
      new Guard(true, Guard.WEB_PORTS, name -> List.of(InetAddress.getLoopbackAddress())),
      limits,
      "CellClaims/test");
  private TestSite site;

  @BeforeEach
  void start() throws IOException {
    site = TestSite.start();
  }

  @AfterEach
  void stop() throws IOException {
    fetcher.close();
    site.close();
  }

  private Fetched fetch(TestSite.Answer answer) throws IOException {
    site.at("/", answer);
    return fetcher.fetch(site.url("/"), Map.of(), head -> true);
  }

  private static String text(Fetched fetched) throws IOException {
    return new String(fetched.decoded(1_000_000).payload(), StandardCharsets.UTF_8);
  }

  @Test
  void theRequestSaysWhoAsks() throws IOException {
    fetch(TestSite.reply(200, HTML, "x"));
    assertThat(site.log().getFirst().fields())
        .containsEntry("user-agent", "CellClaims/test")
        .containsKey("host");
  }

  @Test
  void gzipAndBrotliAreUndoneAndTheBytesReceivedAreKept() throws IOException {
    byte[] gzip = TestSite.gzip("<p>gzip".getBytes(StandardCharsets.UTF_8));
    Fetched fetched = fetch(TestSite.reply(200, HTML + "\nContent-Encoding: gzip", gzip));
    assertThat(text(fetched)).isEqualTo("<p>gzip");
    assertThat(fetched.http().entity()).isEqualTo(gzip);
    assertThat(text(fetch(TestSite.reply(200, HTML + "\nContent-Encoding: br", BROTLI))))
        .isEqualTo("<p>brotli");
  }

  @Test
  void aBombIsNotUnpacked() throws IOException {
    byte[] bomb = TestSite.gzip(new byte[60_000_000]);
    Fetched fetched = fetch(TestSite.reply(200, HTML + "\nContent-Encoding: gzip", bomb));
    assertThatThrownBy(() -> fetched.decoded(limits.decodedBytes()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("grows");
  }

  @Test
  void chunksAreReadToTheirEndAndTheConnectionServesAgain() throws IOException {
    String chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x=y\r\nde\r\n"
            + "0\r\nTrailer: x\r\n\r\n";
    site.at("/", (request, out) -> {
      TestSite.raw(chunked).write(request, out);
      return true;
    });
    for (int i = 0; i < 2; i++) {
      assertThat(text(fetcher.fetch(site.url("/"), Map.of(), head -> true))).isEqualTo("abcde");
    }
    assertThat(fetcher.open()).hasSize(1);
  }

  @Test
  void aBodyShorterThanItsLengthIsKeptAndMarked() throws IOException {
    Fetched fetched = fetch(TestSite.raw("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"));
    assertThat(text(fetched)).isEqualTo("short");
    assertThat(fetched.cut()).contains("disconnect");
    assertThat(fetched.notes()).containsExactly("cut when it was captured: disconnect");
  }

  @Test
  void whatFollowsABodyLongerThanItsLengthIsNoAnswer() throws IOException {
    Fetched fetched = fetch(
        TestSite.raw("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabcHTTP/1.1 200 OK\r\n\r\nevil"));
    assertThat(text(fetched)).isEqualTo("abc");
    assertThat(fetcher.open()).isEmpty();
  }

  @Test
  void twoDifferentLengthsAreNoneAndTheConnectionIsNotUsedAgain() throws IOException {
    Fetched fetched = fetch(
        TestSite.raw("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde"));
    assertThat(text(fetched)).isEqualTo("abcde");
    assertThat(fetcher.open()).isEmpty();
  }

  @Test
  void anAnswerThatDripsForEverIsCutByTime() throws IOException {
    Fetched fetched = fetch((request, out) -> drip(out, "HTTP/1.1 200 OK\r\n\r\n", "<p>more"));
    assertThat(fetched.cut()).contains("time");
    assertThat(text(fetched)).startsWith("<p>more<p>more");
  }

  private static boolean drip(OutputStream out, String head, String more)
      throws IOException, InterruptedException {
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 500; i++) {
      out.write(more.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return false;
  }

  @Test
  void aSilentServerIsGivenUp() {
    assertThatThrownBy(() -> fetch((request, out) -> {
          TimeUnit.SECONDS.sleep(5);
          return false;
        }))
        .isInstanceOf(IOException.class);
  }

  @Test
  void anEndlessBodyIsCutAtTenMegabytes() throws IOException {
    Fetched fetched = fetch((request, out) -> {
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      byte[] block = new byte[1 << 20];
      for (int i = 0; i < 40; i++) {
        out.write(block);
      }
      return false;
    });
    assertThat(fetched.cut()).isPresent();
    assertThat(fetched.http().entity().length).isLessThanOrEqualTo(10_000_000);
  }

  @Test
  void anEndlessHeaderIsRefused() {
    String long1 =
        "HTTP/1.1 200 OK\r\n" + "X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".repeat(3000);
    assertThatThrownBy(() -> fetch(TestSite.raw(long1)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("header of more than");
  }

  @Test
  void whatIsNoHttpIsRefused() {
    assertThatThrownBy(() -> fetch(TestSite.raw("SSH-2.0-OpenSSH\r\n")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no HTTP");
  }

  @Test
  void everyRedirectIsChecked() {
    site.at("/", TestSite.reply(302, "Location: http://169.254.169.254/latest/", ""));
    assertThatThrownBy(() -> fetcher.follow(site.url("/"))).isInstanceOf(RefusedException.class);
  }

  @Test
  void aServersTextCannotAddFieldsToARequest() throws IOException {
    site.page("/", "x");
    fetcher.fetch(site.url("/"), Map.of("If-None-Match", "\"a\"\r\nX-Evil: 1"), head -> true);
    assertThat(site.log().getFirst().fields()).doesNotContainKey("x-evil");
  }

  @Test
  void theConnectionGoesToTheAddressThatWasCheckedAndTheNameIsNotLookedUpAgain()
      throws IOException {
    java.util.concurrent.atomic.AtomicInteger asked =
        new java.util.concurrent.atomic.AtomicInteger();
    Guard guard = new Guard(true, Guard.WEB_PORTS, name -> {
      byte[] ip =
          asked.incrementAndGet() == 1 ? new byte[] {127, 0, 0, 1} : new byte[] {10, 0, 0, 1};
      return List.of(InetAddress.getByAddress(ip));
    });
    String url = site.page("/", "here").url("/").replace("127.0.0.1", "rebinding.example");
    try (Fetcher one = new Fetcher(guard, limits, "CellClaims/test")) {
      assertThat(text(one.fetch(url, Map.of(), head -> true))).isEqualTo("here");
      assertThat(asked).hasValue(1);
      assertThatThrownBy(() -> one.fetch(url, Map.of(), head -> true))
          .isInstanceOf(RefusedException.class);
    }
  }
}
