package org.cellclaims.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.verify.Finding;
import org.cellclaims.archive.verify.Verification;
import org.cellclaims.crawl.frontier.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;

/// A crawl of a real server on loopback.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class CrawlTest {
  private static final String HTML = "Content-Type: text/html";

  @TempDir
  private Path temp;

  private TestSite site;

  @BeforeEach
  void start() throws IOException {
    site = TestSite.start();
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  private Coverage crawl() throws IOException {
    return CrawlCase.in(temp).crawl("site", site.url("/"));
  }

  @Test
  void everyPageThatIsLinkedIsFetchedOnceAndNoOther() throws IOException {
    site.page("/", "<a href=a>A</a> <a href='/b#x'>B</a> <a href='http://other.example/'>O</a>");
    site.page("/a", "<a href=/>home</a> <a href=b?utm_source=x>B</a> <a href=photo.jpg>P</a>");
    site.page("/b", "<p>nothing</p>");

    assertThat(crawl().count(State.CAPTURED)).isEqualTo(3);
    assertThat(CrawlCase.in(temp).urls())
        .containsExactly(site.url("/"), site.url("/a"), site.url("/b"));
    assertThat(site.paths())
        .containsExactlyInAnyOrder("/robots.txt", "/sitemap.xml", "/", "/a", "/b");
    assertThat(site.mostAtOnce()).isEqualTo(1);
  }

  @Test
  void whatRobotsTxtForbidsIsNeverAskedFor() throws IOException {
    site.at("/robots.txt", TestSite.reply(200, "", "User-agent: *\nDisallow: /private/\n"));
    site.page("/", "<a href=/private/x>X</a><a href=/open>Y</a>").page("/open", "open");

    assertThat(crawl().count(State.REFUSED)).isEqualTo(1);
    assertThat(site.paths()).contains("/open").doesNotContain("/private/x");
  }

  @Test
  void aSiteWhoseRobotsTxtFailsIsLeftAlone() throws IOException {
    site.at("/robots.txt", TestSite.reply(503, "", "")).page("/", "home");
    assertThat(crawl().count(State.CAPTURED)).isZero();
    assertThat(site.paths()).containsExactly("/robots.txt");
  }

  @Test
  void sitemapsAndTheirIndexesAreReadAlsoCompressed() throws IOException {
    String index =
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.url("/one.xml.gz") + "</loc></sitemap></sitemapindex>";
    String map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
        + site.url("/hidden") + "</loc></url><url><loc>http://other.example/</loc></url></urlset>";
    site.at("/robots.txt", TestSite.reply(200, "", "Sitemap: " + site.url("/maps.xml")))
        .at("/maps.xml", TestSite.reply(200, "Content-Type: text/xml", index))
        .at(
            "/one.xml.gz",
            TestSite.reply(
                200,
                "Content-Type: application/x-gzip",
                TestSite.gzip(map.getBytes(StandardCharsets.UTF_8))))
        .page("/", "home")
        .page("/hidden", "hidden");
    crawl();
    assertThat(CrawlCase.in(temp).urls()).containsExactly(site.url("/"), site.url("/hidden"));
  }

  @Test
  void redirectsAreFollowedFiveTimes() throws IOException {
    site.page("/", "<a href=/r1>one</a><a href=/loop>loop</a><a href=/out>out</a>")
        .at("/r1", TestSite.reply(301, "Location: /r2", ""))
        .at("/r2", TestSite.reply(302, "Location: end", ""))
        .page("/end", "end")
        .at("/out", TestSite.reply(302, "Location: http://10.0.0.1/", ""));
    for (int i = 0; i < 10; i++) {
      String next = "Location: /loop" + (i + 1);
      site.at("/loop" + (i == 0 ? "" : i), TestSite.reply(302, next, ""));
    }
    crawl();
    assertThat(CrawlCase.in(temp).urls()).containsExactly(site.url("/"), site.url("/end"));
    assertThat(site.paths()).contains("/loop5").doesNotContain("/loop6");
    assertThat(CrawlCase.in(temp).notes(State.FAILED))
        .containsExactly(site.url("/loop5") + " redirects: more than 5");
  }

  @Test
  void aServerThatAsksForTimeGetsIt() throws IOException {
    AtomicInteger asked = new AtomicInteger();
    site.page("/", "<a href=/busy>busy</a>")
        .at(
            "/busy",
            (request, out) -> asked.incrementAndGet() == 1
                ? TestSite.reply(429, "Retry-After: 1", "").write(request, out)
                : TestSite.reply(200, HTML, "there").write(request, out));
    assertThat(crawl().count(State.CAPTURED)).isEqualTo(2);
    List<Long> times = site.log().stream()
        .filter(r -> r.path().equals("/busy"))
        .map(TestSite.Request::nanos)
        .toList();
    assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void theDelayIsKeptBetweenRequestsByTheServersOwnLog() throws IOException {
    site.page("/", "<a href=/a>a</a><a href=/b>b</a>").page("/a", "a").page("/b", "b");
    Politeness slow = CrawlCase.HASTY.withDelay(Duration.ofMillis(200));
    new CrawlCase(temp, slow, 100).crawl("path", site.url("/"));
    List<Long> times = site.log().stream().map(TestSite.Request::nanos).toList();
    assertThat(times).hasSize(5);
    for (int i = 1; i < times.size(); i++) {
      assertThat(Duration.ofNanos(times.get(i) - times.get(i - 1)))
          .isGreaterThanOrEqualTo(Duration.ofMillis(199));
    }
  }

  @Test
  void aRecrawlAsksWhatChangedAndArchivesTheRestAsRevisits() throws IOException {
    site.page("/", "<a href=/same>same</a><a href=/new>new</a>")
        .at(
            "/same",
            (request, out) -> request.fields().containsKey("if-none-match")
                ? TestSite.raw("HTTP/1.1 304 Not Modified\r\n\r\n").write(request, out)
                : TestSite.reply(200, HTML + "\nETag: \"1\"", "same").write(request, out))
        .page("/new", "before");
    crawl();
    site.page("/new", "after <a href=/more>more</a>").page("/more", "more");
    Coverage again = CrawlCase.in(temp).recrawl();

    assertThat(again.count(State.CAPTURED)).isEqualTo(2);
    assertThat(again.count(State.UNCHANGED)).isEqualTo(2);
    assertThat(CrawlCase.in(temp).captures(site.url("/new")))
        .extracting(Capture::sha256)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(CrawlCase.in(temp).urls()).contains(site.url("/more"));
  }

  @Test
  void aPageThatIsGoneAtTheNextVisitIsArchivedAsEvidenceOfThat() throws IOException {
    site.page("/", "<a href=/x>x</a>").page("/x", "here");
    crawl();
    site.at("/x", TestSite.reply(410, HTML, "<p>Gone away"));
    CrawlCase.in(temp).recrawl();
    List<Capture> captures = CrawlCase.in(temp).captures(site.url("/x"));
    assertThat(captures).extracting(Capture::isGone).containsExactly(false, true);
    assertThat(new String(captures.getLast().payload(), StandardCharsets.UTF_8))
        .isEqualTo("<p>Gone away");
  }

  @Test
  void theArchiveHoldsTheRequestOfEachPageBesideItAndTheAddressThatWasConnectedTo()
      throws IOException {
    site.page("/", "home");
    crawl();
    Path archive = temp.resolve("archive");
    try (WarcReader reader = new WarcReader(archive.resolve("cellclaims-00001.warc.gz"))) {
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.ipAddress()).contains(InetAddress.getByName("127.0.0.1"));
      URI id = response.id();
      WarcRequest request = (WarcRequest) reader.next().orElseThrow();
      assertThat(request.concurrentTo()).containsExactly(id);
      assertThat(request.http().target()).isEqualTo("/");
      assertThat(request.http().headers().first("User-Agent")).contains("CellClaims/test");
      assertThat(reader.next()).isEmpty();
    }
    try (Archive again = Archive.openReadOnly(archive)) {
      assertThat(again.problems()).isEmpty();
    }
    java.nio.file.Files.delete(archive.resolve("captures.tsv"));
    try (Archive anew = Archive.openReadOnly(archive)) {
      assertThat(anew.position()).isEqualTo(1);
    }
    assertThat(Verification.ofArchive(archive).findings())
        .filteredOn(f -> f.kind() != Finding.Kind.LIST)
        .isEmpty();
  }

  @Test
  void anAddressThatWasLinkedBeforeItWasThereIsFoundWhenItComes() throws IOException {
    site.page("/", "<a href=/soon>soon</a>");
    crawl();
    site.page("/soon", "here it is");
    CrawlCase.in(temp).recrawl();
    assertThat(CrawlCase.in(temp).urls()).contains(site.url("/soon"));
  }

  @Test
  void aCrawlThatEndedEarlyGoesOnWhereItWas() throws IOException {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      links.append("<a href=/p").append(i).append(">p</a>");
      site.page("/p" + i, "page " + i);
    }
    site.page("/", links.toString());
    new CrawlCase(temp, CrawlCase.HASTY, 10).crawl("site", site.url("/"));
    assertThat(CrawlCase.in(temp).urls()).hasSize(10);
    assertThat(CrawlCase.in(temp).resume().count(State.CAPTURED)).isEqualTo(31);
    assertThat(site.paths()).doesNotHaveDuplicates();
  }

  @Test
  void treatmentPagesComeFirst() throws IOException {
    site.page("/", "<a href=/about>About us</a><a href=/x>Cerebral palsy and stem cells</a>")
        .page("/about", "about")
        .page("/x", "treatment");
    crawl();
    assertThat(site.paths().indexOf("/x")).isLessThan(site.paths().indexOf("/about"));
  }

  @Test
  void aPageThatAsksNotToBeIndexedIsMarkedAndNofollowIsObeyed() throws IOException {
    site.page("/", "<meta name=robots content='noindex, nofollow'><a href=/a>a</a>")
        .page("/a", "a");
    crawl();
    assertThat(site.paths()).doesNotContain("/a");
    assertThat(CrawlCase.in(temp).captures(site.url("/")).getFirst().origin().notes())
        .anyMatch(note -> note.startsWith("noindex"));
  }

  @Test
  void aCalendarWithoutAnEndIsBounded() throws IOException {
    site.page("/", "<a href=/cal?month=1>calendar</a>");
    for (int i = 1; i < 400; i++) {
      site.page("/cal?month=" + i, "<a href=/cal?month=" + (i + 1) + ">next</a>");
    }
    Coverage coverage = new CrawlCase(temp, CrawlCase.HASTY, 1_000).crawl("site", site.url("/"));
    assertThat(coverage.count(State.CAPTURED)).isLessThanOrEqualTo(201);
  }
}
