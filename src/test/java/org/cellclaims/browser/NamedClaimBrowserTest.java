package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;

class NamedClaimBrowserTest extends BrowserTestCase {
  private static final String SENTENCE =
      "85% of cerebral palsy patients improve after intrathecal cord blood cells";

  private static final Page.WaitForSelectorOptions GONE =
      new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED);

  @Test
  void aTypedClaimFindsWhoMakesItAndSaysHowItWasRead() {
    Page page = open("/");
    page.waitForSelector(".card");
    page.fill("#q", SENTENCE);
    page.press("#q", "Enter");
    page.waitForSelector(".read-as");
    assertThat(page.locator(".card .sentence").first().textContent()).contains("at least 85%");
    assertThat(page.locator(".parts .part").count()).isEqualTo(5);
    assertThat(page.locator(".read-as").textContent()).contains("cord blood cells");
    look(page, "journey-named-claim");
    page.click(".parts .part[aria-label*='route']");
    page.waitForSelector(".parts .part[aria-label*='route']", GONE);
    assertThat(page.locator(".parts .part").count()).isEqualTo(4);
    assertThat(page.locator(".card .sentence").first().textContent()).contains("at least 85%");
    assertThat(page.url()).contains("condition=cerebral-palsy").doesNotContain("route=");
    look(page, "journey-named-claim-without-route");
  }
}
