package org.cellclaims.search.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Draft;
import org.cellclaims.index.UrlEntries;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words that stand near a keyword, and how strongly.
class CollocateTest {
  /// After Rychlý (2008): 14 where the two are always together, one less for half as often, 0 for
  /// once in 16,384 times, and the same for any size of the corpus.
  @ParameterizedTest
  @CsvSource({
    "5, 5, 5, 14",
    "5, 10, 10, 13",
    "5, 5, 15, 13",
    "50, 100, 100, 13",
    "1, 16384, 16384, 0",
    "1, 32768, 32768, -1"
  })
  void theScoreIsThatOfRychly(double together, double one, double other, double score) {
    assertThat(Collocate.logDice(together, one, other)).isCloseTo(score, within(1e-9));
  }

  private static UrlEntries page(String url, String... sentences) {
    Draft[] claims = java.util.Arrays.stream(sentences)
        .map(s -> Draft.of(s, Kind.EFFICACY))
        .toArray(Draft[]::new);
    return Draft.entries(Draft.version(url, "Title", "2024-01-01T00:00:00Z", claims));
  }

  /// The same text on nine pages of one site, another one once on each of three sites.
  private static List<UrlEntries> copied() {
    List<UrlEntries> pages = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      pages.add(page("https://copy.example/" + i, "Our patients dance merrily."));
    }
    for (String site : List.of("a", "b", "c")) {
      pages.add(page("https://" + site + ".example/", "Most patients recover slowly."));
    }
    pages.add(page("https://d.example/", "We wait slowly.", "They go slowly."));
    return pages;
  }

  private static Concordance ask(String order) throws IOException {
    try (ClaimSearch search = ClaimSearch.open(Clinics.index(copied()), Clinics.VOCABULARY)) {
      return Concordance.of(
          search,
          search.params().read(Map.of("q", List.of("patients"), "read", List.of("off"))),
          new Concordance.Asked(5, "place", "right", order, 0, 50));
    }
  }

  private static Collocate of(Concordance concordance, String word) {
    return concordance.collocates().stream()
        .filter(c -> c.value().equals(word))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aWordIsCountedByPlacesPagesAndSitesAndScoredByItsUseEverywhere() throws IOException {
    Concordance found = ask("logdice");
    assertThat(of(found, "merrily")).isEqualTo(new Collocate("merrily", 9, 9, 1, 13.78));
    assertThat(of(found, "slowly")).isEqualTo(new Collocate("slowly", 3, 3, 3, 12.5));
    assertThat(of(found, "recover")).isEqualTo(new Collocate("recover", 3, 3, 3, 12.68));
    assertThat(found.groups())
        .containsExactly(
            new Concordance.Count("dance", 9, 9, 1), new Concordance.Count("recover", 3, 3, 3));
  }

  @Test
  void oneCopiedTextDoesNotComeFirstWhereSitesCount() throws IOException {
    assertThat(ask("places").collocates().getFirst().sites()).isEqualTo(1);
    assertThat(ask("sites").collocates())
        .extracting(Collocate::value)
        .startsWith("most", "recover", "slowly");
  }

  @Test
  void allOfAFewClaimsAreReadAndSaidToBe() throws IOException {
    Concordance found = ask("logdice");
    assertThat(found.claims()).isEqualTo(12);
    assertThat(found.read()).isEqualTo(12);
    assertThat(found.isComplete()).isTrue();
  }
}
