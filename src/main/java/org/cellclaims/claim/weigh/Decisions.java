package org.cellclaims.claim.weigh;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Source;
import org.cellclaims.weight.Tally;
import org.cellclaims.weight.Weights;

/// The decisions that are weighed for a unit, by their numbers in some weights. Immutable.
public final class Decisions {
  /// Whether a unit is a claim.
  static final String CLAIM = "claim";

  private final Weights weights;
  private final int claim;
  private final int inherits;
  private final Map<Kind, Integer> kinds;
  private final Map<Certainty, Integer> certainties;
  private final Map<Source, Integer> sources;
  private final int[] generals;

  public Decisions(Weights weights) {
    this.weights = weights;
    claim = weights.decision(CLAIM);
    inherits = weights.decision(Weighing.INHERITS);
    kinds = numbers(weights, Kind.ALL, Kind.class, Kind::feature);
    certainties = numbers(weights, Certainty.ALL, Certainty.class, Certainty::feature);
    sources = numbers(weights, Source.ALL, Source.class, Source::feature);
    generals = Weighing.GENERALS.stream()
        .mapToInt(outcome -> weights.decision(Weighing.GENERAL + outcome))
        .toArray();
  }

  private static <E extends Enum<E>> Map<E, Integer> numbers(
      Weights weights, List<E> values, Class<E> type, Function<E, String> name) {
    Map<E, Integer> numbers = new EnumMap<>(type);
    values.forEach(value -> numbers.put(value, weights.decision(name.apply(value))));
    return numbers;
  }

  /// An empty tally of clues.
  Tally tally() {
    return weights.tally();
  }

  int claim() {
    return claim;
  }

  int inherits() {
    return inherits;
  }

  int of(Kind kind) {
    return kinds.getOrDefault(kind, -1);
  }

  int of(Certainty certainty) {
    return certainties.getOrDefault(certainty, -1);
  }

  int of(Source source) {
    return sources.getOrDefault(source, -1);
  }

  /// The decision on an outcome in general, by its place in [Weighing#GENERALS].
  int general(int outcome) {
    return generals[outcome];
  }
}
