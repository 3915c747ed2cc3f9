package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/// Journey J1: paste a paragraph, see who else carries it and what was changed on the way.
class WhoSaysTheSameBrowserTest extends BrowserTestCase {
  private static final String PASSAGE =
      "Our neurologists record a clear gain in 85% of children who complete both cycles, and most"
          + " of that gain arrives between the second and the sixth month.";

  @Test
  void aPastedPassageIsFoundSideBySideWithItsChangesNamed() {
    Page page = open("/?view=trace");
    page.fill("#trace-text", PASSAGE);
    page.click(".trace-form button");
    page.waitForSelector(".laid-over");
    String said = page.innerText("main");
    assertThat(said)
        .contains("neuvida.example")
        .contains("First seen by us with these words 2022-03-14, last 2023-04-11");
    assertThat(page.locator(".matters li").allInnerTexts()).isNotEmpty();
    look(page, "journey-j1-who-says-the-same");
  }

  @Test
  void aLookupByAddressLeavesMenusAndNoticesAsideAndOneClickShowsThem() {
    String address = "https%3A%2F%2Fcorazenta.example%2Fheart-failure";
    Page page = open("/?view=trace&url=" + address, 390, ColorScheme.LIGHT);
    page.waitForSelector(".laid-over");
    assertThat(page.locator(".laid-over").count()).isEqualTo(1);
    assertThat(page.innerText("main")).contains("12 pages with only menus or notices in common");
    page.click("text=show menus and notices too");
    page.waitForSelector("text=hide menus and notices");
    assertThat(page.locator(".laid-over").count()).isEqualTo(13);
    assertThat(page.innerText("main")).contains("A menu, header or footer:");
    look(page, "journey-j1-menus-shown-390");
  }

  @Test
  void whereNobodySaysItTheNearestClaimsAreShown() {
    Page page = open("/?view=trace", 360, ColorScheme.DARK);
    page.fill(
        "#trace-text",
        "Seven purple elephants walked quietly over the frozen lake while nobody treated spasticity");
    page.click(".trace-form button");
    page.waitForSelector("#nearest");
    assertThat(page.innerText("main")).contains("No shared passage of ten or more words");
    look(page, "journey-j1-nobody-360-dark");
  }

  @Test
  void claimsInOtherWordsStandUnderAHeadingOfTheirOwnWhereTheyAreAskedFor() {
    Page page = open("/?view=trace", 360, ColorScheme.LIGHT);
    page.fill(
        "#trace-text",
        "There is no scalpel, no waiting list and no lifelong pills against rejection.");
    page.click(".trace-form button");
    page.waitForSelector(".laid-over");
    assertThat(page.locator("#reworded").count()).isZero();
    page.check("#trace-reworded");
    page.click(".trace-form button");
    page.waitForSelector("#reworded");
    assertThat(page.innerText("main"))
        .contains("Same claim, reworded")
        .contains("Nothing shows that any of these was copied.")
        .contains("dniprovia.example; both say avoidance of surgery, immune rejection");
    look(page, "journey-j1-reworded-360");
  }

  @Test
  void aPassageTooLongForAnAddressIsAnsweredAndOneTooLongForTheServerIsRefusedInWords() {
    Page page = open("/?view=trace");
    page.fill("#trace-text", PASSAGE + " word".repeat(60_000));
    page.click(".trace-form button");
    page.waitForSelector(".laid-over");
    assertThat(page.innerText("main"))
        .contains("neuvida.example")
        .contains("cut to its first 200,000 characters")
        .contains("this answer cannot be linked to");
    page.evaluate("document.getElementById('trace-text').value = 'word '.repeat(201000);"
        + "document.querySelector('.trace-form').requestSubmit()");
    page.waitForSelector(".notice");
    assertThat(page.innerText(".notice"))
        .contains("This is too long")
        .contains("may have 1,000,000 bytes, and this has 1,004,999");
  }
}
