package org.cellclaims.search.view;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.vocabulary.Facet;

/// Every number of one unit in the claims of a question, for a plot of dots and bars.
///
/// @param unit unit name of the codebook
/// @param numbers one row a number, in the order of the question's claims
/// @param claims claims that the question finds
/// @param isComplete whether all of these claims were read
public record Numbers(String unit, List<Row> numbers, long claims, boolean isComplete) {
  private static final int MOST_CLAIMS = 5_000;

  public Numbers {
    numbers = List.copyOf(numbers);
  }

  /// One number.
  ///
  /// @param claim id of the claim
  /// @param site site of its page
  /// @param text the claim
  /// @param low lower end as stated, empty for none
  /// @param high upper end as stated, empty for none
  /// @param bound `exact`, `range`, `at-least` or `at-most`
  /// @param counted what the number counts, in the page's words
  /// @param conditions ids of the claim's conditions, nearest scope first
  /// @param outcomes ids of its outcomes
  /// @param certainty asserted, hedged or negated
  public record Row(
      String claim,
      String site,
      String text,
      OptionalDouble low,
      OptionalDouble high,
      String bound,
      Optional<String> counted,
      List<String> conditions,
      List<String> outcomes,
      String certainty) {
    public Row {
      conditions = List.copyOf(conditions);
      outcomes = List.copyOf(outcomes);
    }
  }

  /// Reads the numbers of a question; of its first five thousand claims where it finds more.
  public static Numbers of(ClaimSearch search, ClaimQuery question, String unit)
      throws IOException {
    List<Row> rows = new ArrayList<>();
    long claims = search.first(
        question,
        MOST_CLAIMS,
        hit -> hit.entry().claim().quantities().stream()
            .filter(q -> q.unit().equals(unit) && isAsked(question, q))
            .forEach(q -> rows.add(row(hit.entry(), q))));
    return new Numbers(unit, rows, claims, claims <= MOST_CLAIMS);
  }

  /// Whether a number lies in every range of its unit that the question asks for.
  private static boolean isAsked(ClaimQuery question, Quantity quantity) {
    return question.amounts().stream()
        .filter(a -> a.unit().equals(quantity.unit()))
        .allMatch(a -> quantity.low().orElse(0) <= a.high().orElse(Double.POSITIVE_INFINITY)
            && quantity.high().orElse(Double.POSITIVE_INFINITY)
                >= a.low().orElse(Double.NEGATIVE_INFINITY));
  }

  private static Row row(ClaimEntry entry, Quantity quantity) {
    Claim claim = entry.claim();
    return new Row(
        claim.id(),
        entry.page().site(),
        claim.text(),
        quantity.low(),
        quantity.high(),
        quantity.bound().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        quantity.counted(),
        ids(claim, Facet.CONDITION),
        ids(claim, Facet.OUTCOME),
        claim.certainty().id());
  }

  private static List<String> ids(Claim claim, Facet facet) {
    return claim.values(facet, Scope.PAGE).stream()
        .map(Claim.Value::concept)
        .distinct()
        .toList();
  }

  /// The same rows as a table.
  public Table table() {
    List<List<String>> rows = numbers.stream()
        .map(r -> List.of(
            r.claim(),
            r.site(),
            r.text(),
            unit,
            text(r.low()),
            text(r.high()),
            r.bound(),
            r.counted().orElse(""),
            String.join("; ", r.conditions()),
            String.join("; ", r.outcomes()),
            r.certainty()))
        .toList();
    return new Table(
        List.of(
            "claim",
            "site",
            "text",
            "unit",
            "low",
            "high",
            "bound",
            "counted",
            "conditions",
            "outcomes",
            "certainty"),
        rows);
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}
