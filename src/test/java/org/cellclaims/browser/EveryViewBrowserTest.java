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
          matrix   | /?view=matrix&kind=efficacy        | .matrix
          numbers  | /?view=numbers&condition=cerebral-palsy | .mark
          concordance | /?view=concordance&q=improv*&order=left&group=left | .kwic
          unasked  | /?view=concordance                 | h1
          sites    | /?view=sites                       | .counted
          profile  | /?view=sites&id=neuvida.example    | .report
          families | /?view=families                    | .passage-link
          network  | /?view=network                     | .network canvas
          trace    | /?view=trace                       | #trace-text
          changes  | /?view=changes&site=neuvida.example&date=2023-12-31 | .timeline-picture
          patterns | /patterns.html                     | .trust
          empty    | /?view=numbers&q=zzzzqqq           | h1
          """)
  void isAccessible(String name, String path, String ready) {
    lookAtAll(path, ready, "view-" + name);
  }
}
