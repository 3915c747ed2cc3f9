package org.cellclaims.claim.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.CodedClaim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.SortOfPage;
import org.cellclaims.claim.Source;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.weigh.Weighing;

/// A decision to learn.
///
/// @param name as the files of weights have it
/// @param byRules whether the rules say so
/// @param truth whether the coder says so
/// @param prior weight of what the rules say, in log-odds, for and against
/// @param cost see [Regression]
/// @param least probability from which it is taken
/// @param around power of the ease of what stands around a unit; 0 where it counts in full
/// @param from the units that it is learned from
public record Decision(
    String name,
    Predicate<Coding> byRules,
    Predicate<CodedClaim> truth,
    double prior,
    double cost,
    double least,
    double around,
    Predicate<Example> from) {
  private static final String CLAIM = "claim";

  /// Of claim, kinds, certainty, source, inherited conditions and general outcomes, chosen by
  /// learning from some pages and scoring on others: prior, cost, least probability, and the
  /// power of the ease of what stands around a claim.
  private static final double[] P = {2, 1.8, 2, 1.5, 0, 0};
  private static final double[] C = {0.13, 0.8, 0.072, 0.055, 0.15, 0.3};
  private static final double[] T = {0.42, 0.46, 0.5, 0.5, 0.47, 0.38};
  private static final double[] E = {0.45, 1, 0, 0.7, 0, 0.3};

  /// Least probability of `protocol`, which many plain words say without a rule.
  private static final double PROTOCOL = 0.39;

  /// How often an example counts.
  int times(Example one) {
    SortOfPage sort = one.sort();
    return switch (name.substring(0, name.indexOf('=') + 1)) {
      case "kind=" -> sort.timesForKinds;
      case "certainty=" -> sort.timesForCertainty;
      case "source=" -> sort.timesForSource;
      default -> name.equals(CLAIM) ? sort.times : sort.timesForTheRest;
    };
  }

  /// The decisions on a unit.
  public static List<Decision> all() {
    List<Decision> all = new ArrayList<>();
    all.add(new Decision(CLAIM, Coding::isClaim, c -> true, P[0], C[0], T[0], E[0], e -> true));
    for (Kind kind : Kind.values()) {
      String id = kind.id();
      all.add(new Decision(
          "kind=" + id,
          c -> c.kinds().contains(kind),
          c -> c.values("kinds").contains(id),
          P[1],
          C[1],
          kind == Kind.PROTOCOL ? PROTOCOL : T[1],
          E[1],
          e -> e.coded().isPresent()));
    }
    for (Certainty one : Certainty.values()) {
      all.add(claims(
          "certainty=" + one.id(),
          2,
          c -> c.certainty() == one,
          c -> c.certainty().equals(one.id())));
    }
    for (Source one : Source.values()) {
      all.add(new Decision(
          "source=" + one.id(),
          c -> c.source() == one,
          c -> c.source().equals(one.id()),
          P[3],
          C[3],
          T[3],
          E[3],
          e -> e.coded().isPresent()));
    }
    all.add(new Decision(
        Weighing.INHERITS,
        c -> true,
        c -> !c.values("conditions").isEmpty(),
        P[4],
        C[4],
        T[4],
        E[4],
        e -> e.coded().isPresent() && e.canInherit()));
    for (String outcome : Weighing.GENERALS) {
      all.add(new Decision(
          Weighing.GENERAL + outcome,
          c -> false,
          c -> c.values("outcomes").contains(outcome),
          P[5],
          C[5],
          T[5],
          E[5],
          Example::isGeneral));
    }
    return all;
  }

  private static Decision claims(
      String name, int sort, Predicate<Coding> byRules, Predicate<CodedClaim> truth) {
    return new Decision(
        name, byRules, truth, P[sort], C[sort], T[sort], E[sort], e -> e.coded().isPresent());
  }
}
