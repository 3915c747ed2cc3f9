package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Journeys J3 and J5: all who cite one source, and what is published of a claim.
class PublishBrowserTest extends BrowserTestCase {
  @Test
  void allWhoCiteAStudyStandTogetherWithHowEachWordsIt() {
    Page page = open("/?q=Montealegre-Ruiz&read=off");
    page.waitForSelector(".cited");
    page.locator(".cited a:has-text('who else cites it')").first().click();
    page.waitForURL("**study=**");
    page.waitForSelector(".parts");
    var sites = page.locator(".card .site").allInnerTexts();
    assertThat(sites).contains("neuvida.example", "straitspath.example");
    assertThat(page.locator(".card .cited").count())
        .isEqualTo(page.locator(".card").count());
    look(page, "journey-j3-one-study");
  }

  @Test
  void allWhoNameANumberAreOneClickFromACard() {
    Page page = open("/?condition=cerebral-palsy&quantity=percent:75..90");
    page.waitForSelector(".card");
    page.locator(".card .chip.is-number").first().click();
    page.waitForURL(Pattern.compile("quantity=.*quantity="));
    page.waitForSelector(".card");
    look(page, "journey-j3-one-number");
  }

  @Test
  void aCitationHoldsTheCaptureItsHashAndAPermalinkThatLeadsBack() {
    Page page = open("/?q=\"at least 85%\"");
    page.waitForSelector(".card");
    page.locator(".action:has-text('Cite')").first().click();
    page.waitForSelector(".copy-text");
    String text = page.locator(".copy-text").first().innerText();
    assertThat(text).contains("at least 85%").contains("Captured 20").contains("SHA-256");
    assertThat(page.locator(".copy-text").nth(1).innerText()).startsWith("@misc{");
    assertThat(page.locator(".cite a[download]").count()).isEqualTo(2);
    look(page, "journey-j5-citation");
    page.navigate(text.substring(text.lastIndexOf("http")).strip());
    page.waitForSelector(".claim.is-chosen");
    page.waitForSelector(".pinned");
    assertThat(page.innerText(".pinned")).contains("the corpus is as it was");
    look(page, "journey-j5-permalink");
  }

  @Test
  void aCardReadsWellAsAPicture() {
    Page page = open("/?q=\"at least 85%\"", 1280, ColorScheme.LIGHT);
    Locator card = page.locator(".card").first();
    card.screenshot(new Locator.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", "journey-j5-card.png")));
    assertThat(card.innerText())
        .contains("at least 85%")
        .contains("first seen")
        .contains("https://");
  }
}
