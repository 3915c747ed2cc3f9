package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellclaims.search.ClaimSearchTest.asked;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FacetTest {
  private static ClaimSearch few;
  private static ClaimSearch many;

  @BeforeAll
  static void open() throws IOException {
    few = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY);
    many = ClaimSearch.open(Clinics.index(Clinics.many(20, 10, 11)), Clinics.VOCABULARY);
  }

  @AfterAll
  static void close() throws IOException {
    few.close();
    many.close();
  }

  @Test
  void aBroaderConceptCountsItsNarrowerOnes() throws IOException {
    Map<String, Long> counts = counts(few, "live=yes", "condition");
    assertThat(counts)
        .containsEntry("neurological-disorder", 4L)
        .containsEntry("cerebral-palsy", 4L)
        .containsEntry("spastic-diplegia", 1L)
        .containsEntry("unspecified", 2L);
    FacetCount.Value diplegia = facet(few, "live=yes", "condition").values().stream()
        .filter(v -> v.value().equals("spastic-diplegia"))
        .findFirst()
        .orElseThrow();
    assertThat(diplegia.broader()).contains("spastic-cerebral-palsy");
    assertThat(diplegia.label()).isEqualTo("spastic diplegia");
  }

  @Test
  void aChosenValueDoesNotHideItsSiblings() throws IOException {
    FacetCount kinds = facet(few, "kind=safety&condition=cerebral-palsy", "kind");
    assertThat(counts(few, "kind=safety&condition=cerebral-palsy", "kind"))
        .containsEntry("safety", 1L)
        .containsEntry("efficacy", 4L);
    assertThat(kinds.values())
        .filteredOn(FacetCount.Value::selected)
        .extracting(FacetCount.Value::value)
        .containsExactly("safety");
    assertThat(counts(few, "kind=safety&condition=cerebral-palsy", "certainty"))
        .isEqualTo(Map.of("negated", 1L));
  }

  @Test
  void theCountsFollowTheScope() throws IOException {
    assertThat(counts(few, "scope=sentence", "condition"))
        .containsEntry("cerebral-palsy", 2L)
        .containsEntry("unspecified", 5L);
    assertThat(counts(few, "scope=lead-in", "condition")).containsEntry("cerebral-palsy", 3L);
  }

  @Test
  void theHistogramsCountByOverlap() throws IOException {
    assertThat(counts(few, "sort=page", "percent"))
        .containsEntry("70..80", 2L)
        .containsEntry("80..90", 2L)
        .containsEntry("90..100", 2L)
        .containsEntry("40..50", 2L);
    assertThat(facet(few, "sort=page", "percent").values())
        .extracting(FacetCount.Value::value)
        .startsWith("0..10", "10..20")
        .endsWith("90..100");
    assertThat(counts(few, "sort=page", "seen"))
        .isEqualTo(Map.of("2023", 3L, "2024", 4L, "2025", 7L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=page",
        "q=patients",
        "kind=efficacy&kind=safety&certainty=hedged",
        "condition=neurological-disorder&not_certainty=negated",
        "scope=sentence&not_route=unspecified",
        "quantity=percent:20..60&quantity=percent:40..80",
        "seen=2018..2020&condition=neurological-disorder"
      })
  void everyCountIsWhatTheListWouldHold(String question) throws IOException {
    ClaimQuery asked = asked(question);
    for (Filter filter : Filters.ALL) {
      if (filter.isCounted()) {
        FacetCount counted = facet(many, question, filter.key());
        List<FacetCount.Value> values = counted.values();
        for (FacetCount.Value value : values.subList(0, Math.min(25, values.size()))) {
          ClaimQuery chosen = asked.withWanted(filter, List.of(value.value()));
          assertThat(value.count())
              .as(question + " " + filter.key() + "=" + value.value())
              .isEqualTo(size(chosen));
        }
      }
    }
    for (FacetCount.Value year : facet(many, question, "seen").values()) {
      assertThat(year.count())
          .isEqualTo(size(asked.withSeen(Optional.of(Period.of(year.value())))));
    }
  }

  @Test
  void aBarOfTheHistogramIsWhatItsRangeWouldFind() throws IOException {
    for (FacetCount.Value bar : facet(many, "kind=efficacy", "percent").values()) {
      assertThat(bar.count())
          .isEqualTo(size(asked("kind=efficacy&quantity=percent:" + bar.value())));
    }
  }

  private static long size(ClaimQuery question) throws IOException {
    return many.answer(question.from(Optional.empty(), 0), Wanted.NONE).counts().claims();
  }

  private static FacetCount facet(ClaimSearch search, String question, String key)
      throws IOException {
    return search.answer(asked(question), Wanted.of(List.of(key))).facets().getFirst();
  }

  private static Map<String, Long> counts(ClaimSearch search, String question, String key)
      throws IOException {
    Map<String, Long> counts = new TreeMap<>();
    facet(search, question, key).values().forEach(v -> counts.put(v.value(), v.count()));
    return counts;
  }
}
