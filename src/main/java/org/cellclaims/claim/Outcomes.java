package org.cellclaims.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;

/// The outcomes of a claim: those it names, those its rules give, or the general one of its kind.
final class Outcomes {
  private Outcomes() {}

  static List<Claim.Value> of(Unit unit, Coding coding, ConditionRole roles) {
    Map<String, Claim.Value> found = new LinkedHashMap<>();
    if (coding.kinds().stream().noneMatch(Concepts.WITH_OUTCOMES::contains)) {
      return List.of();
    }
    for (Mention mention : roles.outcomes(unit)) {
      String id = mention.concept().id();
      if (!unit.has("outcome!" + id) && mention.concept().isCoded()) {
        found.putIfAbsent(id, value(id, Optional.of(mention.span())));
      }
    }
    for (Firing firing : unit.firings()) {
      for (String given : firing.gives()) {
        if (given.startsWith("outcome=")) {
          String id = given.substring("outcome=".length());
          found.putIfAbsent(id, value(id, Optional.of(firing.span())));
        }
      }
    }
    if (found.isEmpty()) {
      general(unit, coding).ifPresent(id -> found.put(id, value(id, Optional.empty())));
    }
    return List.copyOf(found.values());
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

  private static Claim.Value value(String id, Optional<org.cellclaims.text.Span> span) {
    return new Claim.Value(Facet.OUTCOME, id, Scope.SENTENCE, span);
  }
}
