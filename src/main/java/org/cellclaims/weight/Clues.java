package org.cellclaims.weight;

/// Takes the clues of one decision, each once: what a group of clues saw, by name.
@FunctionalInterface
public interface Clues {
  /// Adds a clue.
  ///
  /// @param group how it was seen: `word`, `lead`, `rule`, ...
  /// @param name what was seen
  void add(String group, String name);
}
