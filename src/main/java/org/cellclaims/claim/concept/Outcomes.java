package org.cellclaims.claim.concept;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.claim.weigh.Weighing;
import org.cellclaims.page.Block;
import org.cellclaims.rule.RuleBook.Firing;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;

/// The outcomes of a claim: those it names, those its rules give, or the general one of its
/// kind.
final class Outcomes {
  private static final String GENERAL = "overall-improvement";

  /// The kinds of claim whose outcomes are said to change, or whose harm is spoken of.
  static final Set<Kind> WITH_OUTCOMES = Set.of(
      Kind.EFFICACY,
      Kind.REVERSAL,
      Kind.MECHANISM,
      Kind.SAFETY,
      Kind.RISK,
      Kind.TIME_COURSE,
      Kind.EVIDENCE,
      Kind.DISCLAIMER,
      Kind.COMPARISON,
      Kind.TESTIMONIAL);

  private static final Set<String> HARMS = Set.of("safety", "adverse-event");
  private static final Set<Kind> OF_RESULTS =
      Set.of(Kind.EFFICACY, Kind.TIME_COURSE, Kind.DISCLAIMER, Kind.REVERSAL);

  private static final String SPARED = "avoidance-of-surgery";
  private static final Set<Kind> OF_WISHES = Set.of(Kind.ELIGIBILITY, Kind.PRESSURE);

  private static final Set<Kind> OF_BENEFIT =
      Set.of(Kind.EFFICACY, Kind.EVIDENCE, Kind.COMPARISON, Kind.DISCLAIMER);

  private static final Set<Kind> OF_CHANGE = Set.of(
      Kind.EFFICACY,
      Kind.REVERSAL,
      Kind.MECHANISM,
      Kind.TIME_COURSE,
      Kind.DISCLAIMER,
      Kind.TESTIMONIAL);

  private Outcomes() {}

  /// The outcomes of a claim.
  ///
  /// @param introducers units that lend a row or item their outcome where it names none
  /// @param conditions ids of the conditions of the claim
  static List<Claim.Value> of(
      Unit unit,
      Coding coding,
      ConditionRole roles,
      List<Unit> introducers,
      Set<String> conditions) {
    Map<String, Claim.Value> found = new LinkedHashMap<>();
    if (isExclusion(unit, coding)) {
      return List.of();
    }
    if (coding.kinds().stream().noneMatch(WITH_OUTCOMES::contains)) {
      return spared(unit, coding);
    }
    named(unit, roles, Scope.SENTENCE, found);
    if (!unit.has("outcome=none")) {
      borrowed(unit, roles, introducers, found);
    }
    if (unit.has(Weighing.GENERAL_WEIGHED) && isBare(found)) {
      found.clear();
    } else if (coding.kinds().stream().noneMatch(OF_RESULTS::contains)
        || !HARMS.containsAll(others(found))) {
      found.remove(GENERAL);
    }
    if (found.isEmpty()) {
      general(unit, coding)
          .forEach(id -> found.put(id, value(id, Scope.SENTENCE, Optional.empty())));
    }
    return List.copyOf(
        HealedPart.named(conditions, found, unit.has("healed=tissue")).values());
  }

  /// Who wants no operation, or fears one, is told that it can be spared.
  private static List<Claim.Value> spared(Unit unit, Coding coding) {
    if (coding.kinds().stream().noneMatch(OF_WISHES::contains)) {
      return List.of();
    }
    Map<String, Claim.Value> found = new LinkedHashMap<>();
    given(unit, Scope.SENTENCE, found);
    return Optional.ofNullable(found.get(SPARED)).stream().toList();
  }

  /// Adds what introduces a claim that names nothing itself, or a row that names improvement
  /// only.
  private static void borrowed(
      Unit unit, ConditionRole roles, List<Unit> introducers, Map<String, Claim.Value> found) {
    boolean isRow = unit.kind() == Block.Kind.ROW;
    for (Unit introducer : introducers) {
      if (isRow ? isBare(found) : found.isEmpty()) {
        named(introducer, roles, Scope.LEAD_IN, found);
      }
    }
  }

  /// Who is turned away for an infection or a pregnancy is told of no outcome.
  private static boolean isExclusion(Unit unit, Coding coding) {
    return coding.kinds().contains(Kind.ELIGIBILITY)
        && unit.has("condition=own")
        && coding.kinds().stream().noneMatch(OF_CHANGE::contains);
  }

  private static Set<String> others(Map<String, Claim.Value> found) {
    Set<String> others = new HashSet<>(found.keySet());
    others.remove(GENERAL);
    return others;
  }

  /// Nothing named, or improvement in general: a lead-in may say of what.
  private static boolean isBare(Map<String, Claim.Value> found) {
    return found.isEmpty() || found.keySet().equals(Set.of(GENERAL));
  }

  private static void named(
      Unit unit, ConditionRole roles, Scope scope, Map<String, Claim.Value> found) {
    for (Mention mention : roles.outcomes(unit)) {
      String id = mention.concept().id();
      if (mention.concept().isCoded() && !unit.has("outcome!" + id)) {
        found.putIfAbsent(id, value(id, scope, Optional.of(mention.span())));
      }
    }
    if (unit.features().hasBeginning("outcome=")) {
      given(unit, scope, found);
    }
  }

  private static void given(Unit unit, Scope scope, Map<String, Claim.Value> found) {
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
  /// `adverse-event` likewise: as weighed, else by kind.
  private static List<String> general(Unit unit, Coding coding) {
    if (unit.has(Weighing.GENERAL_WEIGHED)) {
      boolean improves =
          unit.has("benefit") && coding.kinds().stream().anyMatch(OF_BENEFIT::contains);
      return Weighing.GENERALS.stream()
          .filter(id -> unit.has(Weighing.GENERAL + id) || (improves && id.equals(GENERAL)))
          .toList();
    }
    if (unit.has("outcome=none")) {
      return List.of();
    }
    if (coding.kinds().contains(Kind.EFFICACY)) {
      return List.of(GENERAL);
    }
    if (coding.kinds().contains(Kind.TIME_COURSE) && !coding.kinds().contains(Kind.RISK)) {
      return List.of(GENERAL);
    }
    if (coding.kinds().contains(Kind.RISK)) {
      return List.of("adverse-event");
    }
    return coding.kinds().contains(Kind.SAFETY) ? List.of("safety") : List.of();
  }

  private static Claim.Value value(String id, Scope scope, Optional<Span> span) {
    return new Claim.Value(Facet.OUTCOME, id, scope, span);
  }
}
