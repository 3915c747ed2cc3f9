package org.cellclaims.weight;

/// Takes the clues of one decision, each at least once, by the numbers that [ClueNumbers] gave
/// them.
@FunctionalInterface
public interface Clues {
  /// Adds a clue.
  ///
  /// @param clue its number, -1 for one that is not weighed
  void add(int clue);
}
