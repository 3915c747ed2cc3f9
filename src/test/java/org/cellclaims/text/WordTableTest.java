package org.cellclaims.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTableTest {
  @Test
  void aWordIsLookedUpOnceHoweverOftenItStands() {
    List<String> asked = new ArrayList<>();
    WordTable<Integer> table = new WordTable<>(norm -> {
      asked.add(norm);
      return norm.length();
    });
    List<Integer> lengths = Tokens.of("Cells, stem cells and cells").stream()
        .filter(t -> t.kind() == Token.Kind.WORD)
        .map(table::of)
        .toList();
    assertThat(lengths).containsExactly(5, 4, 5, 3, 5);
    assertThat(asked).containsExactly("cells", "stem", "and");
  }

  @Test
  void aWordOfAnotherTextIsNotLookedUpAgain() {
    List<String> asked = new ArrayList<>();
    WordTable<String> table = new WordTable<>(norm -> {
      asked.add(norm);
      return norm;
    });
    Tokens.of("knee pain").forEach(table::of);
    Tokens.of("Pain in the knee").forEach(table::of);
    assertThat(asked).containsExactly("knee", "pain", "in", "the");
  }

  @Test
  void aWordTooLongForANumberIsKnownAllTheSame() {
    WordTable<Integer> table = new WordTable<>(String::length);
    String word = "x".repeat(1000);
    assertThat(Tokens.of(word + " " + word).stream().map(table::of)).containsExactly(1000, 1000);
  }

  @Test
  void aTokenOfAnotherTextIsNotTakenForOneOfThisText() {
    WordTable<String> table = new WordTable<>(norm -> norm);
    Tokens.of("knee pain").forEach(t -> assertThat(table.of(t)).isEqualTo(t.norm()));
    Tokens.of("hip ache knee").forEach(t -> assertThat(table.of(t)).isEqualTo(t.norm()));
  }
}
