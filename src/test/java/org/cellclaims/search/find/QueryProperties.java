package org.cellclaims.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.question.Amount;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Manner;
import org.cellclaims.search.question.Order;
import org.cellclaims.search.question.Period;
import org.cellclaims.search.question.Selection;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.read.QueryWords;
import org.cellclaims.search.read.TextFields;
import org.cellclaims.search.snapshot.Countries;
import org.cellclaims.search.text.FreeText;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Sites;

class QueryProperties {
  private static final Manner LITERAL =
      new Manner(true, false, Optional.empty(), Optional.empty(), List.of());

  @Property(tries = 500)
  void parametersAskTheQuestionThatWroteThem(@ForAll("questions") ClaimQuery question) {
    assertThat(new QueryParams(Clinics.VOCABULARY).read(QueryParams.write(question)))
        .isEqualTo(question);
  }

  @Property(tries = 500)
  void everyChipIsAPartOfTheEnglish(@ForAll("questions") ClaimQuery question) {
    QueryWords words = new QueryWords(Clinics.VOCABULARY);
    String english = words.inEnglish(question);
    assertThat(english)
        .startsWith(
            question.isEverything() && question.scope() == Scope.PAGE ? "All claims" : "Claims ");
    words.chips(question).forEach(chip -> {
      assertThat(chip.says()).isNotBlank();
      assertThat(QueryParams.write(question).get(chip.param())).contains(chip.value());
    });
  }

  @Property(tries = 2_000)
  void anyTextIsReadWithinBounds(@ForAll String text) {
    FreeText read = FreeText.of(text, TextFields.names());
    assertThat(read.parts().size()).isLessThanOrEqualTo(FreeText.MOST_PARTS);
    assertThat(new TextQuery(
                Clinics.VOCABULARY, new QueryParams(Clinics.VOCABULARY), new Countries(Sites.NONE))
            .read(text, Scope.PAGE)
            .isEmpty())
        .isEqualTo(text.isBlank());
  }

  @Property(tries = 500)
  void anAmountReadsWhatItWrites(@ForAll double a, @ForAll double b) {
    Amount amount =
        new Amount("percent", OptionalDouble.of(Math.min(a, b)), OptionalDouble.of(Math.max(a, b)));
    assertThat(Amount.of(amount.written())).isEqualTo(amount);
  }

  @Provide
  Arbitrary<ClaimQuery> questions() {
    Arbitrary<Map<String, Selection>> filters = Combinators.combine(
            selection(concepts(Facet.CONDITION)),
            selection(concepts(Facet.ROUTE)),
            selection(List.of("efficacy", "safety", "time-course")),
            selection(List.of("a.example", "b.example", "x, y")),
            selection(List.of("DE", "UA")))
        .as((condition, route, kind, site, country) -> {
          Map<String, Selection> all = new HashMap<>();
          all.put("condition", condition);
          all.put("route", route);
          all.put("kind", kind);
          all.put("site", site);
          all.put("country", country);
          return all;
        });
    Arbitrary<List<Amount>> amounts = Arbitraries.of(
        List.of(),
        List.of(Amount.of("percent:75..90")),
        List.of(Amount.of("months"), Amount.of("cells/kg:..2000000")));
    Arbitrary<Optional<Period>> seen = Arbitraries.of(
        Optional.empty(),
        Optional.of(Period.of("2024")),
        Optional.of(new Period(Optional.empty(), Optional.of(LocalDate.of(2024, 2, 29)))));
    Arbitrary<String> text =
        Arbitraries.of("", "85% of patients", "\"no side effects\" -risk", "a  b");
    return Combinators.combine(
            text,
            filters,
            amounts,
            seen,
            Arbitraries.of(Scope.class),
            Arbitraries.of(Order.class),
            Arbitraries.integers().between(0, 200))
        .as((q, f, a, s, scope, order, size) ->
            new ClaimQuery(q, f, a, s, scope, order, size, Optional.empty(), LITERAL));
  }

  private static List<String> concepts(Facet facet) {
    return Clinics.VOCABULARY.concepts(facet).stream().map(Concept::id).toList();
  }

  private static Arbitrary<Selection> selection(List<String> values) {
    Arbitrary<List<String>> some = Arbitraries.of(values).list().ofMaxSize(3);
    return Combinators.combine(some, some).as(Selection::new);
  }
}
