package org.cellclaims.claim.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.CodedClaim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Regression;
import org.cellclaims.claim.SortOfPage;
import org.cellclaims.claim.Source;
import org.cellclaims.claim.concept.Concepts;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.claim.weigh.UnitClues;
import org.cellclaims.claim.weigh.Weighing;
import org.cellclaims.page.Block;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.weight.Weights;

/// Learns the weights of index-config/weights from coded pages.
///
/// What the rules say of a decision has a fixed weight; all other clues learn to correct it.
/// A clue counts if it stands on at least [#PAGES] pages.
public final class WeightTraining {
  private static final int PAGES = 3;
  private static final double SMALLEST = 0.06;

  /// Groups of clues that are of what a claim itself says.
  private static final Set<String> SAID =
      Set.of("word", "pair", "opens", "class", "concept", "number", "names", "rule");

  /// By the group of a clue; 1 where none is given.
  private static final Map<String, Double> EASE_AROUND = easeAround();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Set<String>> pagesOf = new HashMap<>();
  private final List<Example> seen = new ArrayList<>();
  private final Map<String, String> lines = new TreeMap<>();

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
    /// How often an example counts.
    int times(Example one) {
      return name.startsWith("source=")
          ? one.sort().timesForSource
          : name.startsWith("kind=") ? one.sort().timesForKinds : one.sort().times;
    }
  }

  /// A unit to learn from.
  ///
  /// @param coded the claim that it is, where it is one
  /// @param canInherit whether section or page has a condition and the unit names none
  /// @param sort the sort of page that it stands on
  /// @param clues numbers of its clues
  record Example(
      Unit unit, Optional<CodedClaim> coded, boolean canInherit, SortOfPage sort, int[] clues) {
    /// Whether it is a claim that names no outcome but general ones.
    boolean isGeneral() {
      return coded.isPresent()
          && unit.mentions(Facet.OUTCOME).stream()
              .allMatch(m -> Weighing.GENERALS.contains(m.concept().id()));
    }
  }

  /// @param pages all pages to learn from
  /// @param open the weights that the pages were read with
  WeightTraining(Map<GoldUnits, SortOfPage> pages, Weights open) {
    List<Set<String>> named = new ArrayList<>();
    for (GoldUnits page : pages.keySet()) {
      UnitClues clues = page.coder().clues(page.units());
      for (Unit unit : page.units()) {
        Set<String> names = new LinkedHashSet<>();
        clues.of(unit, clue -> {
          if (clue >= 0) {
            names.add(open.clues().name(clue));
          }
        });
        names.forEach(n ->
            pagesOf.computeIfAbsent(n, k -> new HashSet<>()).add(page.page().file()));
        named.add(names);
      }
    }
    int at = 0;
    for (GoldUnits page : pages.keySet()) {
      Concepts concepts = page.coder().concepts(page.units());
      for (Unit unit : page.units()) {
        Block block = page.page().blocks().get(unit.block());
        seen.add(new Example(
            unit,
            page.coded().get(unit.number()),
            concepts.canInherit(unit, block),
            pages.get(page),
            numbers(named.get(at++))));
      }
    }
  }

  private int[] numbers(Set<String> names) {
    return names.stream()
        .filter(n -> pagesOf.get(n).size() >= PAGES)
        .mapToInt(n -> numbers.computeIfAbsent(n, k -> numbers.size()))
        .toArray();
  }

  private static Map<String, Double> easeAround() {
    Map<String, Double> ease = new HashMap<>();
    List.of("before", "before-that", "next", "after-that", "since", "near-share")
        .forEach(group -> ease.put(group, 0.06));
    List.of("lead", "columns", "heading", "above", "lead-word", "columns-word", "heading-word")
        .forEach(group -> ease.put(group, 0.2));
    List.of("page-share", "part-share").forEach(group -> ease.put(group, 0.2));
    return ease;
  }

  /// The decisions on a unit.
  public static List<Decision> decisions() {
    List<Decision> all = new ArrayList<>();
    all.add(new Decision("claim", Coding::isClaim, c -> true, P[0], C[0], T[0], E[0], e -> true));
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

  /// Of claim, kinds, certainty, source, inherited conditions and general outcomes, chosen by
  /// learning from some pages and scoring on others: prior, cost, least probability, and the
  /// power of the ease of what stands around a claim.
  static final double[] P = {2, 1.8, 2, 1.5, 0, 0};
  static final double[] C = {0.13, 0.8, 0.072, 0.055, 0.15, 0.3};
  static final double[] T = {0.42, 0.48, 0.5, 0.5, 0.47, 0.38};
  static final double[] E = {0.45, 1, 0, 0.7, 0, 0.3};

  /// Least probability of `protocol`, which many plain words say without a rule.
  static final double PROTOCOL = 0.39;

  /// Learns a decision.
  void learn(Decision decision) {
    List<Regression.Case> cases = new ArrayList<>();
    for (Example one : seen) {
      if (decision.from().test(one)) {
        double prior = decision.byRules().test(Coding.of(one.unit().features()))
            ? decision.prior()
            : -decision.prior();
        boolean holds = one.coded().filter(decision.truth()).isPresent();
        Regression.Case known = new Regression.Case(one.clues(), prior, holds);
        cases.addAll(Collections.nCopies(decision.times(one), known));
      }
    }
    double[] weights = Regression.weights(cases, ease(decision), least(decision), decision.cost());
    String own = "rules:" + decision.name();
    Map<String, Double> learned = new TreeMap<>();
    numbers.forEach((clue, number) -> learned.put(clue, weights[number]));
    learned.merge(own, 2 * decision.prior(), Double::sum);
    double threshold = Math.log(decision.least() / (1 - decision.least()));
    learned.merge("bias:always", -decision.prior() - threshold, Double::sum);
    learned.forEach((clue, weight) -> {
      if (Math.abs(weight) >= SMALLEST) {
        lines.put(decision.name() + "\t" + clue, String.format(Locale.ROOT, "%.2f", weight));
      }
    });
  }

  /// How easily each clue gains weight. A claim says by itself what it says: its neighbours,
  /// which on invented pages follow one another as they seldom do elsewhere, tell little of
  /// its kinds and not much of whether it is one.
  private double[] ease(Decision decision) {
    double[] ease = new double[numbers.size()];
    numbers.forEach((clue, number) -> {
      String group = clue.substring(0, clue.indexOf(':'));
      ease[number] = Math.pow(EASE_AROUND.getOrDefault(group, 1.0), decision.around());
    });
    return ease;
  }

  /// The least weight of each clue. What a claim says may speak for a kind, never against it:
  /// long sentences are of several kinds, and words of one would outweigh those of another.
  private double[] least(Decision decision) {
    double[] least = new double[numbers.size()];
    Arrays.fill(least, Double.NEGATIVE_INFINITY);
    if (decision.name().startsWith("kind=")) {
      numbers.forEach((clue, number) -> {
        if (SAID.contains(clue.substring(0, clue.indexOf(':')))) {
          least[number] = 0;
        }
      });
    }
    return least;
  }

  /// Learns all that index-config/weights holds.
  ///
  /// @return the lines of its file
  public static List<String> file(Map<GoldUnits, SortOfPage> pages, Weights open) {
    return file(pages, open, "", List.of());
  }

  /// Learns the decisions whose names begin so; the others keep the lines that they have.
  ///
  /// @param kept lines of a file of weights, with its header
  public static List<String> file(
      Map<GoldUnits, SortOfPage> pages, Weights open, String beginning, List<String> kept) {
    WeightTraining training = new WeightTraining(pages, open);
    kept.stream().skip(1).filter(line -> !line.startsWith(beginning)).forEach(line -> {
      int at = line.lastIndexOf('\t');
      training.lines.put(line.substring(0, at), line.substring(at + 1));
    });
    decisions().stream().filter(d -> d.name().startsWith(beginning)).forEach(training::learn);
    return training.lines();
  }

  /// The lines of a file of weights.
  List<String> lines() {
    List<String> all = new ArrayList<>();
    all.add("decision\tclue\tweight");
    lines.forEach((key, weight) -> all.add(key + "\t" + weight));
    return all;
  }
}
