package org.cellclaims.weight;

import java.util.List;

/// For each clue the decisions that it speaks for or against, and how much, packed into one array.
final class Addends {
  private static final double MILLION = 1e6;

  /// A decision has its number in so many bits; the largest weight has room in the others.
  private static final int BITS = 16;

  private static final int MASK = (1 << BITS) - 1;

  /// Where the weights of a clue begin; those of the next begin where they end.
  private final int[] starts;

  /// Each a decision, in the lowest bits, and above them what is added to its score.
  private final long[] packed;

  /// @param clues how many there are
  /// @param byDecision the weights of each decision
  Addends(int clues, List<List<Weight>> byDecision) {
    starts = new int[clues + 2];
    byDecision.forEach(weights -> weights.forEach(w -> starts[w.clue() + 2]++));
    for (int i = 2; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    packed = new long[starts[clues + 1]];
    for (int decision = 0; decision < byDecision.size(); decision++) {
      for (Weight weight : byDecision.get(decision)) {
        long millionths = Math.round(weight.value() * MILLION);
        packed[starts[weight.clue() + 1]++] = (millionths << BITS) | decision;
      }
    }
  }

  /// Adds the weights of a clue to the scores of the decisions, in millionths.
  void addTo(long[] scores, int clue) {
    for (int at = starts[clue]; at < starts[clue + 1]; at++) {
      scores[(int) packed[at] & MASK] += packed[at] >> BITS;
    }
  }
}
