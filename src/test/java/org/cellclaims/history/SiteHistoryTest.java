package org.cellclaims.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Draft;
import org.cellclaims.index.UrlEntries;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.Test;

class SiteHistoryTest {
  private static final String CP = "https://a.example/cp";
  private static final String OTHER = "https://a.example/outcomes";
  private static final Instant LETTER = Instant.parse("2023-06-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static Draft efficacy(String text) {
    return Draft.of(text, Kind.EFFICACY);
  }

  private static SiteHistory history(Draft.Version... versions) throws IOException {
    try (ClaimSearch search = search(versions)) {
      return SiteHistory.of(search, List.of("a.example"), LETTER, NOW);
    }
  }

  private static ClaimSearch search(Draft.Version... versions) throws IOException {
    List<Draft.Version> all = List.of(versions);
    List<UrlEntries> urls = all.stream()
        .map(v -> v.page().url())
        .distinct()
        .map(url -> Draft.entries(
            all.stream().filter(v -> v.page().url().equals(url)).toArray(Draft.Version[]::new)))
        .toList();
    return ClaimSearch.open(Clinics.index(urls), Clinics.VOCABULARY);
  }

  private static List<String> said(SiteHistory history) {
    return history.changes().stream()
        .map(c -> c.first().id() + ": " + c.newest().claim().text() + " " + c.notes())
        .toList();
  }

  @Test
  void anEmptyIndexHasNoHistory() throws IOException {
    SiteHistory nothing = history();
    assertThat(nothing.pages()).isEmpty();
    assertThat(nothing.changes()).isEmpty();
  }

  @Test
  void aNumberThatChangedIsNamedAndNotAnAddition() throws IOException {
    assertThat(said(history(
            Draft.version(
                CP,
                "CP",
                "2023-01-01T00:00:00Z",
                efficacy("At least 85% of patients with cerebral palsy improve")
                    .atLeast("percent", 85)),
            Draft.version(
                CP,
                "CP",
                "2024-01-01T00:00:00Z",
                efficacy("Up to 95% of patients with cerebral palsy improve")
                    .atMost("percent", 95)))))
        .containsExactly("number_changed: Up to 95% of patients with cerebral palsy improve"
            + " [≥ 85 % became up to 95 %]");
  }

  @Test
  void aNumberThatWentAndAHedgeThatCameSoften() throws IOException {
    assertThat(said(history(
            Draft.version(
                CP,
                "CP",
                "2023-01-01T00:00:00Z",
                efficacy("In 80% of children the treatment improves walking")
                    .exactly("percent", 80)),
            Draft.version(
                CP,
                "CP",
                "2024-01-01T00:00:00Z",
                efficacy("In some children the treatment may improve walking")
                    .certainty(Certainty.HEDGED)))))
        .containsExactly("softened: In some children the treatment may improve walking"
            + " [no longer says 80 %, said as a fact became hedged]");
  }

  @Test
  void whatLeftASiteAndStandsOnAnotherOneOfTheProviderHasMovedThere() throws IOException {
    String sister = "https://b.example/cp";
    Draft sleep = efficacy("Families see better sleep within weeks");
    Draft.Version[] versions = {
      Draft.version(CP, "CP", "2023-01-01T00:00:00Z", sleep),
      Draft.version(CP, "CP", "2024-01-01T00:00:00Z", efficacy("Ask us how it works for you")),
      Draft.version(sister, "CP", "2024-01-01T00:00:00Z", sleep)
    };
    try (ClaimSearch search = search(versions)) {
      List<String> both = List.of("a.example", "b.example");
      assertThat(said(SiteHistory.of(search, both, LETTER, NOW)))
          .contains("moved: Families see better sleep within weeks [from " + CP + " to " + sister
              + ", to another site: b.example]");
      assertThat(said(SiteHistory.of(search, List.of("a.example"), LETTER, NOW)))
          .contains("removed: Families see better sleep within weeks []");
    }
  }

  @Test
  void whatLeftOnePageAndStandsOnAnotherHasMoved() throws IOException {
    SiteHistory history = history(
        Draft.version(
            CP,
            "CP",
            "2023-01-01T00:00:00Z",
            efficacy("Families see better sleep within weeks"),
            efficacy("Every child walks again afterwards")),
        Draft.version(CP, "CP", "2024-01-01T00:00:00Z", efficacy("Ask us how it works for you")),
        Draft.version(
            OTHER,
            "Outcomes",
            "2024-01-01T00:00:00Z",
            efficacy("Families see better sleep within weeks")));
    assertThat(said(history))
        .containsExactly(
            "added: Ask us how it works for you []",
            "moved: Families see better sleep within weeks [from " + CP + " to " + OTHER + "]",
            "removed: Every child walks again afterwards []");
  }

  @Test
  void whatNoLaterCaptureCanTellIsSaidToBeUnknown() throws IOException {
    assertThat(said(
            history(Draft.version(CP, "CP", "2023-01-01T00:00:00Z", efficacy("It works for all")))))
        .containsExactly("not_captured_since: It works for all []");
  }

  @Test
  void whatWasGoneAtTheDayAndIsThereAgainCameBack() throws IOException {
    assertThat(said(history(
            Draft.version(CP, "CP", "2022-01-01T00:00:00Z", efficacy("Children walk again")),
            Draft.version(CP, "CP", "2023-01-01T00:00:00Z", efficacy("Write to the office")),
            Draft.version(
                CP,
                "CP",
                "2024-01-01T00:00:00Z",
                efficacy("Children walk again"),
                efficacy("Write to the office")))))
        .containsExactly("came_back: Children walk again []", "kept: Write to the office []");
  }

  @Test
  void aLineFollowsAClaimThroughItsWordingsAndItsGap() throws IOException {
    try (ClaimSearch search = search(
        Draft.version(
            CP,
            "CP",
            "2021-01-01T00:00:00Z",
            efficacy("About 70% of our patients improve").exactly("percent", 70)),
        Draft.version(
            CP,
            "CP",
            "2022-01-01T00:00:00Z",
            efficacy("About 90% of our patients improve").exactly("percent", 90)),
        Draft.version(CP, "CP", "2023-01-01T00:00:00Z", efficacy("Write to the office")))) {
      Line line = Lines.of(AddressHistory.read(search, CP)).getFirst();
      assertThat(line.steps())
          .extracting(Line.Step::how)
          .containsExactly(Change.ADDED, Change.NUMBER_CHANGED);
      assertThat(line.goneBetween())
          .contains(new Line.Gap(
              Instant.parse("2022-01-01T00:00:00Z"), Instant.parse("2023-01-01T00:00:00Z")));
    }
  }
}
