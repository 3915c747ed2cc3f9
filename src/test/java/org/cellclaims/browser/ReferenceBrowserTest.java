package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// The API can be read and tried in the browser.
class ReferenceBrowserTest extends BrowserTestCase {
  @Test
  void theReferenceIsReachedFromThePageAndShowsEveryTopic() {
    Page page = open("/");
    page.click("footer >> text=API reference");
    page.waitForSelector(".opblock-tag");
    assertThat(page.locator(".opblock-tag").allTextContents().toString())
        .contains("claims", "views", "history", "copies", "about");
    glance(page, "reference");
  }

  @Test
  void aQuestionIsAskedFromTheReference() {
    Page page = open("/reference.html#/about/getHealth");
    page.click("#operations-about-getHealth >> text=Try it out");
    page.click("#operations-about-getHealth >> text=Execute");
    page.waitForSelector("#operations-about-getHealth .live-responses-table");
    assertThat(page.locator("#operations-about-getHealth .live-responses-table").textContent())
        .contains("\"status\": \"ok\"");
    glance(page, "reference-asked");
  }
}
