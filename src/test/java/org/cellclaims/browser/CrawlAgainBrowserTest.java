package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellclaims.cli.Child;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A newcomer crawls the sites of this machine, reads their claims, crawls them again after they
/// changed, and reads on one page what changed. Each command is a process of its own.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class CrawlAgainBrowserTest extends BrowserTestCase {
  private static final Pattern PORT = Pattern.compile("http://demo\\.localhost:(\\d+)/");
  private static final Pattern SERVED = Pattern.compile("on (http://\\S+)");

  @TempDir
  private Path data;

  private String home = "";

  @Override
  String home() {
    return home;
  }

  private static String found(Pattern pattern, String said) {
    Matcher found = pattern.matcher(said);
    assertThat(found.find()).as(said).isTrue();
    return found.group(1);
  }

  private static String run(Object... words) throws IOException, InterruptedException {
    try (Child child = Child.start(words)) {
      String said = child.until("no line says this");
      assertThat(child.process().waitFor()).as(said).isZero();
      return said;
    }
  }

  @Test
  void aCrawlAndARecrawlAfterTheSitesChangedGiveOnePageThatSaysWhatChanged()
      throws IOException, InterruptedException {
    String port;
    try (Child sites = Child.start("demo-site", "--as-of", "2024-01-31", "--port", 0)) {
      port = found(PORT, sites.until("Stop with Control-C"));
      run(
          "crawl",
          "http://demo.localhost:" + port + "/",
          "--allow-loopback",
          "--delay",
          0,
          "--data",
          data);
      assertThat(sites.ends()).isTrue();
    }
    try (Child server = Child.start("serve", "--port", 0, "--data", data)) {
      home = found(SERVED, server.until("Stop with Control-C"));
      claimsAppear();
      try (Child sites = Child.start("demo-site", "--port", port)) {
        sites.until("Stop with Control-C");
        String said = run("recrawl", "--all", "--allow-loopback", "--delay", 0, "--data", data);
        assertThat(said).contains("cellclaims changes neuvida.demo.localhost --since ");
      }
      onePageSaysWhatChanged();
    }
  }

  private void claimsAppear() {
    Page page = open("/?q=%22at+least+85%25%22");
    page.waitForSelector(".card");
    assertThat(page.innerText("main")).contains("at least 85%").contains("neuvida.demo.localhost");
    look(page, "journey-crawl-claims-appear");
  }

  private void onePageSaysWhatChanged() {
    Page page = open("/?view=changes");
    page.selectOption("#changes-site", "neuvida.demo.localhost");
    page.click("text=Compare");
    page.waitForSelector("#visits li");
    assertThat(page.locator("#visits li").count()).isEqualTo(2);
    look(page, "journey-crawl-visits");
    page.click("#visits a");
    page.waitForSelector(".timeline-picture");
    String said = page.innerText(".changes");
    assertThat(said)
        .contains("Softened")
        .contains("no longer says 214, ≥ 85 %")
        .contains("Moved to another page");
    look(page, "journey-crawl-what-changed");
  }
}
