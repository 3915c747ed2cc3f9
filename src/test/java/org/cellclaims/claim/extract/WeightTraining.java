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
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.cellclaims.claim.Regression;
import org.cellclaims.claim.SortOfPage;
import org.cellclaims.claim.concept.Concepts;
import org.cellclaims.claim.unit.Coding;
import org.cellclaims.claim.unit.Unit;
import org.cellclaims.claim.weigh.UnitClues;
import org.cellclaims.page.Block;
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
      Set.of("word", "pair", "frame", "opens", "class", "concept", "number", "names", "rule");

  /// By the group of a clue; 1 where none is given.
  private static final Map<String, Double> EASE_AROUND = easeAround();

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Set<String>> pagesOf = new HashMap<>();
  private final List<Example> seen = new ArrayList<>();
  private final Map<String, String> lines = new TreeMap<>();

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

  /// Learns a decision from nothing but what the rules say.
  void learn(Decision decision) {
    double[] learned =
        weights(decision, one -> isByRules(decision, one) ? decision.prior() : -decision.prior());
    double threshold = Math.log(decision.least() / (1 - decision.least()));
    Map<String, Double> start = Map.of(
        "rules:" + decision.name(),
        2 * decision.prior(),
        "bias:always",
        -decision.prior() - threshold);
    write(decision, start, learned);
  }

  /// Learns a decision on from the weights that there are: they give way only where pages speak
  /// against them.
  ///
  /// @param start the weight of each clue so far
  void learnOn(Decision decision, Map<String, Double> start) {
    double[] so = new double[numbers.size()];
    numbers.forEach((clue, number) -> so[number] = start.getOrDefault(clue, 0.0));
    double[] learned = weights(
        decision, one -> Arrays.stream(one.clues()).mapToDouble(c -> so[c]).sum());
    write(decision, start, learned);
  }

  private static boolean isByRules(Decision decision, Example one) {
    return decision.byRules().test(Coding.of(one.unit().features()));
  }

  private double[] weights(Decision decision, ToDoubleFunction<Example> prior) {
    List<Regression.Case> cases = new ArrayList<>();
    for (Example one : seen) {
      int times = decision.times(one);
      if (times > 0 && decision.from().test(one)) {
        boolean holds = one.coded().filter(decision.truth()).isPresent();
        Regression.Case known = new Regression.Case(one.clues(), prior.applyAsDouble(one), holds);
        cases.addAll(Collections.nCopies(times, known));
      }
    }
    return Regression.weights(cases, ease(decision), least(decision), decision.cost());
  }

  private void write(Decision decision, Map<String, Double> start, double[] learned) {
    Map<String, Double> sum = new TreeMap<>(start);
    numbers.forEach((clue, number) -> sum.merge(clue, learned[number], Double::sum));
    sum.forEach((clue, weight) -> {
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
    return file(pages, open, "", List.of(), false);
  }

  /// Learns the decisions whose names begin so; the others keep the lines that they have.
  ///
  /// @param kept lines of a file of weights, with its header
  /// @param isOn whether they are learned on from those lines
  public static List<String> file(
      Map<GoldUnits, SortOfPage> pages,
      Weights open,
      String beginning,
      List<String> kept,
      boolean isOn) {
    WeightTraining training = new WeightTraining(pages, open);
    Map<String, Map<String, Double>> known = new HashMap<>();
    for (String line : kept.subList(Math.min(1, kept.size()), kept.size())) {
      String[] columns = line.split("\t");
      if (!line.startsWith(beginning)) {
        training.lines.put(columns[0] + "\t" + columns[1], columns[2]);
      }
      known
          .computeIfAbsent(columns[0], d -> new HashMap<>())
          .put(columns[1], Double.parseDouble(columns[2]));
    }
    for (Decision decision : Decision.all()) {
      if (decision.name().startsWith(beginning)) {
        if (isOn) {
          training.learnOn(decision, known.getOrDefault(decision.name(), Map.of()));
        } else {
          training.learn(decision);
        }
      }
    }
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
