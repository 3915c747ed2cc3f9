package org.cellclaims.claim.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Pages;
import org.cellclaims.claim.Scope;
import org.cellclaims.page.Page;
import org.cellclaims.vocabulary.Facet;
import org.junit.jupiter.api.Test;

class ClaimExtractorTest {
  private static final String PALSY = """
      Stem cell therapy for cerebral palsy

      What is cerebral palsy?

      About 2 in 1000 live births end in cerebral palsy, and 5% of these children have the ataxic form.

      Results of the treatment

      At least 85% of cerebral palsy patients improve after the treatment. It is not a cure.

      How the treatment is given

      Umbilical cord blood stem cells are injected by intrathecal injection, six injections in all.
      """;

  private static List<Claim> claims(String text) throws IOException {
    return Pages.EXTRACTOR.extract(Pages.text(text));
  }

  private static Claim claim(String text, String start) throws IOException {
    return claims(text).stream()
        .filter(c -> c.text().startsWith(start))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no claim begins '" + start + "'"));
  }

  private static List<String> ids(Claim claim, Facet facet, Scope widest) {
    return claim.values(facet, widest).stream().map(Claim.Value::concept).toList();
  }

  @Test
  void aPageWithoutWordsHasNoClaims() throws IOException {
    assertThat(claims("Contact\n\nOpening hours: nine to five.\n")).isEmpty();
  }

  @Test
  void numberAndConditionStandInTheSentenceRouteAndCellsElsewhereOnThePage() throws IOException {
    Claim claim = claim(PALSY, "At least 85%");
    assertThat(claim.kinds()).contains(Kind.EFFICACY);
    assertThat(ids(claim, Facet.CONDITION, Scope.SENTENCE)).containsExactly("cerebral-palsy");
    assertThat(claim.quantities()).hasSize(1);
    assertThat(claim.quantities().getFirst().unit()).isEqualTo("percent");
    assertThat(claim.quantities().getFirst().low()).isEqualTo(OptionalDouble.of(85));
    assertThat(claim.quantities().getFirst().high()).isEmpty();
    assertThat(ids(claim, Facet.ROUTE, Scope.LEAD_IN)).isEmpty();
    assertThat(ids(claim, Facet.ROUTE, Scope.PAGE)).contains("intrathecal");
    assertThat(ids(claim, Facet.CELL_TYPE, Scope.PAGE)).contains("umbilical-cord-blood-stem-cell");
  }

  @Test
  void howManyHaveTheDiseaseIsNeverAClaim() throws IOException {
    assertThat(claims(PALSY)).noneMatch(c -> c.text().contains("live births"));
  }

  @Test
  void aDeniedCureIsANegatedDisclaimer() throws IOException {
    Claim claim = claim(PALSY, "It is not a cure");
    assertThat(claim.kinds()).contains(Kind.DISCLAIMER).doesNotContain(Kind.REVERSAL);
    assertThat(claim.certainty()).isEqualTo(Certainty.NEGATED);
  }

  @Test
  void whatIsGivenIsProtocolWithCellsRouteAndDoses() throws IOException {
    Claim claim = claim(PALSY, "Umbilical cord blood");
    assertThat(claim.kinds()).contains(Kind.PROTOCOL);
    assertThat(ids(claim, Facet.ROUTE, Scope.SENTENCE)).contains("intrathecal");
    assertThat(claim.quantities()).anyMatch(q -> q.unit().equals("doses"));
  }

  @Test
  void aTableCellIsAQuantityWithItsLabels() throws IOException {
    String html = """
        <html lang="en"><title>Stem cells for cerebral palsy</title><body><h1>Stem cells for cerebral palsy</h1>
        <h2>Our results</h2><p>The table shows the improvements that our patients saw after stem cell therapy.</p>
        <table><thead><tr><th>Symptom</th><th>% of patients who improved</th></tr></thead>
        <tbody><tr><td>Spasticity</td><td>84%</td></tr><tr><td>Balance</td><td>79%</td></tr></tbody></table></body></html>
        """;
    Claim claim = Pages.EXTRACTOR.extract(Pages.html(html)).stream()
        .filter(c -> c.text().startsWith("Spasticity"))
        .findFirst()
        .orElseThrow();
    assertThat(claim.row()).contains("Spasticity");
    assertThat(claim.columns()).containsExactly("% of patients who improved");
    assertThat(ids(claim, Facet.OUTCOME, Scope.SENTENCE)).containsExactly("spasticity");
    assertThat(claim.quantities()).singleElement().satisfies(q -> {
      assertThat(q.unit()).isEqualTo("percent");
      assertThat(q.low()).isEqualTo(OptionalDouble.of(84));
    });
  }

  @Test
  void everyClaimQuotesItsSpanAndSaysWhy() throws IOException {
    Page page = Pages.text(PALSY);
    assertThat(Pages.EXTRACTOR.extract(page)).isNotEmpty().allSatisfy(claim -> {
      assertThat(claim.text()).isEqualTo(page.quote(claim.span()));
      assertThat(claim.reasons()).anyMatch(r -> r.gives().startsWith("kind="));
    });
  }

  @Test
  void theSameWordsKeepTheirIdFromCaptureToCapture() throws IOException {
    String later = PALSY.replace("six injections in all", "eight injections in all");
    assertThat(claim(PALSY, "At least 85%").id())
        .isEqualTo(claim(later, "At least 85%").id());
    assertThat(claim(PALSY, "Umbilical").id())
        .isNotEqualTo(claim(later, "Umbilical").id());
  }

  @Test
  void equalSentencesOfOnePageAreTwoClaimsWithTwoIds() throws IOException {
    String twice =
        PALSY + "\nAt least 85% of cerebral palsy patients improve after the treatment.\n";
    assertThat(claims(twice).stream()
            .filter(c -> c.text().startsWith("At least 85%"))
            .map(Claim::id))
        .hasSize(2)
        .doesNotHaveDuplicates();
  }

  @Test
  void aPageInAnotherLanguageGivesNoClaims() throws IOException {
    assertThat(
            claims(
                "Stammzellen bei Zerebralparese\n\n"
                    + "Mindestens 85 Prozent unserer Patienten mit Zerebralparese berichten nach der Behandlung mit "
                    + "Stammzellen aus Nabelschnurblut über deutliche Verbesserungen beim Gehen und Sprechen.\n"))
        .isEmpty();
  }
}
