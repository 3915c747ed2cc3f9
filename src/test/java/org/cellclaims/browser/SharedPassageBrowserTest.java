package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

/// Journey J2: a passage's way from site to site, its dates and what was changed on the way.
class SharedPassageBrowserTest extends BrowserTestCase {
  private static final Page.WaitForSelectorOptions ATTACHED =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED);

  @Test
  void aPassageIsFollowedFromItsFirstCaptureThroughEveryWording() {
    Page page = open("/?view=trace");
    page.click("text=those whose number or hedge changed");
    page.waitForSelector(".passage-link");
    page.click(".passage-link:has-text('cord blood cells reach the injured brain')");
    page.waitForSelector(".spread");
    String said = page.innerText("main");
    assertThat(said)
        .contains("First seen by us 2022-03-14 on neuvida.example")
        .contains("straitspath.example has it from neuvida.example")
        .contains("2023-11-28 (capture)");
    assertThat(page.locator("main > div > .matters li").allInnerTexts())
        .contains("number: 85% → 95%", "hedge: may → nothing", "number: 95% → 90%");
    assertThat(page.locator(".spread rect").count()).isEqualTo(4);
    assertThat(page.locator(".wordings .wordings .wordings").count()).isEqualTo(1);
    look(page, "journey-j2-one-passage");
  }

  @Test
  void anyTwoMembersAreHeldAgainstEachOther() {
    Page page = open("/?view=families&drifted=true");
    page.click(".passage-link:has-text('cord blood cells reach the injured brain')");
    page.waitForSelector("#pick-b");
    page.selectOption("#pick-a", "1");
    page.waitForURL("**a=1**");
    page.selectOption("#pick-b", "2");
    page.waitForURL("**b=2**");
    page.waitForSelector("#pick-a option[value='1']:checked", ATTACHED);
    page.waitForSelector("#pick-b option[value='2']:checked", ATTACHED);
    page.waitForSelector(".passage ins:has-text('90%')");
    assertThat(page.locator(".passage del").allInnerTexts()).anyMatch(t -> t.contains("95%"));
    assertThat(page.locator(".passage ins").allInnerTexts()).anyMatch(t -> t.contains("90%"));
    page.check("#hide-same");
    assertThat(page.locator(".same-words").first().isVisible()).isFalse();
    look(page, "journey-j2-two-members");
    page.reload();
    page.waitForSelector("#pick-a option:checked:has-text('straitspath.example')", ATTACHED);
  }

  @Test
  void onATelephoneAPassageOfSitesWithLongNamesFitsTheScreen() {
    Page page = open("/?view=families", 360, ColorScheme.LIGHT);
    page.click(".passage-link:has-text('carry receptors that react')");
    page.waitForSelector("#pick-b");
    assertThat(page.innerText("#pick-b")).contains("ocotillo-vitality.example");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    look(page, "journey-j2-long-names-360");
  }

  @Test
  void aCardSaysWhoElseHasItsTextAndCopiesCanBeFoldedTogether() {
    Page page = open("/?q=\"do not simply replace what was lost\"");
    page.waitForSelector(".also");
    int all = page.locator(".card").count();
    page.locator(".also summary").first().click();
    page.waitForSelector(".also-pages li");
    assertThat(page.locator(".also").first().innerText()).contains("straitspath.example");
    look(page, "journey-j2-card");
    page.check("#copies-once");
    page.waitForURL("**collapse=family**");
    page.waitForSelector(".also:has-text('folded in here')");
    assertThat(page.locator(".card").count()).isLessThan(all);
    assertThat(page.locator("#copies-once").isChecked()).isTrue();
  }

  @Test
  void theNetworkOfSitesIsDrawnAndComesAsGraphMl() {
    Page page = open("/?view=network");
    page.waitForSelector(".network canvas");
    assertThat(page.locator(".network-table tbody tr").count()).isPositive();
    String xml = (String) page.evaluate(
        "async () => (await fetch(document.querySelector('a[href$=graphml]').href)).text()");
    assertThat(xml).contains("<graphml").contains("straitspath.example");
    look(page, "journey-j2-network");
  }

  @Test
  void aSiteShowsWhatItSharesAndThePassageCanBeReadOnATelephone() {
    Page page = open("/?view=sites&id=straitspath.example", 360, ColorScheme.DARK);
    page.waitForSelector(".report .passage-link");
    look(page, "journey-j2-borrowed-360-dark");
    page.locator(".report .passage-link").first().click();
    page.waitForSelector(".spread");
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    look(page, "journey-j2-360-dark");
  }
}
