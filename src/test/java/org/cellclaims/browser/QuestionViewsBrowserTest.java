package org.cellclaims.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a person does with the views of one question.
class QuestionViewsBrowserTest extends BrowserTestCase {
  private static final String PALSY =
      "condition=cerebral-palsy&kind=efficacy&quantity=percent:70..90";

  @Test
  void everyNumberOfAKindStandsInTheListTheChartAndTheCsv() {
    Page page = open("/?" + PALSY);
    page.locator(".view-links >> text=Numbers").click();
    page.waitForSelector(".mark");
    List<String> numbers = page.locator(".numbers .amount").allTextContents();
    assertThat(page.locator(".mark").count()).isEqualTo(numbers.size());
    assertThat(numbers).contains("≥\u00a085\u00a0%", "up to 85\u00a0%", "83\u00a0%");
    assertThat(numbers).doesNotContain("46\u00a0%");
    List<NamedCsvRecord> rows = csv(page, "/api/numbers.csv?sort=value&" + PALSY);
    assertThat(rows.stream().map(r -> r.getField("text")).toList())
        .isEqualTo(page.locator(".numbers .words").allTextContents());
    page.locator(".mark").first().focus();
    String read = page.locator(".reading").textContent();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(".reading")).not().hasText(read);
    lookAtBoth(page, "journey-every-number");
    page.keyboard().press("Enter");
    page.waitForSelector(".pane .claim.is-chosen");
    page.goBack();
    page.waitForSelector(".mark");
  }

  @Test
  void aWordIsReadInContextSortedByEitherSideAndGrouped() {
    Page page = open("/?view=concordance&q=improv*");
    page.waitForSelector(".kwic");
    assertThat(page.locator("[data-key=width]")).hasValue("10");
    List<String> right = page.locator(".kwic-right span").allTextContents();
    page.locator("[data-key=order]").focus();
    page.selectOption("[data-key=order]", "left");
    page.waitForURL(Pattern.compile("order=left"));
    assertThat(page.locator(".kwic caption"))
        .hasText("Places of the keyword, sorted by the word before");
    assertThat(page.locator("[data-key=order]")).isFocused();
    List<String> left = page.locator(".kwic-right span").allTextContents();
    assertThat(left).isNotEqualTo(right).containsExactlyInAnyOrderElementsOf(right);
    page.selectOption("[data-key=width]", "50");
    page.waitForSelector(".kwic.is-wide");
    assertThat((Boolean) page.evaluate("() => [...document.querySelectorAll('.kwic td > div')]"
            + ".every(e => e.scrollWidth <= e.clientWidth)"))
        .as("all fifty words are seen")
        .isTrue();
    look(page, "concordance-wide");
    page.selectOption("[data-key=width]", "10");
    page.waitForSelector(".kwic:not(.is-wide)");
    page.selectOption("[data-key=group]", "left");
    assertThat(page.locator(".beside caption").first()).hasText("By the word before");
    List<NamedCsvRecord> rows = csv(page, "/api/concordance.csv?q=improv*&order=left&lines=1000");
    assertThat(rows.stream().map(r -> r.getField("right")).toList()).isEqualTo(left);
    assertThat(page.locator(".beside caption").last()).hasText("Words nearby");
    lookAtBoth(page, "journey-concordance");
  }

  @Test
  void claimsPagesAndSitesAreCountedApartAndACellOpensItsClaims() {
    Page page = open("/?view=matrix&kind=efficacy&rows=condition&columns=route");
    page.waitForSelector(".matrix");
    String claims = page.locator("tfoot .is-total").first().textContent();
    assertThat(page.locator(".counts"))
        .hasText(Pattern.compile(claims + " claims on \\d+ pages of \\d+ sites"));
    page.locator("[data-cell]").first().focus();
    page.keyboard().press("ArrowDown");
    Locator cell = page.locator("[data-cell]:focus");
    assertThat(cell).hasCount(1);
    lookAtBoth(page, "journey-matrix");
    Locator first = page.locator("tbody tr td:not(.is-total) a[data-cell]").first();
    String count = first.textContent();
    first.click();
    page.waitForSelector(".cards");
    assertThat(page.locator(".counts")).containsText(count + " claims");
  }

  @Test
  void aCardSaysWhyAndTheArchiveSaysHowItIsMeasured() {
    Page page = open("/?" + PALSY);
    page.waitForSelector(".card");
    page.locator(".action >> text=Why").first().click();
    assertThat(page.locator(".panel .why").first()).isVisible();
    page.locator(".site-nav >> text=About").click();
    page.waitForSelector("#measured");
    assertThat(page.locator("#coverage")).isVisible();
    assertThat(page.locator("#rules")).isVisible();
    lookAtBoth(page, "journey-trust");
  }

  @Test
  void anAddressIsPinnedToTheStateThatAnsweredItAndSaysSo() {
    Page page = open("/?view=matrix&kind=efficacy");
    page.waitForSelector(".matrix");
    page.locator(".pin").click();
    page.waitForURL(Pattern.compile("snapshot=[0-9.]+"));
    assertThat(page.locator(".pinned")).containsText("Pinned: the corpus is as it was.");
    assertThat(page.locator(".pin")).hasCount(0);
    page.navigate(page.url().replaceAll("snapshot=[0-9.]+", "snapshot=1.1"));
    assertThat(page.locator(".pinned")).containsText("the corpus has moved on");
  }

  @Test
  void aCardLeadsToTheVersionsOfItsPageBesideEachOther() {
    Page page = open("/?q=\"at least 85%\"");
    page.locator(".action >> text=Compare").first().click();
    page.locator(".compare a >> text=after it").click();
    page.waitForURL(Pattern.compile("view=diff"));
    assertThat(page.locator("main")).containsText("softened");
  }

  @Test
  void oneSiteIsHeldAgainstItself() {
    Page page = open("/?view=sites&q=&condition=cerebral-palsy");
    page.locator(".counted >> text=neuvida.example").click();
    page.waitForSelector(".difference");
    assertThat(page.locator(".difference").first().locator(".sides li").count()).isGreaterThan(1);
    lookAtBoth(page, "journey-contradictions");
    page.locator(".sides a").first().click();
    page.waitForSelector(".pane .claim.is-chosen");
  }

  private void lookAtBoth(Page page, String name) {
    look(page, name + "-1280");
    Page small =
        open(page.url().substring(Demonstration.address().length()), 360, ColorScheme.LIGHT);
    small.waitForSelector("h1");
    small.waitForSelector(".mark, .kwic, .matrix, #measured, .difference");
    look(small, name + "-360");
  }

  private static List<NamedCsvRecord> csv(Page page, String path) {
    String body = page.request().get(Demonstration.address() + path).text();
    return CsvReader.builder().ofNamedCsvRecord(body).stream().toList();
  }
}
