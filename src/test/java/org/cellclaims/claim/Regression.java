package org.cellclaims.claim;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Logistic regression with a penalty on the square of the weights, by dual coordinate descent
/// (H.-F. Yu, F.-L. Huang,
/// C.-J. Lin, Dual coordinate descent methods for logistic regression, 2011). The same cases give
/// the same weights.
///
/// A clue may have a least weight; then the dual is climbed on the part of it that lies above, by
/// steps no
/// longer than without.
public final class Regression {
  private static final int ROUNDS = 80;
  private static final int STEPS = 30;
  private static final double ENOUGH = 1e-6;
  private static final long SEED = 7;
  private final List<Case> cases;
  private final double cost;
  private final double[] weights;
  private final double[] duals;
  private final double[] ease;
  private final double[] least;

  /// One case to learn from.
  ///
  /// @param clues numbers of the clues that hold
  /// @param prior what speaks for it beforehand, in log-odds; is not learned
  /// @param holds the right answer
  public record Case(int[] clues, double prior, boolean holds) {
    double sign() {
      return holds ? 1 : -1;
    }
  }

  private Regression(List<Case> cases, double[] ease, double[] least, double cost) {
    this.cases = cases;
    this.cost = cost;
    this.ease = ease;
    this.least = least;
    this.weights = new double[ease.length];
    this.duals = new double[cases.size()];
  }

  /// The weight of each clue in natural log-odds.
  ///
  /// @param ease how easily each clue gains weight: 1 for most, less where it is to say less
  /// @param least below which the weight of each clue does not fall
  /// @param cost of a wrong answer against that of weights; more fits closer
  public static double[] weights(List<Case> cases, double[] ease, double[] least, double cost) {
    Regression regression = new Regression(cases, ease, least, cost);
    regression.run();
    for (int i = 0; i < least.length; i++) {
      regression.weights[i] = Math.max(least[i], regression.weights[i]);
    }
    return regression.weights;
  }

  private void run() {
    Arrays.fill(duals, cost * 1e-4);
    Integer[] order = new Integer[cases.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
      spread(cases.get(i), duals[i]);
    }
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(Arrays.asList(order), random);
      double change = 0;
      for (int i : order) {
        double before = duals[i];
        duals[i] = best(cases.get(i), before);
        spread(cases.get(i), duals[i] - before);
        change += Math.abs(duals[i] - before);
      }
      if (change < ENOUGH * order.length) {
        return;
      }
    }
  }

  private void spread(Case one, double by) {
    for (int clue : one.clues()) {
      weights[clue] += one.sign() * by * ease[clue];
    }
  }

  /// The dual value of a case with all others kept, by Newton's method inside (0, cost).
  private double best(Case one, double before) {
    double score = one.prior();
    double own = 0;
    for (int clue : one.clues()) {
      score += Math.max(least[clue], weights[clue]);
      own += ease[clue];
    }
    double pull = one.sign() * score;
    double value = before;
    for (int step = 0; step < STEPS; step++) {
      double slope = own * (value - before) + pull + Math.log(value / (cost - value));
      if (Math.abs(slope) < ENOUGH) {
        return value;
      }
      double next = value - slope / (own + cost / ((cost - value) * value));
      value = next <= 0 ? value / 10 : next >= cost ? cost - (cost - value) / 10 : next;
    }
    return value;
  }
}
