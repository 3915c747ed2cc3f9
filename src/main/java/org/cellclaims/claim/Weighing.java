package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.cellclaims.weight.Tally;
import org.cellclaims.weight.Weights;

/// Decides what a unit is by everything that speaks for and against it, where index-config holds
/// weights; by the rules
/// alone where it holds none.
///
/// What the rules say is the strongest clue of each decision; weights correct it where the other
/// clues agree against it.
final class Weighing {
  private static final int SHOWN = 4;
  private static final String FINAL = "claim=never";
  private final Weights weights;
  private final UnitClues clues;

  /// @param coding what the unit is
  /// @param reasons the clues that weighed most, for each value that the coding has
  record Weighed(Coding coding, List<Claim.Reason> reasons) {}

  Weighing(Weights weights, UnitClues clues) {
    this.weights = weights;
    this.clues = clues;
  }

  /// Whether weights decide, not the rules alone.
  boolean decides() {
    return weights.decides("claim");
  }

  /// Decides on one unit.
  Weighed of(Unit unit) {
    Coding byRules = Coding.of(unit.features());
    if (!decides()) {
      return new Weighed(byRules, List.of());
    }
    Tally tally = weights.tally();
    clues.of(unit, tally);
    boolean isClaim =
        unit.has("is:heading") ? !byRules.kinds().isEmpty() : tally.score("claim") > 0;
    if (!isClaim || unit.has(FINAL)) {
      return new Weighed(new Coding(Set.of(), byRules.certainty(), byRules.source()), List.of());
    }
    Coding coding = new Coding(
        kinds(tally),
        best(Certainty.values(), tally, Certainty::feature),
        best(Source.values(), tally, Source::feature));
    return new Weighed(coding, reasons(unit, tally, coding));
  }

  private static Set<Kind> kinds(Tally tally) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.values()) {
      if (tally.score(kind.feature()) > 0) {
        kinds.add(kind);
      }
    }
    return kinds.isEmpty() ? Set.of(best(Kind.values(), tally, Kind::feature)) : kinds;
  }

  /// The value with the highest score, the first of them among equals.
  private static <T> T best(T[] values, Tally tally, Function<T, String> name) {
    T best = values[0];
    for (T value : values) {
      if (tally.score(name.apply(value)) > tally.score(name.apply(best))) {
        best = value;
      }
    }
    return best;
  }

  private static List<Claim.Reason> reasons(Unit unit, Tally tally, Coding coding) {
    List<Claim.Reason> reasons = new ArrayList<>();
    List<String> decisions = new ArrayList<>(List.of("claim"));
    coding.features().forEach(decisions::add);
    for (String decision : decisions) {
      String said = String.join(", ", tally.strongest(decision, SHOWN));
      if (!said.isEmpty()) {
        reasons.add(new Claim.Reason("weights: " + said, decision, unit.span()));
      }
    }
    return reasons;
  }
}
