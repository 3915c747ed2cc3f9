package org.cellclaims.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The filters beside the list: searched, counted by copies, and a range chosen by keys.
class FiltersBrowserTest extends BrowserTestCase {
  @Test
  void valuesAreSearchedOnTheServerAndChosen() {
    Page page = open("/?kind=efficacy");
    page.waitForSelector(".facet-find[data-key='find condition']");
    Page.WaitForRequestOptions soon = new Page.WaitForRequestOptions().setTimeout(20_000);
    page.waitForRequest(
        Pattern.compile("/api/facets/condition\\?kind=efficacy&contains=pals"),
        soon,
        () -> page.fill("[data-key='find condition']", "pals"));
    Locator found = page.locator(".facet:has([data-key='find condition']) .value");
    assertThat(found.first()).containsText("palsy");
    assertThat(found.first().getAttribute("title")).matches("\\d+ claims on \\d+ pages of \\d+ .*");
    look(page, "filters-searched");
    found.first().click();
    page.waitForURL(Pattern.compile("condition=.*palsy"));
    assertThat(page.locator(".parts")).containsText("palsy");
  }

  @Test
  void aRangeIsChosenWithTheArrowKeys() {
    Page page = open("/");
    Locator from = page.locator("[data-key='brush From percent']");
    assertThat(from).hasAttribute("aria-valuemax", "19");
    from.focus();
    for (int i = 0; i < 14; i++) {
      page.keyboard().press("ArrowRight");
    }
    assertThat(from).hasAttribute("aria-valuetext", "70");
    assertThat(page.locator("[data-key='From percent']")).hasValue("70");
    page.keyboard().press("Tab");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("ArrowLeft");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("quantity=percent:70\\.\\.90"));
    assertThat(page.locator(".parts")).containsText("with 70 to 90 percent");
    assertThat(page.locator("[data-key='brush To percent']")).isFocused();
    assertThat(page.locator("[data-key='brush To percent']")).hasAttribute("aria-valuetext", "90");
    look(page, "filters-range");
  }

  @Test
  void timeIsShownInTheBarsOfTheServer() {
    Page page = open("/");
    page.click("[data-key='summary seen']");
    page.waitForSelector("[data-key='brush From seen']");
    page.locator("[data-key='brush From seen']").focus();
    page.keyboard().press("End");
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile("seen=\\d{4}"));
    assertThat(page.locator(".parts")).containsText("seen");
  }

  @Test
  void valuesAreCountedByPagesSitesAndFamiliesOfCopies() {
    Page page = open("/?condition=cerebral-palsy");
    page.waitForSelector(".card");
    assertThat(page.innerText(".counts")).containsPattern("\\d+ of them in \\d+ copy famil");
    Locator efficacy = page.locator(".value:has-text('efficacy') .count").first();
    int claims = number(efficacy);
    page.selectOption("[data-key='count_by']", "site");
    page.waitForURL(Pattern.compile("count_by=site"));
    assertThat(efficacy).containsText(Pattern.compile("sites?"));
    assertThat(number(efficacy)).isBetween(1, claims - 1);
    page.selectOption("[data-key='count_by']", "family");
    page.waitForURL(Pattern.compile("count_by=family"));
    assertThat(efficacy).containsText(Pattern.compile("copy famil"));
    look(page, "filters-by-family");
    assertThat(page.locator("[data-key='count_by']")).hasValue("family");
  }

  private static int number(Locator count) {
    return Integer.parseInt(count.innerText().replaceAll("\\D", ""));
  }

  @Test
  void copiesStayFoldedWhenAFilterOrAChipIsFollowed() {
    Page page = open("/?q=cells&collapse=family");
    page.waitForSelector(".card");
    page.click(".value:has-text('efficacy')");
    page.waitForURL(Pattern.compile("kind=efficacy"));
    assertThat(page.url()).contains("collapse=family");
    page.waitForSelector(".part:has-text('efficacy')");
    assertThat(page.locator("#copies-once")).isChecked();
    page.locator(".card .chip").first().click();
    page.waitForURL(Pattern.compile("collapse=family.*[a-z]+=.*kind=efficacy|kind=efficacy.*&.*="));
    page.locator(".part").first().click();
    page.waitForURL(Pattern.compile("collapse=family"));
    page.locator(".view-links >> text=Sites").click();
    page.waitForSelector(".counted");
    page.locator(".view-links >> text=Claims").click();
    page.waitForSelector("#copies-once");
    assertThat(page.locator("#copies-once")).isChecked();
  }

  @Test
  void longWordsBreakOnATelephone() {
    for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open("/?kind=efficacy", 360, colours);
      page.waitForSelector(".card");
      page.click(".sheet-open");
      page.waitForSelector(".sheet[open] .value");
      assertThat((Boolean)
              page.evaluate("() => [...document.querySelectorAll('.sheet .value-name')].every("
                  + "e => e.scrollWidth <= e.clientWidth)"))
          .isTrue();
      glance(page, "filters-360-" + colours);
    }
  }
}
