package org.cellclaims.reuse.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text as an index keeps it, and what is compared of it.
class HashedTextTest {
  private static final String CLAIM = "In our follow-up of 214 families, at least 85% of cerebral"
      + " palsy patients may improve in one or more areas of movement within six months.";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "stem",
        CLAIM,
        "Naïve cells.\n\n\nناجح العلاج 85%\nNext line",
        "a                                                                                   "
            + "                                                                          b 🙂 c"
      })
  void bytesGiveTheSameWordsPlacesAndBeginnings(String text) {
    Reading read = HashedText.of(text);
    Reading words = Reading.of(text, new Words());
    Reading kept = HashedText.reading(HashedText.bytes(read), 0);
    assertThat(kept.words).isEqualTo(read.words);
    assertThat(kept.starts).isEqualTo(words.starts);
    assertThat(kept.ends).isEqualTo(words.ends);
    assertThat(kept.opening.stream().filter(w -> w < kept.length()).toArray())
        .isEqualTo(words.opening.stream().filter(w -> w < kept.length()).toArray());
  }

  @Test
  void theSameWordsHaveTheSameHashesWhateverTheirCapitalsAndMarks() {
    assertThat(HashedText.of("In our, CLINIC").words)
        .isEqualTo(HashedText.of("in OUR clinic").words);
    assertThat(Arrays.stream(HashedText.of("may might can could").words).distinct())
        .hasSize(4);
  }

  @Test
  void aCopyWithAChangedWordAtItsEndIsFoundWhole() {
    String one = "Welcome to all who read this. " + CLAIM + " Bring warm clothes.";
    String other = "Something else stands here. " + CLAIM.replace("months", "weeks") + " Parking.";
    List<String> found = new ArrayList<>();
    new RowAligner().align(ready(one), ready(other), copies(one, other, found, false));
    assertThat(found)
        .containsExactly(CLAIM.replace(".", ""), CLAIM.replace(".", "").replace("months", "weeks"));
  }

  @Test
  void whatIsKnownIsNotComparedAgain() {
    List<String> found = new ArrayList<>();
    new RowAligner().align(ready(CLAIM), ready(CLAIM), copies(CLAIM, CLAIM, found, true));
    assertThat(found).isEmpty();
  }

  private static RowAligner.Ready ready(String text) {
    return RowAligner.Ready.of(HashedText.of(text));
  }

  private static RowAligner.Copies copies(
      String one, String other, List<String> found, boolean areKnown) {
    return new RowAligner.Copies() {
      @Override
      public boolean areKnown(Span first, Span second) {
        return areKnown;
      }

      @Override
      public void take(Span first, Span second) {
        found.add(first.in(one));
        found.add(second.in(other));
      }
    };
  }
}
