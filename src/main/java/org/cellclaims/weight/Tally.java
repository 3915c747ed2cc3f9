package org.cellclaims.weight;

import java.util.Arrays;
import java.util.List;

/// The clues of one unit or value, and what they add up to. Not thread-safe.
public final class Tally implements Clues {
  private static final double MILLION = 1e6;

  private final Weights weights;

  /// Sums in millionths: whole numbers add up to the same in any order, which decides a tie the
  /// same way in every run.
  private final long[] scores;

  private final long[] seen;

  Tally(Weights weights, int decisions, int clues) {
    this.weights = weights;
    this.scores = new long[decisions];
    this.seen = new long[(clues >> 6) + 1];
  }

  /// Forgets what was added.
  public void clear() {
    Arrays.fill(scores, 0);
    Arrays.fill(seen, 0);
  }

  @Override
  public void add(int clue) {
    if (clue >= 0 && !has(clue)) {
      seen[clue >> 6] |= (1L << clue);
      weights.addTo(scores, clue);
    }
  }

  boolean has(int clue) {
    return (seen[clue >> 6] & (1L << clue)) != 0;
  }

  /// The log-odds of a decision: 0 where nothing is known of it, above 0 where more speaks for it
  /// than against.
  public double score(String decision) {
    return score(weights.decision(decision));
  }

  /// As [#score(String)] for a decision by its number, see [Weights#decision(String)].
  public double score(int decision) {
    return decision < 0 ? 0 : scores[decision] / MILLION;
  }

  /// The clues that weighed most in a decision, each with its weight: `word:improv +1.3`.
  ///
  /// @param most how many at most
  /// @return strongest first, equals by name
  public List<String> strongest(String decision, int most) {
    return strongest(weights.decision(decision), most);
  }

  /// As [#strongest(String, int)] for a decision by its number.
  public List<String> strongest(int decision, int most) {
    return weights.strongest(this, decision, most);
  }
}
