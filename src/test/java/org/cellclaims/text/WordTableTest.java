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
    assertThat(asked.stream().filter(norm -> !norm.isEmpty()))
        .containsExactly("cells", "stem", "cells", "and"); // "Cells" and "cells" are written apart
  }

  @Test
  void aTokenOfAnotherTextIsNotTakenForOneOfThisText() {
    WordTable<String> table = new WordTable<>(norm -> norm);
    Tokens.of("knee pain").forEach(t -> assertThat(table.of(t)).isEqualTo(t.norm()));
    Tokens.of("hip ache knee").forEach(t -> assertThat(table.of(t)).isEqualTo(t.norm()));
  }
}
