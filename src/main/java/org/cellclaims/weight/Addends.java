package org.cellclaims.weight;

import java.util.List;

/// For each clue the decisions that it speaks for or against, and how much, packed into two arrays.
final class Addends {
  private static final double MILLION = 1e6;

  /// Where the weights of a clue begin; those of the next begin where they end.
  private final int[] starts;

  private final int[] decisions;
  private final long[] millionths;

  /// @param clues how many there are
  /// @param byDecision the weights of each decision
  Addends(int clues, List<List<Weight>> byDecision) {
    starts = new int[clues + 2];
    byDecision.forEach(weights -> weights.forEach(w -> starts[w.clue() + 2]++));
    for (int i = 2; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    decisions = new int[starts[clues + 1]];
    millionths = new long[decisions.length];
    for (int decision = 0; decision < byDecision.size(); decision++) {
      for (Weight weight : byDecision.get(decision)) {
        int at = starts[weight.clue() + 1]++;
        decisions[at] = decision;
        millionths[at] = Math.round(weight.value() * MILLION);
      }
    }
  }

  /// Adds the weights of a clue to the scores of the decisions, in millionths.
  void addTo(long[] scores, int clue) {
    for (int at = starts[clue]; at < starts[clue + 1]; at++) {
      scores[decisions[at]] += millionths[at];
    }
  }
}
