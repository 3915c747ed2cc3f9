package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A word that stands nowhere is answered by one that does.
class DidYouMeanTest {
  @ParameterizedTest
  @CsvSource({
    "injectons, injections",
    "Improvments, improvements",
    "tretment, treatment",
    "side efects, effects",
    "cerebral plasy, palsy",
    "safe OR efects, effects"
  })
  void aMisspeltWordIsAnsweredByTheOneThatWasMeant(String typed, String meant) throws IOException {
    List<Answer.Instead> insteads = ask(typed);
    assertThat(insteads).hasSize(1);
    assertThat(insteads.getFirst().instead()).isEqualTo(meant);
    assertThat(insteads.getFirst().claims()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "patients", "zzzzqqqq", "85%", "abc", "\"tretment here\"", "c0vidd", "tretm*"})
  void whatStandsOrIsNoWordOrIsLikeNothingIsLeftAlone(String typed) throws IOException {
    assertThat(ask(typed)).isEmpty();
  }

  @Test
  void nothingIsSuggestedThatWouldFindNothing() throws IOException {
    assertThat(ask("tretment \"no such words\"")).isEmpty();
  }

  @Test
  void manyWrongWordsCostNoMoreThanAFew() throws IOException {
    assertThat(ask("tretment injectonx efectx improvmentx childrex kneex womex"))
        .hasSizeLessThanOrEqualTo(4);
  }

  private static List<Answer.Instead> ask(String typed) throws IOException {
    try (ClaimSearch search = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY)) {
      ClaimQuery question = search.params().read(Map.of("q", List.of(typed)));
      return search.answer(question, Wanted.NONE).insteads();
    }
  }
}
