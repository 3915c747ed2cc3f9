package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.crawl.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A crawl that is killed goes on, and nothing is lost or fetched twice.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class CrawlKillTest {
  private static final int PAGES = 150;

  /// A page being fetched, and pages fetched that the process had no time to write.
  private static final int IN_FLIGHT = 5;

  @TempDir
  private Path temp;

  /// @param requests how many the server has seen when the process is killed
  @ParameterizedTest
  @ValueSource(ints = {3, PAGES / 3, PAGES - 10})
  void afterAKillTheCrawlGoesOnAndEveryPageIsArchivedOnce(int requests)
      throws IOException, InterruptedException {
    Path data = temp.resolve("data");
    try (TestSite site = site()) {
      try (Child crawl = Child.start(
          "crawl", site.url("/"), "--allow-loopback", "--delay", "0.01", "--data", data)) {
        while (crawl.process().isAlive() && site.log().size() < requests) {
          TimeUnit.MILLISECONDS.sleep(2);
        }
        crawl.process().destroyForcibly().waitFor();
      }
      Run resumed = Run.of("crawl", "--resume", "--allow-loopback", "--delay", 0, "--data", data);

      assertThat(resumed.err()).doesNotContain("defect");
      assertThat(resumed.code()).isZero();
      assertThat(site.paths()).contains("/p" + (PAGES - 1));
      long repeated = site.paths().stream()
          .distinct()
          .mapToLong(path -> Collections.frequency(site.paths(), path) - 1)
          .sum();
      assertThat(repeated).isLessThanOrEqualTo(IN_FLIGHT);
    }
    try (Archive archive = Archive.openReadOnly(data.resolve("archive"))) {
      List<String> urls = archive.entries().stream().map(Entry::url).toList();
      assertThat(urls).hasSize(PAGES + 1).doesNotHaveDuplicates();
    }
    assertThat(Run.of("check", "--data", data).out()).contains("agree");
    assertThat(ValidWarcTest.validated(data.resolve("archive").resolve("cellclaims-00001.warc.gz")))
        .isZero();
  }

  @Test
  void aCrawlOutsideThisMachineNeedsAContact() {
    Run run = Run.of("crawl", "https://clinic.example/", "--data", temp);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--contact");
  }

  @Test
  void aDryRunSaysWhatWouldBeFetchedAndFetchesNoPage() throws IOException {
    try (TestSite site = TestSite.start()) {
      site.page("/", "home")
          .at("/robots.txt", TestSite.reply(200, "", "User-agent: *\nDisallow: /x\n"));
      Run run = Run.of(
          "crawl", site.url("/"), site.url("/x"), "--allow-loopback", "--dry-run", "--data", temp);
      assertThat(run.lines())
          .contains("fetch  " + site.url("/"), "not    " + site.url("/x") + "  (robots.txt)");
      assertThat(site.paths()).containsExactly("/robots.txt");
    }
  }

  @Test
  void aDryRunWithLinksSaysTheSameOfWhatTheSeedsLeadToAndKeepsNothing() throws IOException {
    try (TestSite site = TestSite.start()) {
      site.page(
              "/",
              "<a href=/knee>knee</a> <a href=/x/y>x</a> <a href=https://else.example/>e</a>"
                  + " <a href=/a/a/a/a/a>trap</a>")
          .page("/knee", "<a href=/deeper>deeper</a>")
          .at("/robots.txt", TestSite.reply(200, "", "User-agent: *\nDisallow: /x\n"));
      Run run = Run.of(
          "crawl",
          site.url("/"),
          "--allow-loopback",
          "--delay",
          "0",
          "--dry-run",
          "--with-links",
          "--data",
          temp);
      assertThat(run.lines())
          .contains(
              "read   " + site.url("/sitemap.xml") + "  (status 404)",
              "read   " + site.url("/") + "  (page, 3 more addresses)",
              "fetch  " + site.url("/knee"),
              "not    " + site.url("/x/y") + "  (robots.txt)",
              "not    " + site.url("/a/a/a/a/a") + "  (path that repeats itself)",
              "not    https://else.example/  (out of scope)");
      assertThat(site.paths()).containsExactly("/robots.txt", "/sitemap.xml", "/");
      assertThat(temp.resolve("archive")).doesNotExist();
    }
  }

  private static TestSite site() throws IOException {
    TestSite site = TestSite.start();
    StringBuilder links = new StringBuilder("<h1>Stem cell therapy</h1>");
    for (int i = 0; i < PAGES; i++) {
      links.append("<a href=/p").append(i).append(">page</a> ");
      site.page(
          "/p" + i,
          "<html lang=en><title>Knee pain</title><h1>Knee pain</h1><p>Stem cell therapy reduced pain"
              + " in " + i + " patients with knee osteoarthritis.</p>");
    }
    return site.page("/", links.toString());
  }
}
