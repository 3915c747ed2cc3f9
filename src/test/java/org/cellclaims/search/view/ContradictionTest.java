package org.cellclaims.search.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Draft;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.vocabulary.Facet;
import org.junit.jupiter.api.Test;

class ContradictionTest {
  @Test
  void twoNumbersForOneConditionStandSideBySideTheLowerFirst() throws IOException {
    List<Contradiction> found = among(
        said("At least 85% improve.").atLeast("percent", 85),
        said("Up to 60% improve.").atMost("percent", 60));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().unit()).isEqualTo("percent");
    assertThat(found.getFirst().statements().stream().map(Contradiction.Statement::says))
        .containsExactly("at-most percent:..60", "at-least percent:85..");
  }

  @Test
  void numbersForANarrowerOutcomeStandBesideThoseForABroaderOne() throws IOException {
    List<Contradiction> found = among(
        walks("At least 85% walk again.").atLeast("percent", 85),
        said("Function improves in up to 60%.")
            .value(Facet.OUTCOME, "motor-function", Scope.SENTENCE)
            .atMost("percent", 60));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().outcome()).isEqualTo("motor-function");
  }

  @Test
  void theNarrowestOutcomeNamesThemWhereABroaderOneAddsNothing() throws IOException {
    List<Contradiction> found = among(
        walks("At least 85% walk again.").atLeast("percent", 85),
        walks("Up to 60% walk again.").atMost("percent", 60));

    assertThat(found.stream().map(Contradiction::outcome)).containsExactly("walking");
  }

  @Test
  void aNumberInADenialStandsBesideNoOther() throws IOException {
    assertThat(among(
            said("85% improve.").exactly("percent", 85),
            said("10% saw no change.").exactly("percent", 10).certainty(Certainty.NEGATED)))
        .isEmpty();
  }

  @Test
  void aSentenceWithTwoNumbersDoesNotDifferFromItself() throws IOException {
    assertThat(among(said("85% and 60% improve.").exactly("percent", 85).exactly("percent", 60)))
        .isEmpty();
  }

  @Test
  void whatIsAFactHereAndHedgedThereStandsSideBySide() throws IOException {
    List<Contradiction> found = among(
        walks("Children walk again."),
        walks("Children may walk again.").certainty(Certainty.HEDGED));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().unit()).isEqualTo("certainty");
    assertThat(found.getFirst().statements().stream().map(Contradiction.Statement::says))
        .containsExactlyInAnyOrder("asserted", "hedged");
  }

  @Test
  void hedgesWithoutANamedOutcomeAreNotHeldTogether() throws IOException {
    assertThat(among(
            said("Patients improve."), said("Patients may improve.").certainty(Certainty.HEDGED)))
        .isEmpty();
  }

  private static Draft said(String text) {
    return Draft.of(text, Kind.EFFICACY).about("cerebral-palsy");
  }

  private static Draft walks(String text) {
    return said(text).value(Facet.OUTCOME, "walking", Scope.SENTENCE);
  }

  private static List<Contradiction> among(Draft... drafts) throws IOException {
    String url = "https://clinic.example/cp";
    var entries = Stream.of(Draft.entries(Draft.version(url, "CP", "2024-01-01T00:00:00Z", drafts)))
        .toList();
    try (ClaimSearch search = ClaimSearch.open(Clinics.index(entries), Clinics.VOCABULARY)) {
      return SiteProfile.of(search, ClaimQuery.EVERYTHING, "clinic.example")
          .orElseThrow()
          .contradictions();
    }
  }
}
