package org.cellclaims.copies;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellclaims.copies.family.StatedDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Dates that pages give themselves.
class StatedDateTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      This data was last updated on the 14th May 2025 by us. | 2025-05-14
      Last revised: 3 January 2019                           | 2019-01-03
      Reviewed on March 7, 2021.                             | 2021-03-07
      Page updated March 2024                                | 2024-03-01
      Date:2022-08-15 11:03 Source: us                       | 2022-08-15
      """)
  void aDateIsReadWhereThePageSaysWhatItIs(String page, String date) {
    assertThat(StatedDate.of(page)).get().extracting(d -> d.date().toString()).isEqualTo(date);
  }

  @Test
  void aDateInAStoryAndADayThatThereIsNotAreNone() {
    assertThat(StatedDate.of("He came on 3 January 2019 and left.")).isEmpty();
    assertThat(StatedDate.of("Updated 31 February 2020")).isEmpty();
  }
}
