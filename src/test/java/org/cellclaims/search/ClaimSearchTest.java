package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Draft;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Order;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.read.QueryParams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ClaimSearchTest {
  private static ClaimSearch search;

  @BeforeAll
  static void open() throws IOException {
    search = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY);
  }

  @AfterAll
  static void close() throws IOException {
    search.close();
  }

  @Test
  void anEmptyIndexAnswersEverything(@TempDir Path folder) throws IOException {
    try (ClaimSearch empty = ClaimSearch.open(folder.resolve("index"), Clinics.VOCABULARY)) {
      Answer answer =
          empty.answer(asked("q=85%&condition=cerebral-palsy&quantity=percent:75..90"), Wanted.ALL);
      assertThat(answer.hits()).isEmpty();
      assertThat(answer.counts())
          .isEqualTo(new Answer.Counts(0, 0, 0, Optional.empty(), Optional.empty(), true));
      assertThat(answer.next()).isEmpty();
      assertThat(answer.facets()).allSatisfy(f -> assertThat(f.values()).isEmpty());
      assertThat(empty.answer(ClaimQuery.EVERYTHING, Wanted.ALL).hits()).isEmpty();
      assertThat(empty.stats().claims()).isZero();
      assertThat(empty.stats().firstCapture()).isEmpty();
      assertThat(empty.claim("x")).isEmpty();
      assertThat(empty.page("x")).isEmpty();
      assertThat(empty.versions("x")).isEmpty();
      assertThat(empty.position()).isZero();
    }
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvFileSource(
      resources = "/search/questions.csv",
      useHeadersInDisplayName = true,
      maxCharsPerColumn = 10_000)
  void aQuestionFindsItsClaims(String question, String expected) throws IOException {
    Answer answer = search.answer(asked(question), Wanted.NONE);
    List<String> wanted = expected == null ? List.of() : Arrays.asList(expected.split(" \\| "));
    assertThat(begins(answer)).containsExactlyInAnyOrderElementsOf(wanted);
    assertThat(answer.counts().claims()).isEqualTo(wanted.size());
  }

  @Test
  void aStatedConceptComesBeforeAnInheritedOne() throws IOException {
    assertThat(begins(search.answer(asked("condition=cerebral-palsy&live=yes"), Wanted.NONE)))
        .containsExactly("Stem cell", "Spasticity", "From 74.5%", "The injections");
  }

  @Test
  void theOrderOfTheValueIsTheOrderOfTheNumbers() throws IOException {
    assertThat(begins(search.answer(asked("quantity=percent&sort=value"), Wanted.NONE)))
        .containsExactly("Results are", "Stem cell", "From 74.5%", "We treated");
    assertThat(begins(search.answer(asked("quantity=percent&sort=value-up"), Wanted.NONE)))
        .containsExactly("We treated", "From 74.5%", "Stem cell", "Results are");
    assertThat(begins(search.answer(
            asked("sort=value&kind=price&kind=safety&kind=track-record"), Wanted.NONE)))
        .containsExactly("We treated", "The injections", "The treatment");
  }

  @Test
  void aRowOfNumbersIsSortedByTheOneThatIsAskedFor() throws IOException {
    Draft wide = Draft.of("Walking | 88% | 34% | 5%", Kind.EFFICACY)
        .exactly("percent", 88)
        .exactly("percent", 34)
        .exactly("percent", 5);
    Draft full = Draft.of("Balance | 100% | 36% | 2%", Kind.EFFICACY)
        .exactly("percent", 100)
        .exactly("percent", 36)
        .exactly("percent", 2);
    Draft range = Draft.of("Speech | 29.5% to 31%", Kind.EFFICACY).range("percent", 29.5, 31);
    try (ClaimSearch rows = ClaimSearch.open(
        Clinics.index(List.of(Draft.entries(
            Draft.version(Clinics.PALSY, "CP", "2024-01-01T00:00:00Z", wide, full, range)))),
        Clinics.VOCABULARY)) {
      assertThat(begins(rows.answer(asked("quantity=percent:30..90&sort=value"), Wanted.NONE)))
          .containsExactly("Walking |", "Balance |", "Speech |");
      assertThat(begins(rows.answer(asked("quantity=percent:30..90&sort=value-up"), Wanted.NONE)))
          .containsExactly("Speech |", "Walking |", "Balance |");
      assertThat(begins(rows.answer(asked("quantity=percent&sort=value"), Wanted.NONE)))
          .containsExactly("Balance |", "Walking |", "Speech |");
    }
  }

  @Test
  void aHitCarriesItsHistoryAndNeighbours() throws IOException {
    var gone = search.answer(asked("live=no"), Wanted.NONE).hits().getFirst().entry();
    assertThat(gone.firstSeen()).isEqualTo(gone.lastSeen()).isEqualTo("2023-03-02T10:00:00Z");
    assertThat(gone.captures()).isEqualTo(1);
    assertThat(gone.before()).isEmpty();
    assertThat(gone.after()).contains("The injections have no side effects.");
    var stayed =
        search.answer(asked("kind=safety"), Wanted.NONE).hits().getFirst().entry();
    assertThat(stayed.firstSeen()).isEqualTo("2023-03-02T10:00:00Z");
    assertThat(stayed.lastSeen()).isEqualTo("2025-06-11T08:30:00Z");
    assertThat(stayed.captures()).isEqualTo(3);
    assertThat(stayed.isLive()).isTrue();
    assertThat(search.claim(stayed.claim().id())).contains(stayed);
    assertThat(search
            .page(stayed.page().id())
            .orElseThrow()
            .page()
            .quote(stayed.claim().span()))
        .isEqualTo(stayed.claim().text());
  }

  @Test
  void theVersionsOfAnAddressComeNewestFirst() throws IOException {
    assertThat(search.versions(Clinics.PALSY))
        .extracting(v -> v.newest().toString())
        .containsExactly("2025-06-11T08:30:00Z", "2023-03-02T10:00:00Z");
  }

  @Test
  void whatTheFreeTextMatchedIsMarked() throws IOException {
    assertThat(marked("q=patient improvements")).isEmpty();
    assertThat(marked("q=benefiting patients&kind=efficacy"))
        .containsExactly("benefit", "patients");
    assertThat(marked("q=\"at least 85%\"")).containsExactly("at least 85%");
    assertThat(marked("q=improv*&kind=time-course")).containsExactly("improve");
    assertThat(marked("q=85%&read=off")).containsExactly("85%");
    assertThat(marked("q=palsy&kind=safety")).isEmpty();
  }

  @Test
  void claimsPagesAndSitesAreCountedOverAllHits() throws IOException {
    assertThat(search.answer(asked("size=1"), Wanted.NONE).counts())
        .isEqualTo(new Answer.Counts(8, 2, 2, Optional.empty(), Optional.empty(), true));
    assertThat(search.answer(asked("size=0&kind=efficacy"), Wanted.NONE).counts())
        .isEqualTo(new Answer.Counts(5, 2, 2, Optional.empty(), Optional.empty(), true));
  }

  @Test
  void theStatisticsCountVersionsAndCaptures() throws IOException {
    Stats stats = search.stats();
    assertThat(stats.claims()).isEqualTo(8);
    assertThat(stats.versions()).isEqualTo(3);
    assertThat(stats.captures()).isEqualTo(4);
    assertThat(stats.firstCapture().orElseThrow()).isEqualTo("2023-03-02T10:00:00Z");
    assertThat(stats.lastCapture().orElseThrow()).isEqualTo("2025-06-11T08:30:00Z");
    assertThat(search.position()).isEqualTo(2);
  }

  @Test
  void followingTheCursorGivesEveryClaimOnceInOneOrder() throws IOException {
    try (ClaimSearch many =
        ClaimSearch.open(Clinics.index(Clinics.many(60, 9, 7)), Clinics.VOCABULARY)) {
      for (Order order : Order.values()) {
        for (String question :
            List.of("q=patients", "condition=neurological-disorder", "live=yes")) {
          ClaimQuery asked = asked(question).withOrder(order);
          List<String> all = new ArrayList<>();
          many.each(asked, entry -> all.add(entry.claim().id()));
          assertThat(paged(many, asked, 37)).as(order + " " + question).isEqualTo(all);
          assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void aCursorOfAnotherQuestionOrADamagedOneIsRefused() throws IOException {
    String next = search.answer(asked("size=1"), Wanted.NONE).next().orElseThrow();
    ClaimQuery other = asked("kind=efficacy").from(Optional.of(next), 1);
    assertThatThrownBy(() -> search.answer(other, Wanted.NONE))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("belongs to another question");
    for (String damaged : List.of("x", "%%%", next.substring(5), next + "A", "AAAA")) {
      ClaimQuery query = ClaimQuery.EVERYTHING.from(Optional.of(damaged), 1);
      assertThatThrownBy(() -> search.answer(query, Wanted.NONE))
          .as(damaged)
          .isInstanceOf(QueryException.class);
    }
  }

  private static List<String> paged(ClaimSearch in, ClaimQuery asked, int size) throws IOException {
    List<String> ids = new ArrayList<>();
    Optional<String> next = Optional.empty();
    do {
      Answer part = in.answer(asked.from(next, size), Wanted.NONE);
      part.hits().forEach(h -> ids.add(h.entry().claim().id()));
      next = part.next();
    } while (next.isPresent());
    return ids;
  }

  private static List<String> marked(String question) throws IOException {
    List<String> marked = new ArrayList<>();
    for (Hit hit : search.answer(asked(question), Wanted.NONE).hits()) {
      hit.highlights().forEach(s -> marked.add(s.in(hit.entry().claim().text())));
    }
    return marked;
  }

  /// The first two words of each hit.
  private static List<String> begins(Answer answer) {
    return answer.hits().stream()
        .map(h -> h.entry().claim().text())
        .map(t -> String.join(
            " ", Arrays.asList(t.split(" ")).subList(0, Math.min(2, t.split(" ").length))))
        .toList();
  }

  static ClaimQuery asked(String question) {
    Map<String, List<String>> params = new LinkedHashMap<>();
    for (String part : question.split("&")) {
      String[] pair = part.split("=", 2);
      params.computeIfAbsent(pair[0], k -> new ArrayList<>()).add(pair[1]);
    }
    return new QueryParams(Clinics.VOCABULARY).read(params);
  }
}
