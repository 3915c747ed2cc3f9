package org.cellclaims.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;

class TextProperties {
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces = Arbitraries.of(
        ". ",
        ".",
        "!",
        "? ",
        "…",
        "1",
        "2.",
        " 3)",
        "(4)",
        "[5]",
        "U.S.",
        "Dr.",
        "e.g.",
        "The ",
        "cells",
        " ",
        "\n",
        "\n\n",
        "•",
        "–",
        "“",
        "”",
        "\"",
        "'",
        "\uD83D\uDE00",
        "\uD83D",
        "\uDE00",
        "e\u0301",
        "ﬁ",
        "½",
        "İ",
        "ß",
        "\u00A0",
        "\u200B",
        "\u200D",
        "क",
        "\uFEFF",
        "\u0000",
        "\r",
        "%",
        "@",
        "a.b",
        "。");
    return pieces.list().ofMaxSize(40).map(p -> String.join("", p));
  }

  @Property
  void sentencesLieInOrderAndLoseNoVisibleCharacter(@ForAll("texts") String text) {
    List<Span> spans = Sentences.spans(text);

    int last = 0;
    StringBuilder gaps = new StringBuilder();
    for (Span span : spans) {
      assertThat(span.start()).isGreaterThanOrEqualTo(last);
      assertThat(span.isEmpty()).isFalse();
      gaps.append(text, last, span.start());
      last = span.end();
    }
    gaps.append(text, last, text.length());
    assertThat(gaps.chars().allMatch(c -> Chars.isBlank((char) c))).isTrue();
  }

  @Property
  void noSentenceEndsWithinANumberOrASurrogatePair(@ForAll("texts") String text) {
    for (Span span : Sentences.spans(text)) {
      int at = span.end();
      if (at < text.length()) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        assertThat(Chars.isDigit(before) && Chars.isDigit(after)).isFalse();
        assertThat(Character.isSurrogatePair(before, after)).isFalse();
      }
    }
  }

  @Property
  void cleanTextSurvivesUtf8AndASecondCleaning(@ForAll("texts") String text) {
    String clean = CleanText.of(text);

    byte[] bytes = clean.getBytes(StandardCharsets.UTF_8);
    assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(clean);
    assertThat(CleanText.of(clean)).isEqualTo(clean);
  }

  @Property
  void aNormalFormIsItsOwnNormalForm(@ForAll("texts") String text) {
    String normal = NormalForm.of(CleanText.of(text)).text();

    assertThat(NormalForm.of(normal).text()).isEqualTo(normal);
  }

  @Property
  void aNormalFormWithoutPlacesIsTheSame(@ForAll("texts") String text) {
    assertThat(NormalForm.textOf(text)).isEqualTo(NormalForm.of(text).text());
  }

  @Property
  void aNormalFormOfAsciiWithoutPlacesIsTheSame(
      @ForAll @CharRange(from = '\t', to = '~') String text) {
    assertThat(NormalForm.textOf(text)).isEqualTo(NormalForm.of(text).text());
  }

  @Property
  void eachCharacterOfANormalFormKnowsWhereItStood(@ForAll("texts") String text) {
    NormalForm form = NormalForm.of(text);

    int last = 0;
    for (int i = 0; i < form.text().length(); i++) {
      Span original = form.originalSpan(new Span(i, i + 1));
      assertThat(original.start()).isGreaterThanOrEqualTo(last);
      assertThat(original.end()).isBetween(original.start() + 1, text.length());
      last = original.start();
    }
  }

  @Property
  void codePointsAndUnitsConvertAsTheStringCountsThem(@ForAll("texts") String text) {
    Offsets offsets = Offsets.of(text);

    int points = text.codePointCount(0, text.length());
    for (int point = 0; point <= points; point++) {
      int unit = text.offsetByCodePoints(0, point);
      assertThat(offsets.toUnit(point)).isEqualTo(unit);
      assertThat(offsets.toCodePoint(unit)).isEqualTo(point);
    }
  }
}
