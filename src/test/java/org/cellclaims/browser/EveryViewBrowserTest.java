package org.cellclaims.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every view at two widths and in two colour schemes: nothing in it hinders anyone. Add a view
/// here when one is added.
class EveryViewBrowserTest extends BrowserTestCase {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          start    | /                                  | .card
          search   | /?condition=cerebral-palsy&q=85%25 | .card
          nothing  | /?q=zzzzqqq                        | h1
          about    | /?view=about                       | h1
          """)
  void isAccessible(String name, String path, String ready) {
    lookAtAll(path, ready, "view-" + name);
  }
}
