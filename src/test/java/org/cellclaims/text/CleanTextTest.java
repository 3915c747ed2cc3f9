package org.cellclaims.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CleanTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a\uD800b | a\uFFFDb",
        "a\uDC00b | a\uFFFDb",
        "a\uD83D\uDE00b | a\uD83D\uDE00b",
        "a\u0000b\u0007c\u0085d | a b c d",
        "\uFEFFstem\u200Bcells\u00AD | stemcells",
        "a\u202Eb\u2066c | abc",
        "a\uFFFEb\uFDD0c | a\uFFFDb\uFFFDc",
        "a\u200Db | ab",
        "क\u200Dष | क\u200Dष",
        "ü é 中 | ü é 中"
      })
  void invisibleAndBrokenCharactersGo(String dirty, String clean) {
    assertThat(CleanText.of(dirty)).isEqualTo(clean);
  }

  @Test
  void lineEndsBecomeLineFeedsAndTabsStay() {
    assertThat(CleanText.of("a\r\nb\rc\td\n")).isEqualTo("a\nb\nc\td\n");
  }

  @Test
  void cleanTextIsReturnedAsItIs() {
    String clean = "At least 85% – “quoted”.";

    assertThat(CleanText.of(clean)).isSameAs(clean);
    assertThat(CleanText.of("")).isEmpty();
  }
}
