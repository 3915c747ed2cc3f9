package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.cellclaims.weight.Tally;
import org.cellclaims.weight.Weights;

/// Decides what a unit is by everything that speaks for and against it, where index-config
/// holds
/// weights; by the rules
/// alone where it holds none.
///
/// What the rules say is the strongest clue of each decision; weights correct it where the
/// other
/// clues agree against it. Not thread-safe.
final class Weighing {
  /// Decision and feature: a claim that names no condition takes that of its section or page.
  static final String INHERITS = "condition=inherited";

  /// The opposite, as a feature.
  static final String INHERITS_NOT = "condition=not-inherited";

  /// Beginning of the decisions and features on outcomes in general, where none is named:
  /// `general=safety`.
  static final String GENERAL = "general=";

  /// Feature of units whose outcomes in general were weighed.
  static final String GENERAL_WEIGHED = "general";

  /// Feature of every unit of a page that says "we" somewhere.
  static final String SPEAKS_AS_WE = "page:we";

  private static final List<Certainty> CERTAINTIES = List.of(Certainty.values());
  private static final List<Source> SOURCES = List.of(Source.values());
  private static final List<Source> NOT_OWN =
      SOURCES.stream().filter(s -> s != Source.OWN).toList();
  private static final int SHOWN = 4;
  private static final String FINAL = "claim=never";
  private final Weights weights;
  private final UnitClues clues;

  /// What the clues of a unit add up to, used anew for each.
  private final Tally tally;

  /// @param coding what the unit is
  /// @param reasons the clues that weighed most, for each value that the coding has
  /// @param others what else was decided, as features
  record Weighed(Coding coding, Set<String> others, List<Claim.Reason> reasons) {
    /// Puts the decisions in the place of what rules had given.
    void replace(Set<String> features) {
      coding.replace(features);
      features.addAll(others);
    }
  }

  Weighing(Weights weights, UnitClues clues) {
    this.weights = weights;
    this.clues = clues;
    this.tally = weights.tally();
  }

  /// Whether weights decide, not the rules alone.
  boolean decides() {
    return weights.decides("claim");
  }

  /// Decides on one unit.
  Weighed of(Unit unit) {
    Coding byRules = clues.byRules(unit);
    if (!decides()) {
      return new Weighed(byRules, Set.of(), List.of());
    }
    tally.clear();
    clues.of(unit, tally);
    boolean isClaim =
        unit.has("is:heading") ? !byRules.kinds().isEmpty() : tally.score("claim") > 0;
    if (!isClaim || unit.has(FINAL)) {
      return new Weighed(
          new Coding(Set.of(), byRules.certainty(), byRules.source()), Set.of(), List.of());
    }
    Coding coding = new Coding(
        kinds(tally),
        best(CERTAINTIES, tally, Certainty::feature),
        best(sources(unit, byRules), tally, Source::feature));
    Set<String> others = others(tally);
    return new Weighed(coding, others, reasons(unit, tally, coding, others));
  }

  /// On a page that says "we" nowhere, a claim is the provider's own only where rules see a
  /// service or patients of one: weights are learned from hardly any such page.
  private static List<Source> sources(Unit unit, Coding byRules) {
    return unit.has(SPEAKS_AS_WE) || byRules.source() == Source.OWN ? SOURCES : NOT_OWN;
  }

  private Set<String> others(Tally tally) {
    Set<String> others = new TreeSet<>();
    if (weights.decides(INHERITS)) {
      others.add(tally.score(INHERITS) > 0 ? INHERITS : INHERITS_NOT);
    }
    for (String outcome : Outcomes.GENERALS) {
      if (weights.decides(GENERAL + outcome)) {
        others.add(GENERAL_WEIGHED);
        if (tally.score(GENERAL + outcome) > 0) {
          others.add(GENERAL + outcome);
        }
      }
    }
    return others;
  }

  private static Set<Kind> kinds(Tally tally) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.ALL) {
      if (tally.score(kind.feature()) > 0) {
        kinds.add(kind);
      }
    }
    return kinds.isEmpty() ? Set.of(best(Kind.ALL, tally, Kind::feature)) : kinds;
  }

  /// The value with the highest score, the first of them among equals.
  private static <T> T best(List<T> values, Tally tally, Function<T, String> name) {
    T best = values.getFirst();
    double most = tally.score(name.apply(best));
    for (T value : values) {
      double score = tally.score(name.apply(value));
      if (score > most) {
        best = value;
        most = score;
      }
    }
    return best;
  }

  private static List<Claim.Reason> reasons(
      Unit unit, Tally tally, Coding coding, Set<String> others) {
    List<Claim.Reason> reasons = new ArrayList<>();
    List<String> decisions = new ArrayList<>(List.of("claim"));
    decisions.addAll(coding.features());
    decisions.addAll(others);
    for (String decision : decisions) {
      String weighed = decision.equals(INHERITS_NOT) ? INHERITS : decision;
      String said = String.join(", ", tally.strongest(weighed, SHOWN));
      if (!said.isEmpty()) {
        reasons.add(new Claim.Reason("weights: " + said, decision, unit.span()));
      }
    }
    return reasons;
  }
}
