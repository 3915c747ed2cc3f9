package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

class LibrariesBrowserTest extends BrowserTestCase {
  @Test
  void everyLibraryLoadsFromOurOwnServer() {
    Page page = open("/?view=about");
    assertThat(page.evaluate("async () => (await (await import('/libraries.js')).d3()).version"))
        .isEqualTo("7.9.0");
    assertThat(
            page.evaluate("async () => typeof (await (await import('/libraries.js')).cytoscape())"))
        .isEqualTo("function");
  }
}
