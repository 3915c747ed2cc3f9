package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;

/// Journey R5: a provider and a day, before and after side by side.
class AfterTheLetterBrowserTest extends BrowserTestCase {
  @Test
  void aProviderAndADayGiveWhatWasSoftenedRemovedAndMoved() {
    Page page = open("/?view=changes");
    page.selectOption("#changes-site", "neuvida.example");
    page.fill("#changes-date", "2023-12-31");
    page.press("#changes-date", "Enter");
    page.waitForSelector(".timeline-picture");
    assertThat(page.url()).contains("site=neuvida.example").contains("date=2023-12-31");
    String said = page.innerText(".changes");
    assertThat(said)
        .contains("no longer says 214, ≥ 85 %")
        .contains("said as a fact became hedged")
        .contains("Moved to another page (1)")
        .contains("17 out of 20 families")
        .contains("Not captured since");
    assertThat(page.locator("del").allInnerTexts()).anyMatch(t -> t.contains("85%"));
    look(page, "journey-r5-after-the-letter");
  }

  @Test
  void theSameRowsComeAsCsv() {
    Page page = open("/?view=changes&site=neuvida.example&date=2023-12-31");
    page.waitForSelector(".twins");
    int claims = page.locator(".laid-over").count();
    String csv = (String) page.evaluate(
        "async () => (await fetch(document.querySelector('.twins a[download]').href)).text()");
    assertThat(csv.lines().count()).isEqualTo(claims + 1L);
  }

  @Test
  void aPageLeadsToTheDifferencesFromItsVersionBefore() {
    Page page = open("/?view=changes&site=neuvida.example&date=2023-12-31");
    page.waitForSelector(".timeline-picture");
    page.click("summary:has-text('compared')");
    page.click("a:has-text('side by side')");
    page.waitForSelector("#text-changed");
    assertThat(page.innerText("main")).contains("Claims that changed");
    look(page, "journey-r5-two-captures");
    page.selectOption("#diff-from", new SelectOption().setIndex(0));
    page.click("#main form:has(#diff-from) button");
    page.waitForSelector(".standfirst:has-text('2022-03-14')");
    assertThat(page.innerText(".standfirst")).startsWith("2022-03-14 and 2024-09-02");
  }

  @Test
  void anOperatorIsAskedForWithAllItsSites() {
    Page page = open("/?view=changes", 360, ColorScheme.LIGHT);
    page.selectOption("#changes-site", "ocotillo-vitality.example tumbleweedjoint.example");
    page.fill("#changes-date", "2023-12-31");
    page.press("#changes-date", "Enter");
    page.waitForSelector(".timeline-picture");
    assertThat(page.innerText(".standfirst"))
        .contains("ocotillo-vitality.example, tumbleweedjoint.example");
    assertThat(page.innerText(".timeline-key")).contains("gone since");
    look(page, "journey-r5-operator-360");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }

  @Test
  void theViewsCanBeReadOnATelephoneInTheDark() {
    Page page = open("/?view=changes&site=neuvida.example&date=2023-12-31", 360, ColorScheme.DARK);
    page.waitForSelector(".timeline-picture");
    look(page, "journey-r5-360-dark");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
  }
}
