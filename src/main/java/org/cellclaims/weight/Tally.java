package org.cellclaims.weight;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// The clues of one unit or value, and what they add up to. Not thread-safe.
public final class Tally implements Clues {
  private static final double MILLION = 1e6;
  private static final Comparator<Said> STRONGEST = Said::compare;

  private final Weights weights;

  /// Sums in millionths: whole numbers add up to the same in any order, which decides a tie the
  /// same way in every run.
  private final long[] scores;

  private final BitSet seen = new BitSet();

  /// A clue and what it added to a score.
  private record Said(String clue, double weight) {
    /// Orders the stronger first, equals by name.
    static int compare(Said one, Said other) {
      int order = Double.compare(Math.abs(other.weight), Math.abs(one.weight));
      return order != 0 ? order : one.clue.compareTo(other.clue);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%s %+.1f", clue, weight);
    }
  }

  Tally(Weights weights, int decisions) {
    this.weights = weights;
    this.scores = new long[decisions];
  }

  @Override
  public void add(String group, String name) {
    int clue = weights.known(group, name);
    if (clue >= 0 && !seen.get(clue)) {
      seen.set(clue);
      for (Weights.Weight weight : weights.weights(clue)) {
        scores[weight.decision()] += Math.round(weight.value() * MILLION);
      }
    }
  }

  /// The log-odds of a decision: 0 where nothing is known of it, above 0 where more speaks for it
  /// than against.
  public double score(String decision) {
    OptionalInt number = weights.decision(decision);
    return number.isPresent() ? scores[number.getAsInt()] / MILLION : 0;
  }

  /// The clues that weighed most in a decision, each with its weight: `word:improv +1.3`.
  ///
  /// @param most how many at most
  /// @return strongest first
  public List<String> strongest(String decision, int most) {
    int number = weights.decision(decision).orElse(-1);
    List<Said> said = new ArrayList<>();
    for (int clue = seen.nextSetBit(0); clue >= 0; clue = seen.nextSetBit(clue + 1)) {
      for (Weights.Weight weight : weights.weights(clue)) {
        if (weight.decision() == number) {
          said.add(new Said(weights.clue(clue), weight.value()));
        }
      }
    }
    said.sort(STRONGEST);
    return said.stream().limit(most).map(Said::toString).toList();
  }
}
