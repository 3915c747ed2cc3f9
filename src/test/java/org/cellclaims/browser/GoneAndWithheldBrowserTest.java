package org.cellclaims.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.cli.Child;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.UrlReading;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.snapshot.Noindex;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A page that was found gone, and one whose owner asks not to be shown in searches.
class GoneAndWithheldBrowserTest extends BrowserTestCase {
  private static final Pattern SERVED = Pattern.compile("on (http://\\S+)");
  private static final String GONE =
      "At least 85% of patients with cerebral palsy improve after stem" + " cell treatment.";
  private static final String WITHHELD =
      "At least 95% of patients with autism recover after" + " Zanubrilex stem cell treatment.";
  private static List<Child> serving = List.of();
  private static String home = "";
  private static Optional<ClaimEntry> withheld = Optional.empty();

  @BeforeAll
  static void serve(@TempDir Path data) throws IOException {
    Chromium.get();
    Vocabulary vocabulary = Vocabulary.load(Path.of("index-config"));
    ClaimExtractor extractor = ClaimExtractor.load(Path.of("index-config"), vocabulary);
    try (Archive archive = Archive.open(data.resolve("archive"));
        ClaimIndex index = ClaimIndex.open(data.resolve("index"), vocabulary)) {
      archive.add(capture("https://a.example/cp", "2023-03-01T10:00:00Z", "200 OK", GONE));
      archive.add(capture("https://a.example/cp", "2024-05-14T08:30:00Z", "410 Gone", "Gone"));
      archive.add(capture(
          "https://b.example/asd",
          "2024-01-01T00:00:00Z",
          "200 OK\r\nX-Robots-Tag: noindex",
          WITHHELD));
      archive.add(capture(
          "https://c.example/", "2024-01-01T00:00:00Z", "200 OK", GONE.replace("85", "70")));
      new Ingest(archive, index, new UrlReading(new PageReader()::read, extractor::extract))
          .catchUp(progress -> {});
    }
    try (ClaimSearch all = ClaimSearch.open(data.resolve("index"), vocabulary, Noindex.INCLUDED)) {
      all.each(ClaimQuery.EVERYTHING, claim -> {
        if (claim.page().site().equals("b.example")) {
          withheld = Optional.of(claim);
        }
      });
    }
    Child server = Child.start("serve", "--port", 0, "--data", data);
    serving = List.of(server);
    String said = server.until("Stop with Control-C");
    Matcher found = SERVED.matcher(said);
    assertThat(found.find()).as(said).isTrue();
    home = found.group(1);
  }

  private static Capture capture(String url, String time, String status, String sentence) {
    String html =
        "<!doctype html><html lang=en><title>Treatment</title><h1>Stem cell treatment</h1><p>"
            + sentence;
    return Captures.answered(url, time, status, html + "</p>");
  }

  @AfterAll
  static void stop() {
    serving.forEach(Child::close);
  }

  @Override
  String home() {
    return home;
  }

  @Test
  void aClaimOfAGonePageIsNoLongerThereAndThePageSaysWhenNothingWas() {
    Page page = open("/?q=\"at least 85%\"");
    page.waitForSelector(".card");
    assertThat(page.locator(".card .gone")).hasText("no longer there");
    look(page, "gone-card");
    page.navigate(home + "/" + page.locator(".card .sentence").first().getAttribute("href"));
    page.waitForSelector(".page-side .record");
    assertThat(page.innerText(".page-side .record"))
        .containsIgnoringCase("nothing there")
        .contains("2024-05-14");
    look(page, "gone-page");
  }

  @Test
  void whatChangedNamesTheDayOnWhichThePageWasFoundGone() {
    for (int width : WIDTHS) {
      Page page = open("/?view=changes&site=a.example&date=2023-12-31", width, ColorScheme.LIGHT);
      page.waitForSelector(".timeline-picture");
      assertThat(page.innerText(".changes")).contains("nothing there 2024-05-14");
      look(page, "gone-changes-" + width);
    }
  }

  @Test
  void withheldClaimsAreCountedAndNeverShown() {
    Page page = open("/?q=stem&read=off");
    page.waitForSelector(".card");
    assertThat(page.innerText(".asked")).contains("whose owner asks not to be shown");
    assertThat(page.locator(".card").count()).isEqualTo(2);
    assertThat(page.innerText("body")).doesNotContain("Zanubrilex").doesNotContain("b.example");
    look(page, "withheld-counted");
    page.navigate(home + "/?q=zanubrilex");
    page.waitForSelector(".notice");
    assertThat(page.innerText("main")).doesNotContain("b.example").doesNotContain("95%");
    page.navigate(home + "/?view=about");
    page.waitForSelector("#coverage");
    assertThat(page.innerText("main")).contains("withheld");
  }

  @Test
  void noAddressLeadsToAWithheldPage() {
    Page page = open("/");
    ClaimEntry hidden = withheld.orElseThrow();
    for (String path : List.of(
        "/api/claims/" + hidden.claim().id(),
        "/api/claims/" + hidden.claim().id() + "/pack",
        "/api/claims/" + hidden.claim().id() + "/cite",
        "/api/page/" + hidden.page().id())) {
      var answer = page.request().get(home + path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.text()).doesNotContain("Zanubrilex");
    }
    for (String path : List.of(
        "/api/concordance?q=stem&read=off",
        "/api/claims.csv",
        "/api/facets/site",
        "/api/sites",
        "/api/families",
        "/api/trace?text=" + WITHHELD.replace(" ", "+").replace("%", "%25"))) {
      assertThat(page.request().get(home + path).text()).as(path).doesNotContain("b.example");
    }
  }
}
