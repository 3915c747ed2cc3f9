package org.cellclaims.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// What counts as a copy where whole texts are held against each other.
class CorpusTest {
  private static final String LIST =
      "Green tea extract, cocoa extract, potassium phosphate, magnesium phosphate, magnesium"
          + " stearate, gelatin, stearic acid";
  private static final String SENTENCE =
      "The cells that we take on the first day are kept cold until they are given back to the"
          + " patient in the evening";

  @Test
  void aSentenceAloneIsACopyAndAListOfNamesIsNot() {
    assertThat(shared(one(SENTENCE), other(SENTENCE))).hasSize(1);
    assertThat(shared(one(LIST), other(LIST))).isEmpty();
  }

  @Test
  void aListThatIsLongEnoughToSpeakForItselfIsACopy() {
    String catalogue = LIST + ", citric acid, pine bark, willow bark, ginger root, red cayenne,"
        + " grape seed, rose hip, birch leaf, nettle leaf, dandelion root, wild yam, black cohosh";
    assertThat(shared(one(catalogue), other(catalogue))).hasSize(1);
  }

  /// Takes minutes where the work grows with the square of how often it is repeated.
  @Test
  @Timeout(60)
  void twoTextsOfFiveMegabytesOfOneSentenceShareAllOfIt() {
    String text = (SENTENCE + ". ").repeat(5_000_000 / SENTENCE.length());
    assertThat(shared(text, text)).singleElement().satisfies(s -> {
      assertThat(s.offset()).isZero();
      assertThat(s.length()).isGreaterThan(5_000_000 - 10);
    });
  }

  private static List<Corpus.Shared> shared(String one, String other) {
    List<Corpus.Shared> shared = new ArrayList<>();
    Corpus.against(
        List.of(new Corpus.Text("one", one)),
        List.of(new Corpus.Text("other", other)),
        shared::add);
    return shared;
  }

  private static String one(String passage) {
    return "Winter came late to the valley and nobody minded. " + passage
        + ". Later the road was closed for a month by fallen trees.";
  }

  private static String other(String passage) {
    return "Orders leave our store every Tuesday by post. " + passage
        + ". Please write to us about sizes and colours you would like.";
  }
}
