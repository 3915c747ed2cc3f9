package org.cellclaims.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// X-Robots-Tag fields and meta elements, as the search engines that made them up document them.
class PageRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "noindex                                       | true  | false",
        "NoIndex, NOFOLLOW                             | true  | true",
        "none                                          | true  | true",
        "all                                           | false | false",
        "nofollow                                      | false | true",
        "cellclaims: noindex                           | true  | false",
        "otherbot: noindex, nofollow                   | false | false",
        "max-snippet:50, noindex                       | true  | false",
        "max-image-preview:none                        | false | false",
        "unavailable_after: 25 Jun 2010 15:00:00 PST   | false | false",
        "noarchive, unavailable_after: 2010-06-25      | false | false"
      })
  void aFieldSaysWhatItSays(String field, boolean noindex, boolean nofollow) {
    assertThat(PageRules.ofFields(List.of(field))).isEqualTo(new PageRules(noindex, nofollow));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "noindex,follow              | true  | false",
        "NONE                        | true  | true",
        "index, follow               | false | false",
        "max-image-preview:none      | false | false",
        "max-snippet:-1 , nofollow   | false | true"
      })
  void anElementSaysWhatItSays(String content, boolean noindex, boolean nofollow) {
    assertThat(PageRules.ofContents(List.of(content))).isEqualTo(new PageRules(noindex, nofollow));
  }
}
