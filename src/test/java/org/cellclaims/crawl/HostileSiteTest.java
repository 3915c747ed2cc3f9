package org.cellclaims.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.verify.Verification;
import org.cellclaims.crawl.frontier.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Servers that answer badly: what becomes of each address is told with its reason, and the next
/// page of the same server is fetched all the same.
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class HostileSiteTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String HTML = "Content-Type: text/html";
  private static final byte[] GZIP =
      TestSite.gzip("<p>gzip ".repeat(2000).getBytes(StandardCharsets.UTF_8));

  /// @param name host and path of the address
  /// @param state what becomes of it
  /// @param says how the reason begins; for captured pages a note of the capture, empty for none
  private record Case(String name, State state, String says, TestSite.Answer answer) {}

  private static final List<Case> CASES = List.of(
      new Case("silent", State.FAILED, "timeout", (request, out) -> wait(out, 5_000)),
      new Case("slow-header", State.FAILED, "timeout", (q, out) -> drip(out, "HTTP/1.1 200", " O")),
      new Case(
          "slow-body",
          State.CAPTURED,
          "cut when it was captured: time",
          (q, out) -> drip(out, OK + "\r\n", "<p>more")),
      new Case(
          "endless-body",
          State.CAPTURED,
          "cut when it was captured: length",
          (q, out) -> flood(out, OK + "\r\n", "<p>more more more more more more".repeat(3_000))),
      new Case(
          "endless-header",
          State.FAILED,
          "too-large",
          (q, out) ->
              flood(out, "HTTP/1.1 200 OK\r\n", "X-Filler: yyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n")),
      new Case(
          "endless-line",
          State.FAILED,
          "too-large",
          (q, out) -> flood(out, "HTTP/1.1 200 OK\r\nX-Filler: ", "y".repeat(1_000))),
      new Case(
          "shorter-than-stated",
          State.CAPTURED,
          "cut when it was captured: disconnect",
          TestSite.raw(OK + "Content-Length: 100\r\n\r\n<p>short")),
      new Case(
          "longer-than-stated",
          State.CAPTURED,
          "",
          TestSite.raw(OK + "Content-Length: 6\r\n\r\n<p>abcHTTP/1.1 200 OK\r\n\r\n<p>evil")),
      new Case(
          "two-lengths",
          State.CAPTURED,
          "",
          TestSite.raw(OK + "Content-Length: 3\r\nContent-Length: 6\r\n\r\n<p>abc")),
      new Case(
          "negative-length",
          State.CAPTURED,
          "",
          TestSite.raw(OK + "Content-Length: -5\r\n\r\n<p>abc")),
      new Case(
          "no-chunk",
          State.FAILED,
          "not-http",
          TestSite.raw(OK + "Transfer-Encoding: chunked\r\n\r\nbanana\r\nabc")),
      new Case(
          "half-a-chunk",
          State.CAPTURED,
          "cut when it was captured: disconnect",
          TestSite.raw(OK + "Transfer-Encoding: chunked\r\n\r\n40\r\n<p>half")),
      new Case("no-http", State.FAILED, "not-http", TestSite.raw("SSH-2.0-OpenSSH\r\n")),
      new Case("no-word", State.FAILED, "disconnected", TestSite.raw("")),
      new Case(
          "charset-unknown",
          State.CAPTURED,
          "",
          TestSite.reply(200, HTML + "; charset=no-such-charset", "<p>text")),
      new Case(
          "charset-no-name",
          State.CAPTURED,
          "",
          TestSite.reply(200, HTML + "; charset=\"\u0001 {}\"", "<p>text")),
      new Case(
          "charset-wrong",
          State.CAPTURED,
          "",
          TestSite.reply(
              200, HTML + "; charset=utf-8", new byte[] {'<', 'p', '>', (byte) 0xe9, (byte) 0xff})),
      new Case(
          "type-garbage",
          State.NO_PAGE,
          "media type",
          TestSite.reply(200, "Content-Type: \u00f0\u009f\u00a9", "<p>text")),
      new Case("busy-once", State.CAPTURED, "", once(429, "Retry-After: 1")),
      new Case("busy-till", State.CAPTURED, "", once(503, "Retry-After: " + inOneSecond())),
      new Case("busy-nonsense", State.CAPTURED, "", once(503, "Retry-After: after lunch")),
      new Case("busy-for-ever", State.FAILED, "status 429", TestSite.reply(429, "", "")),
      new Case("broken-for-ever", State.FAILED, "status 503", TestSite.reply(503, "", "")),
      new Case("status-999", State.FAILED, "status 999", TestSite.reply(999, "", "")),
      new Case(
          "redirect-to-itself",
          State.FAILED,
          "redirects",
          TestSite.reply(302, "Location: /redirect-to-itself", "")),
      new Case("redirect-nowhere", State.NO_PAGE, "status 302", TestSite.reply(302, "", "")),
      new Case(
          "redirect-to-file",
          State.REFUSED,
          "guard",
          TestSite.reply(302, "Location: file:///etc/passwd", "")),
      new Case(
          "gzip", State.CAPTURED, "", TestSite.reply(200, HTML + "\nContent-Encoding: gzip", GZIP)),
      new Case(
          "gzip-bomb",
          State.FAILED,
          "undecodable",
          TestSite.reply(
              200, HTML + "\nContent-Encoding: gzip", TestSite.gzip(new byte[60_000_000]))),
      new Case(
          "gzip-twice-bomb",
          State.FAILED,
          "undecodable",
          TestSite.reply(
              200,
              HTML + "\nContent-Encoding: gzip, gzip",
              TestSite.gzip(TestSite.gzip(new byte[60_000_000])))),
      new Case(
          "gzip-torn",
          State.CAPTURED,
          "content coding gzip breaks off",
          TestSite.reply(
              200, HTML + "\nContent-Encoding: gzip", Arrays.copyOf(GZIP, GZIP.length - 9))),
      new Case(
          "gzip-not-done",
          State.CAPTURED,
          "content coding gzip was declared but not applied",
          TestSite.reply(200, HTML + "\nContent-Encoding: gzip", "<p>plain")),
      new Case(
          "brotli",
          State.CAPTURED,
          "",
          TestSite.reply(200, HTML + "\nContent-Encoding: br", TestSite.brotli("<p>brotli"))),
      new Case(
          "brotli-damaged",
          State.FAILED,
          "undecodable",
          TestSite.reply(200, HTML + "\nContent-Encoding: br", "\u0011\u0011\u0011")),
      new Case(
          "coding-unknown",
          State.FAILED,
          "undecodable",
          TestSite.reply(200, HTML + "\nContent-Encoding: secret", "\u0001\u0002\u0003")),
      new Case(
          "not-changed-unasked",
          State.FAILED,
          "status 304",
          TestSite.raw("HTTP/1.1 304 Not Modified\r\n\r\n")),
      new Case(
          "nothing", State.NO_PAGE, "status 204", TestSite.raw("HTTP/1.1 204 No Content\r\n\r\n")),
      new Case(
          "continue",
          State.CAPTURED,
          "",
          TestSite.raw("HTTP/1.1 100 Continue\r\n\r\n" + OK + "Content-Length: 6\r\n\r\n<p>abc")),
      new Case(
          "continue-for-ever",
          State.NO_PAGE,
          "status 100",
          TestSite.raw("HTTP/1.1 100 Continue\r\n\r\n".repeat(50))),
      new Case("login", State.REFUSED, "status 401", TestSite.reply(401, HTML, "<p>who?")),
      new Case("forbidden", State.REFUSED, "status 403", TestSite.reply(403, HTML, "<p>no")),
      new Case("gone", State.GONE, "status 410", TestSite.reply(410, HTML, "<p>gone")));

  @TempDir
  private Path temp;

  @Test
  void everyBadAnswerIsToldWithItsReasonAndStopsNothing() throws IOException {
    try (TestSite site = TestSite.start()) {
      List<String> seeds = new ArrayList<>();
      for (Case one : CASES) {
        site.at("/" + one.name(), one.answer()).page("/good", "<p>good");
        seeds.add(url(site, one, one.name()));
        seeds.add(url(site, one, "good"));
      }
      CrawlCase crawl = CrawlCase.in(temp);
      crawl.crawl("list", seeds.toArray(String[]::new));
      for (Case one : CASES) {
        assertThat(outcome(crawl, url(site, one, one.name())))
            .as(one.name())
            .startsWith(one.state() + " " + one.says());
        assertThat(crawl.captures(url(site, one, "good"))).as(one.name()).hasSize(1);
      }
    }
    assertThat(Verification.ofArchive(temp.resolve("archive")).findings()).isEmpty();
  }

  private static String url(TestSite site, Case one, String path) {
    return site.url("/" + path).replace("127.0.0.1", one.name() + ".localhost");
  }

  /// `CAPTURED NOTE`, or another state with the reason.
  private String outcome(CrawlCase crawl, String url) throws IOException {
    for (State state : List.of(State.FAILED, State.NO_PAGE, State.REFUSED, State.GONE)) {
      for (String note : crawl.notes(state)) {
        if (note.startsWith(url + " ")) {
          return state + note.substring(url.length());
        }
      }
    }
    try (Archive archive = Archive.openReadOnly(temp.resolve("archive"))) {
      assertThat(archive.entries(url)).as(url).hasSize(1);
      return State.CAPTURED + " "
          + String.join(
              "; ",
              archive
                  .read(archive.entries(url).getFirst())
                  .orElseThrow()
                  .origin()
                  .notes());
    }
  }

  private static boolean wait(OutputStream out, long millis) throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(millis);
    return false;
  }

  private static boolean drip(OutputStream out, String head, String more)
      throws IOException, InterruptedException {
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    for (int i = 0; i < 200; i++) {
      out.write(more.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return false;
  }

  /// Writes until the other side goes away.
  private static boolean flood(OutputStream out, String head, String more) throws IOException {
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    byte[] block = more.getBytes(StandardCharsets.US_ASCII);
    for (long sent = 0; sent < 100_000_000; sent += block.length) {
      out.write(block);
    }
    return false;
  }

  private static TestSite.Answer once(int status, String field) {
    AtomicInteger asked = new AtomicInteger();
    return (request, out) -> (asked.incrementAndGet() == 1
            ? TestSite.reply(status, field, "")
            : TestSite.reply(200, HTML, "<p>there"))
        .write(request, out);
  }

  private static String inOneSecond() {
    return ZonedDateTime.now(ZoneOffset.UTC)
        .plus(Duration.ofSeconds(1))
        .format(DateTimeFormatter.RFC_1123_DATE_TIME);
  }
}
