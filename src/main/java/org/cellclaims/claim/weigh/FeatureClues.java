package org.cellclaims.claim.weigh;

import java.util.List;
import java.util.function.Predicate;
import org.cellclaims.rule.Features;
import org.cellclaims.weight.ClueNumbers;
import org.cellclaims.weight.Clues;

/// The features of a unit as clues of one group: what it is itself, or what it says of
/// another that
/// stands beside it. Thread-safe where the numbers are.
final class FeatureClues {
  private final ClueNumbers numbers;
  private final String group;
  private final Predicate<String> isTold;
  private final int[] byFeature;

  /// @param group name of the group
  /// @param names names of the features that rules know, by number
  /// @param isTold whether a feature is a clue of the group
  FeatureClues(ClueNumbers numbers, String group, List<String> names, Predicate<String> isTold) {
    this.numbers = numbers;
    this.group = group;
    this.isTold = isTold;
    this.byFeature =
        numbers.of(group, names.stream().map(n -> isTold.test(n) ? n : "").toList());
  }

  /// Gives the clues that these features are.
  void give(Features features, Clues clues) {
    if (!features.unnumbered().isEmpty()) {
      unnumbered(features, clues);
    }
    for (int i = features.next(0); i >= 0; i = features.next(i + 1)) {
      clues.add(byFeature[i]);
    }
  }

  private void unnumbered(Features features, Clues clues) {
    for (String name : features.unnumbered()) {
      if (isTold.test(name)) {
        clues.add(numbers.of(group, name));
      }
    }
  }
}
