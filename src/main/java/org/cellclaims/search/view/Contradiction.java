package org.cellclaims.search.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.search.question.Amount;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// Statements of one site on one condition and outcome that differ: in their numbers of one unit,
/// or
/// in how sure they sound. Side by side, not judged: they may speak of different patients.
///
/// A number in a denial ("one in ten saw no change") is of those who were not helped and stands
/// beside no other. Sentences that hold two numbers do not differ from themselves.
///
/// @param condition concept id
/// @param outcome concept id, `unspecified` where none is stated
/// @param unit unit of the numbers; `certainty` where the statements differ in how sure they sound
/// @param statements two or more, by number
public record Contradiction(
    String condition, String outcome, String unit, List<Statement> statements) {
  private static final int MOST = 200;
  private static final String CERTAINTY = "certainty";

  public Contradiction {
    statements = List.copyOf(statements);
  }

  /// One statement.
  ///
  /// @param claim id of the claim
  /// @param text its words
  /// @param url where it stands
  /// @param says number and bound: `at-least percent:85..`; the certainty where that differs
  /// @param low number that it is sorted by, 0 where there is none
  /// @param certainty asserted, hedged or negated
  public record Statement(
      String claim, String text, String url, String says, double low, String certainty) {}

  /// The contradictions among the claims of one site: shares of patients first, other numbers,
  /// then certainty, each with most statements first.
  ///
  /// Numbers for a narrower outcome stand beside those for a broader one ("trunk control" beside
  /// "motor function"); where this adds no statement, only the narrower one is kept.
  static List<Contradiction> among(List<ClaimEntry> claims, Vocabulary vocabulary) {
    Map<String, List<Statement>> bySubject = bySubject(claims, vocabulary);
    Map<List<Object>, Contradiction> narrowest = new LinkedHashMap<>();
    bySubject.entrySet().stream()
        .filter(e -> differ(e.getKey(), e.getValue()))
        .map(e -> of(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingInt((Contradiction c) -> -c.depth(vocabulary)))
        .forEach(c -> narrowest.putIfAbsent(List.of(c.condition(), c.unit(), c.statements()), c));
    return narrowest.values().stream()
        .sorted(Comparator.comparingInt(Contradiction::rank)
            .thenComparingInt(c -> -c.statements().size())
            .thenComparing(Contradiction::condition)
            .thenComparing(Contradiction::outcome))
        .limit(MOST)
        .toList();
  }

  private static Map<String, List<Statement>> bySubject(
      List<ClaimEntry> claims, Vocabulary vocabulary) {
    Map<String, List<Statement>> bySubject = new TreeMap<>();
    for (ClaimEntry entry : claims) {
      if (isResult(entry.claim())) {
        add(
            bySubject,
            subjects(entry.claim(), CERTAINTY, nearest(entry.claim(), Facet.OUTCOME)),
            certainty(entry));
        if (entry.claim().certainty() != Certainty.NEGATED) {
          for (Quantity quantity : entry.claim().quantities()) {
            add(
                bySubject,
                subjects(entry.claim(), quantity.unit(), broader(entry.claim(), vocabulary)),
                number(entry, quantity));
          }
        }
      }
    }
    return bySubject;
  }

  private static void add(
      Map<String, List<Statement>> bySubject, List<String> subjects, Statement statement) {
    for (String subject : subjects) {
      bySubject.computeIfAbsent(subject, s -> new ArrayList<>()).add(statement);
    }
  }

  /// Whether two of them are other sentences that say another thing. Of how sure it sounds only
  /// where an outcome is named: else they hardly speak of one thing.
  private static boolean differ(String subject, List<Statement> statements) {
    boolean isVague = subject.endsWith("\tunspecified\t" + CERTAINTY);
    return !isVague
        && statements.stream().map(Statement::says).distinct().count() > 1
        && statements.stream().map(Statement::text).distinct().count() > 1;
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

  private int rank() {
    return switch (unit) {
      case "percent" -> 0;
      case CERTAINTY -> 2;
      default -> 1;
    };
  }

  private int depth(Vocabulary vocabulary) {
    return vocabulary.ancestors(Facet.OUTCOME, outcome).size();
  }

  private static List<String> broader(Claim claim, Vocabulary vocabulary) {
    return nearest(claim, Facet.OUTCOME).stream()
        .flatMap(o -> Stream.concat(Stream.of(o), vocabulary.ancestors(Facet.OUTCOME, o).stream()))
        .distinct()
        .toList();
  }

  private static List<String> subjects(Claim claim, String unit, List<String> outcomes) {
    List<String> subjects = new ArrayList<>();
    for (String condition : nearest(claim, Facet.CONDITION)) {
      for (String outcome : outcomes) {
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

  private static Statement certainty(ClaimEntry entry) {
    String id = entry.claim().certainty().id();
    return new Statement(entry.claim().id(), entry.claim().text(), entry.page().url(), id, 0, id);
  }

  private static Statement number(ClaimEntry entry, Quantity quantity) {
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
