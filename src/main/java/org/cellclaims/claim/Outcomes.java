package org.cellclaims.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;

/// The outcomes of a claim: those it names, those its rules give, or the general one of its kind.
final class Outcomes {
  private Outcomes() {}

  /// The outcomes of a claim.
  ///
  /// @param introducers units that lend a row or item their outcome where it names none
  static List<Claim.Value> of(
      Unit unit, Coding coding, ConditionRole roles, List<Unit> introducers) {
    Map<String, Claim.Value> found = new LinkedHashMap<>();
    if (coding.kinds().stream().noneMatch(Concepts.WITH_OUTCOMES::contains)) {
      return List.of();
    }
    named(unit, roles, Scope.SENTENCE, found);
    for (Unit introducer : introducers) {
      if (found.isEmpty() && !unit.has("outcome=none")) {
        named(introducer, roles, Scope.LEAD_IN, found);
      }
    }
    if (found.isEmpty()) {
      general(unit, coding)
          .ifPresent(id -> found.put(id, value(id, Scope.SENTENCE, Optional.empty())));
    }
    return List.copyOf(found.values());
  }

  private static void named(
      Unit unit, ConditionRole roles, Scope scope, Map<String, Claim.Value> found) {
    for (Mention mention : roles.outcomes(unit)) {
      String id = mention.concept().id();
      if (mention.concept().isCoded() && !unit.has("outcome!" + id)) {
        found.putIfAbsent(id, value(id, scope, Optional.of(mention.span())));
      }
    }
    for (Firing firing : unit.firings()) {
      for (String given : firing.gives()) {
        if (given.startsWith("outcome=") && unit.has(given) && !given.equals("outcome=none")) {
          String id = given.substring("outcome=".length());
          found.putIfAbsent(id, value(id, scope, Optional.of(firing.span())));
        }
      }
    }
  }

  /// `overall-improvement` where improvement is claimed and nothing more is named, `safety` and
  /// `adverse-event` likewise.
  private static Optional<String> general(Unit unit, Coding coding) {
    if (unit.has("outcome=none")) {
      return Optional.empty();
    }
    if (coding.kinds().contains(Kind.EFFICACY)) {
      return Optional.of("overall-improvement");
    }
    if (coding.kinds().contains(Kind.RISK)) {
      return Optional.of("adverse-event");
    }
    return coding.kinds().contains(Kind.SAFETY) ? Optional.of("safety") : Optional.empty();
  }

  private static Claim.Value value(String id, Scope scope, Optional<Span> span) {
    return new Claim.Value(Facet.OUTCOME, id, scope, span);
  }
}
