package org.cellclaims.weight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Gives clues numbers, so that they can be counted without their names.
///
/// Closed, it knows the clues that were weighed and no other, and is read-only and thread-safe;
/// open, it gives a number to whatever is asked for.
public final class ClueNumbers {
  private static final int UNKNOWN = -1;
  private final Map<String, Map<String, Integer>> groups = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private boolean isOpen = true;

  ClueNumbers() {}

  void close() {
    isOpen = false;
  }

  boolean isOpen() {
    return isOpen;
  }

  int size() {
    return names.size();
  }

  /// The number of a clue, -1 where it is not weighed.
  ///
  /// @param group how it was seen: `word`, `lead`, `rule`, ...
  /// @param name what was seen
  public int of(String group, String name) {
    Map<String, Integer> known = groups.get(group);
    Integer number = known == null ? null : known.get(name);
    if (number != null) {
      return number;
    }
    return isOpen ? added(group, name) : UNKNOWN;
  }

  /// The clues of one group.
  public ClueGroup named(String group) {
    return new ClueGroup(
        this, group, isOpen ? groups.computeIfAbsent(group, g -> new HashMap<>()) : group(group));
  }

  private int added(String group, String name) {
    int number = names.size();
    names.add(group + ":" + name);
    groups.computeIfAbsent(group, g -> new HashMap<>()).put(name, number);
    return number;
  }

  /// The numbers of clues that are numbered elsewhere, by those numbers.
  ///
  /// @param namesInOrder what was seen, by its number there; nothing for an empty name
  public int[] of(String group, List<String> namesInOrder) {
    return namesInOrder.stream()
        .mapToInt(name -> name.isEmpty() ? UNKNOWN : of(group, name))
        .toArray();
  }

  /// The words of which the names of some groups consist.
  public ClueWords words(Collection<String> groupsOfWords) {
    ClueWords words = new ClueWords(this);
    if (!isOpen) {
      groupsOfWords.forEach(group -> groups
          .getOrDefault(group, Map.of())
          .keySet()
          .forEach(name -> List.of(name.split(" ", -1)).forEach(words::add)));
    }
    return words;
  }

  /// The names and numbers known of a group.
  Map<String, Integer> group(String group) {
    return groups.getOrDefault(group, Map.of());
  }

  /// Group and name of a clue, apart by a colon.
  public String name(int clue) {
    return names.get(clue);
  }
}
