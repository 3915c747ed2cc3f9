package org.cellclaims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
  private static final int HOSTILE_LENGTH = 5_000_000;

  static List<String> cases() throws IOException {
    try (InputStream in = SentencesTest.class.getResourceAsStream("sentences.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.startsWith("#"))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSentenceStartsAtEachMarkOfTheTable(String line) {
    String marked = line.replace('¶', '\n');
    List<String> wanted = Stream.of(marked.split("‖")).map(String::strip).toList();

    assertThat(Sentences.split(marked.replace("‖", "")))
        .isEqualTo(wanted.stream().filter(s -> !s.isEmpty()).toList());
  }

  @Test
  void nothingGivesNoSentence() {
    assertThat(Sentences.spans("")).isEmpty();
    assertThat(Sentences.spans(" \n\t\u00A0 ")).isEmpty();
  }

  @Test
  void aPartOfATextIsCutAsIfItStoodAlone() {
    String text = "Cut here. One two. Three four. Not this.";
    Span within = new Span(10, 30);

    assertThat(Sentences.spans(text, within))
        .extracting(s -> s.in(text))
        .containsExactly("One two.", "Three four.");
  }

  @Test
  void aSentenceIsNotCutBeforeACapitalThatOnlyPeopleKnowToOpenOne() {
    assertThat(Sentences.split("We live in the U.S. Grandma does not."))
        .as("known miss: 'Grandma' is no listed opener, so it reads like 'the U.S. Senate'")
        .hasSize(1);
    assertThat(Sentences.split("It helps. the cells stay."))
        .as("known miss: a lower case letter never opens a sentence")
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".",
        ". ",
        "a.",
        "A. ",
        "1. ",
        "1) ",
        ".1",
        ". 1",
        "...A",
        " . .",
        "\n",
        "a\n",
        "A\n",
        "(",
        ".[1]",
        "\"",
        "!",
        "a",
        "1",
        "@",
        "://",
        "\uD83D\uDE00",
        "\uD800",
        "•",
        "U.S. ",
        "e.g. ",
        ".(1",
        ".1,",
        "x (1) ",
        ".\n\n",
        "。",
        "'.",
        "www."
      })
  void fiveMillionCharactersOfAnythingAreCutInTime(String piece) {
    String text = piece.repeat(HOSTILE_LENGTH / piece.length());

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Sentences.spans(text));
  }

  @Test
  void theTableIsLongEnough() throws IOException {
    assertThat(new ArrayList<>(cases())).hasSizeGreaterThan(100);
  }
}
