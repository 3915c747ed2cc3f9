package org.cellclaims.weight;

import java.util.Map;

/// The clues of one group, found by name in one step. Thread-safe where [ClueNumbers] are.
public final class ClueGroup {
  private final ClueNumbers numbers;
  private final String group;
  private final Map<String, Integer> known;

  /// @param known the numbers of the group, to which open [ClueNumbers] add
  ClueGroup(ClueNumbers numbers, String group, Map<String, Integer> known) {
    this.numbers = numbers;
    this.group = group;
    this.known = known;
  }

  /// The number of a clue, -1 where it is not weighed.
  ///
  /// @param name what was seen
  public int of(String name) {
    Integer number = known.get(name);
    return number == null ? numbers.of(group, name) : number;
  }
}
