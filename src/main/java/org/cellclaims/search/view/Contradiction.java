package org.cellclaims.search.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.search.Amount;
import org.cellclaims.vocabulary.Facet;

/// Statements of one site on one condition, outcome and unit whose numbers, bounds or certainty
/// differ. Side by side, not judged: they may speak of different patients.
///
/// @param condition concept id
/// @param outcome concept id, `unspecified` where none is stated
/// @param unit unit of the numbers
/// @param statements two or more, by number
public record Contradiction(
    String condition, String outcome, String unit, List<Statement> statements) {
  private static final int MOST = 200;

  public Contradiction {
    statements = List.copyOf(statements);
  }

  /// One statement.
  ///
  /// @param claim id of the claim
  /// @param text its words
  /// @param url where it stands
  /// @param says number and bound: `at-least percent:85..`
  /// @param low number that it is sorted by
  /// @param certainty asserted, hedged or negated
  public record Statement(
      String claim, String text, String url, String says, double low, String certainty) {}

  /// The contradictions among the claims of one site, most statements first.
  static List<Contradiction> among(List<ClaimEntry> claims) {
    Map<String, List<Statement>> bySubject = new TreeMap<>();
    for (ClaimEntry entry : claims) {
      if (isResult(entry.claim())) {
        for (Quantity quantity : entry.claim().quantities()) {
          subjects(entry.claim(), quantity.unit())
              .forEach(s -> bySubject
                  .computeIfAbsent(s, k -> new ArrayList<>())
                  .add(statement(entry, quantity)));
        }
      }
    }
    return bySubject.entrySet().stream()
        .filter(e ->
            e.getValue().stream().map(s -> s.says() + s.certainty()).distinct().count() > 1)
        .map(e -> of(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt((Contradiction c) -> -c.statements().size()))
        .limit(MOST)
        .toList();
  }

  private static boolean isResult(Claim claim) {
    return claim.kinds().contains(Kind.EFFICACY) || claim.kinds().contains(Kind.REVERSAL);
  }

  private static Contradiction of(String subject, List<Statement> statements) {
    String[] parts = subject.split("\t", -1);
    List<Statement> sorted = statements.stream()
        .sorted(Comparator.comparingDouble(Statement::low)
            .thenComparing(Statement::says)
            .thenComparing(Statement::claim))
        .toList();
    return new Contradiction(parts[0], parts[1], parts[2], sorted);
  }

  private static List<String> subjects(Claim claim, String unit) {
    List<String> subjects = new ArrayList<>();
    for (String condition : nearest(claim, Facet.CONDITION)) {
      for (String outcome : nearest(claim, Facet.OUTCOME)) {
        subjects.add(condition + "\t" + outcome + "\t" + unit);
      }
    }
    return subjects;
  }

  /// The concepts of the nearest scope that has any.
  private static List<String> nearest(Claim claim, Facet facet) {
    for (Scope scope : Scope.values()) {
      List<String> found = claim.values(facet, scope).stream()
          .map(Claim.Value::concept)
          .distinct()
          .toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of("unspecified");
  }

  private static Statement statement(ClaimEntry entry, Quantity quantity) {
    String bound = quantity.bound().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String range = new Amount(quantity.unit(), quantity.low(), quantity.high()).written();
    return new Statement(
        entry.claim().id(),
        entry.claim().text(),
        entry.page().url(),
        bound + " " + range,
        quantity.low().orElse(quantity.high().orElse(0)),
        entry.claim().certainty().id());
  }
}
