package org.cellclaims.claim.weigh;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Source;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.weight.Tally;

/// Decides what a unit is by everything that speaks for and against it, where index-config
/// holds
/// weights; by the rules
/// alone where it holds none.
///
/// What the rules say is the strongest clue of each decision; weights correct it where the
/// other
/// clues agree against it. Not thread-safe.
public final class Weighing {
  /// Decision and feature: a claim that names no condition takes that of its section or page.
  public static final String INHERITS = "condition=inherited";

  /// The opposite, as a feature.
  public static final String INHERITS_NOT = "condition=not-inherited";

  /// Beginning of the decisions and features on outcomes in general, where none is named:
  /// `general=safety`.
  public static final String GENERAL = "general=";

  /// The outcomes in general, coded where none is named.
  public static final List<String> GENERALS =
      List.of("overall-improvement", "adverse-event", "safety");

  /// Feature of units whose outcomes in general were weighed.
  public static final String GENERAL_WEIGHED = "general";

  /// Feature of every unit of a page that says "we" somewhere.
  static final String SPEAKS_AS_WE = "page:we";

  /// What is decided beside the coding, and what a page says of itself, as features.
  public static final List<String> FEATURES = Stream.concat(
          Stream.of(INHERITS, INHERITS_NOT, GENERAL_WEIGHED, SPEAKS_AS_WE),
          GENERALS.stream().map(GENERAL::concat))
      .toList();

  /// The places of the outcomes in general, in the order of their names.
  private static final List<Integer> GENERALS_BY_NAME = IntStream.range(0, GENERALS.size())
      .boxed()
      .sorted(Comparator.comparing(GENERALS::get))
      .toList();

  private static final List<Source> NOT_OWN =
      Source.ALL.stream().filter(s -> s != Source.OWN).toList();
  private static final int SHOWN = 4;
  private static final String FINAL = "claim=never";
  private final Decisions decisions;
  private final UnitClues clues;

  /// What the clues of a unit add up to, used anew for each.
  private final Tally tally;

  /// What a unit was found to be.
  ///
  /// @param coding what the unit is
  /// @param reasons the clues that weighed most, for each value that the coding has
  /// @param others what else was decided, as features
  public record Weighed(Coding coding, Set<String> others, List<Claim.Reason> reasons) {
    /// Puts the decisions in the place of what rules had given.
    public void replace(Set<String> features) {
      coding.replace(features);
      features.addAll(others);
    }
  }

  public Weighing(Decisions decisions, UnitClues clues) {
    this.decisions = decisions;
    this.clues = clues;
    this.tally = decisions.tally();
  }

  /// Whether weights decide, not the rules alone.
  public boolean decides() {
    return decisions.claim() >= 0;
  }

  /// Decides on one unit.
  public Weighed of(Unit unit) {
    Coding byRules = clues.byRules(unit);
    if (!decides()) {
      return new Weighed(byRules, Set.of(), List.of());
    }
    tally.clear();
    clues.of(unit, tally);
    boolean isClaim =
        unit.has("is:heading") ? !byRules.kinds().isEmpty() : tally.score(decisions.claim()) > 0;
    if (!isClaim || unit.has(FINAL)) {
      return new Weighed(
          new Coding(Set.of(), byRules.certainty(), byRules.source()), Set.of(), List.of());
    }
    Coding coding = new Coding(
        kinds(), best(Certainty.ALL, decisions::of), best(sources(unit, byRules), decisions::of));
    return new Weighed(coding, others(), reasons(unit, coding));
  }

  /// On a page that says "we" nowhere, a claim is the provider's own only where rules see a
  /// service or patients of one: weights are learned from hardly any such page.
  private static List<Source> sources(Unit unit, Coding byRules) {
    return unit.has(SPEAKS_AS_WE) || byRules.source() == Source.OWN ? Source.ALL : NOT_OWN;
  }

  private Set<String> others() {
    Set<String> others = new TreeSet<>();
    if (decisions.inherits() >= 0) {
      others.add(tally.score(decisions.inherits()) > 0 ? INHERITS : INHERITS_NOT);
    }
    for (int i = 0; i < GENERALS.size(); i++) {
      if (decisions.general(i) >= 0) {
        others.add(GENERAL_WEIGHED);
        if (tally.score(decisions.general(i)) > 0) {
          others.add(GENERAL + GENERALS.get(i));
        }
      }
    }
    return others;
  }

  private Set<Kind> kinds() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Kind kind : Kind.ALL) {
      if (tally.score(decisions.of(kind)) > 0) {
        kinds.add(kind);
      }
    }
    return kinds.isEmpty() ? Set.of(best(Kind.ALL, decisions::of)) : kinds;
  }

  /// The value with the highest score, the first of them among equals.
  private <T> T best(List<T> values, ToIntFunction<T> decision) {
    T best = values.getFirst();
    double most = tally.score(decision.applyAsInt(best));
    for (T value : values) {
      double score = tally.score(decision.applyAsInt(value));
      if (score > most) {
        best = value;
        most = score;
      }
    }
    return best;
  }

  /// The strongest clues of each decision that was taken, in the order of their features.
  private List<Claim.Reason> reasons(Unit unit, Coding coding) {
    List<Claim.Reason> reasons = new ArrayList<>();
    add(reasons, unit, decisions.claim(), Decisions.CLAIM);
    for (Kind kind : Kind.ALL) {
      if (coding.kinds().contains(kind)) {
        add(reasons, unit, decisions.of(kind), kind.feature());
      }
    }
    add(reasons, unit, decisions.of(coding.certainty()), coding.certainty().feature());
    add(reasons, unit, decisions.of(coding.source()), coding.source().feature());
    boolean inherits = tally.score(decisions.inherits()) > 0;
    add(reasons, unit, decisions.inherits(), inherits ? INHERITS : INHERITS_NOT);
    for (int i : GENERALS_BY_NAME) {
      if (tally.score(decisions.general(i)) > 0) {
        add(reasons, unit, decisions.general(i), GENERAL + GENERALS.get(i));
      }
    }
    return reasons;
  }

  private void add(List<Claim.Reason> reasons, Unit unit, int decision, String gives) {
    String said = String.join(", ", tally.strongest(decision, SHOWN));
    if (!said.isEmpty()) {
      reasons.add(new Claim.Reason("weights: " + said, gives, unit.span()));
    }
  }
}
