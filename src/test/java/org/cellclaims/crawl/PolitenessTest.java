package org.cellclaims.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.frontier.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// How servers are treated: by rule, and by what a server noted.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PolitenessTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @TempDir
  private Path temp;

  @Test
  void thePauseIsTheLongestOfTheDelayTheRobotsTxtAndTheTimeThatTheServerTook() {
    Politeness two = Politeness.STANDARD;
    assertThat(two.pause(Optional.empty(), SECOND)).isEqualTo(Duration.ofSeconds(2));
    assertThat(two.pause(Optional.of(Duration.ofSeconds(10)), SECOND))
        .isEqualTo(Duration.ofSeconds(10));
    assertThat(two.pause(Optional.empty(), Duration.ofSeconds(7))).isEqualTo(Duration.ofSeconds(7));
    assertThat(two.pause(Optional.of(Duration.ofDays(1)), SECOND)).isEqualTo(two.longest());
  }

  @Test
  void retryAfterIsReadAsSecondsAndAsADate() {
    String date =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(NOW.plusSeconds(90).atOffset(ZoneOffset.UTC));
    assertThat(Politeness.retryAfter(Optional.of("120"), NOW)).contains(Duration.ofMinutes(2));
    assertThat(Politeness.retryAfter(Optional.of(date), NOW)).contains(Duration.ofSeconds(90));
    assertThat(Politeness.retryAfter(Optional.of("soon"), NOW)).isEmpty();
  }

  @Test
  void eachFailureInARowDoublesThePauseUpToABound() {
    Random random = new Random(7);
    for (int failures = 1; failures < 100; failures++) {
      long whole = Math.min(30_000L << Math.min(failures - 1, 10), 120_000);
      assertThat(Politeness.STANDARD.backoff(failures, random))
          .isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
    }
  }

  @Test
  void theCrawlDelayOfRobotsTxtIsKeptByTheServersOwnLog() throws IOException {
    try (TestSite site = TestSite.start()) {
      site.at("/robots.txt", TestSite.reply(200, "", "User-agent: *\nCrawl-delay: 1\n"))
          .page("/", "<a href=/a>a</a><a href=/b>b</a>")
          .page("/a", "a")
          .page("/b", "b");
      new CrawlCase(temp, CrawlCase.HASTY, 100).crawl("path", site.url("/"));
      List<Long> times = site.log().stream().map(TestSite.Request::nanos).toList();
      assertThat(times).hasSize(5);
      for (int i = 1; i < times.size(); i++) {
        assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1)))
            .isGreaterThanOrEqualTo(Duration.ofMillis(999));
      }
      assertThat(site.mostAtOnce()).isEqualTo(1);
    }
  }

  @Test
  void aServerThatIsOverloadedIsAskedAgainWhenItSaysAndLeftAloneAfterFiveFailures()
      throws IOException {
    try (TestSite site = TestSite.start()) {
      AtomicInteger asked = new AtomicInteger();
      site.page("/", "<a href=/a>a</a>")
          .at(
              "/a",
              (request, out) -> asked.incrementAndGet() == 1
                  ? TestSite.reply(503, "Retry-After: 1", "").write(request, out)
                  : TestSite.reply(200, "Content-Type: text/html", "there").write(request, out));
      Coverage coverage = CrawlCase.in(temp).crawl("site", site.url("/"));
      assertThat(coverage.count(State.CAPTURED)).isEqualTo(2);
      List<Long> times = site.log().stream()
          .filter(r -> r.path().equals("/a"))
          .map(TestSite.Request::nanos)
          .toList();
      assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThan(SECOND);
    }
    try (TestSite down = TestSite.start()) {
      down.page("/", "<a href=/1>1</a><a href=/2>2</a><a href=/3>3</a>");
      for (String path : List.of("/1", "/2", "/3")) {
        down.at(path, TestSite.reply(500, "", ""));
      }
      CrawlCase.in(temp.resolve("down")).crawl("path", down.url("/"));
      assertThat(down.paths().stream().filter(p -> p.matches("/\\d")).count())
          .as("five, and one that was on its way; three tries each would be nine")
          .isBetween(5L, 6L);
    }
  }

  private static Instant next(int checks, int changes) {
    Known.Visits visits = new Known.Visits(
        Optional.empty(),
        Optional.empty(),
        "",
        Optional.of(NOW.minus(Duration.ofDays(30))),
        Optional.of(NOW),
        checks,
        changes);
    return Schedule.next(visits, NOW);
  }

  @Test
  void aPageThatChangesOftenIsVisitedSoonerThanOneThatNeverDid() {
    assertThat(next(0, 0)).isEqualTo(NOW.plus(Duration.ofDays(14)));
    assertThat(next(10, 9)).isBefore(next(10, 3));
    assertThat(next(10, 3)).isBefore(next(10, 0));
    assertThat(next(30, 30)).isAfterOrEqualTo(NOW.plus(Duration.ofDays(1)));
    assertThat(next(1, 0)).isBeforeOrEqualTo(NOW.plus(Duration.ofDays(180)));
  }
}
