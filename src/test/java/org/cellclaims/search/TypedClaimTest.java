package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.TypedText;
import org.cellclaims.search.read.QueryParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedClaimTest {
  private static final String SENTENCE =
      "85% of cerebral palsy patients improve after intrathecal cord blood cells";

  @Test
  void aSentenceIsReadAsNumberConditionOutcomeRouteAndCells() {
    ClaimQuery read = read(SENTENCE);
    assertThat(QueryParams.write(read))
        .isEqualTo(Map.of(
            "quantity", List.of("percent:85"),
            "condition", List.of("cerebral-palsy"),
            "kind", List.of("efficacy"),
            "route", List.of("intrathecal"),
            "cell_type", List.of("umbilical-cord-blood-stem-cell")));
    TypedText typed = read.manner().typed().orElseThrow();
    assertThat(typed.parts())
        .extracting(TypedText.Part::words)
        .containsExactly(
            "85%", "cerebral palsy", "patients improve", "intrathecal", "cord blood cells");
    assertThat(typed.parts().get(1).narrower()).contains("spastic-diplegia");
    assertThat(typed.unread()).containsExactly("of", "after");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "85% of cerebral palsy patients improve",
        "85 % of cerebral palsy patients improve",
        "85 of cerebral palsy patients improve",
        "85 percent of cerebral palsy patients improve",
        "85 per cent of cerebral palsy patients improve",
        "eighty-five percent of cerebral palsy patients improve"
      })
  void oneNumberInManySpellingsIsOneQuestion(String text) {
    assertThat(QueryParams.write(read(text)))
        .isEqualTo(QueryParams.write(read("85% of cerebral palsy patients improve")));
  }

  @ParameterizedTest
  @CsvSource({
    "at least 85% of children with autism, percent:85..",
    "up to 85% of children with autism, percent:..85",
    "80-90% of children with autism, percent:80..90",
    "exosomes for $5000, USD:5000"
  })
  void theBoundThatIsTypedIsTheBoundThatIsAsked(String text, String quantity) {
    assertThat(QueryParams.write(read(text))).containsEntry("quantity", List.of(quantity));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spasticity",
        "\"85% of cerebral palsy patients\"",
        "cerebral palsy -autism 85%",
        "the of"
      })
  void wordsThatAreNoClaimStayWords(String text) {
    assertThat(read(text).manner().typed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "condition:autism exosomes, cell_type, exosome, exosomes",
    "exosomes condition:autism, cell_type, exosome, exosomes",
    "percent:80..90 spasticity, outcome, spasticity, spasticity",
    "condition:autism 85%, quantity, percent:85, 85%",
    "site:a.example 85% of autism patients, condition, autism-spectrum-disorder, autism"
  })
  void wordsBesideFieldsAreReadAsAClaimOfWhichTheFieldsNameParts(
      String text, String param, String value, String words) {
    ClaimQuery read = read(text);
    assertThat(QueryParams.write(read)).containsEntry(param, List.of(value));
    TypedText typed = read.manner().typed().orElseThrow();
    assertThat(typed.text()).isEqualTo(text);
    TypedText.Part last = typed.parts().getLast();
    assertThat(last.words()).isEqualTo(words);
    assertThat(last.span().in(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site:a.example exosomes",
        "-condition:autism exosomes",
        "condition:autism \"exosomes\"",
        "condition:autism exosomes OR pain",
        "condition:autism hope"
      })
  void besideFieldsThatNameNoPartOrWithOperatorsWordsStayWords(String text) {
    ClaimQuery read = read(text);
    assertThat(read.manner().typed()).isEmpty();
    assertThat(read.text()).isNotEmpty();
  }

  @Test
  void offTakesWordsBesideFieldsAsWords() {
    ClaimQuery read = new QueryParams(Clinics.VOCABULARY)
        .read(Map.of("q", List.of("condition:autism exosomes"), "read", List.of("off")));
    assertThat(read.text()).isEqualTo("exosomes");
    assertThat(QueryParams.write(read))
        .containsEntry("condition", List.of("autism-spectrum-disorder"));
  }

  @Test
  void aWordThatIsNoPartMustBeThere() {
    ClaimQuery read = read("85% of cerebral palsy patients walk upstairs");
    assertThat(read.text()).contains("upstairs").doesNotContain("patients");
  }

  @Test
  void whatIsAskedTheLongWayFindsTheSame() throws IOException {
    try (ClaimSearch search =
        ClaimSearch.open(Clinics.index(Clinics.many(30, 10, 5)), Clinics.VOCABULARY)) {
      for (String text : List.of(
          SENTENCE,
          "85% of cerebral palsy children",
          "condition:cerebral-palsy intrathecal",
          "condition:autism stem cells OR treatment -safe",
          "kind:efficacy kind:safety patients")) {
        ClaimQuery typed = read(text);
        ClaimQuery explicit = new QueryParams(Clinics.VOCABULARY).read(QueryParams.write(typed));
        assertThat(ids(search.answer(explicit, Wanted.NONE)))
            .as(text)
            .isEqualTo(ids(search.answer(typed, Wanted.NONE)));
      }
    }
  }

  private static List<String> ids(Answer answer) {
    return answer.hits().stream().map(h -> h.entry().claim().id()).toList();
  }

  static ClaimQuery read(String text) {
    return new QueryParams(Clinics.VOCABULARY).read(Map.of("q", List.of(text)));
  }
}
