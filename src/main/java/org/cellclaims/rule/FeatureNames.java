package org.cellclaims.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The features of a rule book, numbered. Filled while it is loaded, read-only and thread-safe
/// afterwards.
final class FeatureNames {
  /// By name; the one string that stands for equal literals is found without comparing letters.
  private final Map<String, Integer> ids = new HashMap<>();

  private final List<String> names = new ArrayList<>();
  private final Map<String, int[]> placed = new HashMap<>();
  private final Map<String, BitSet> begun = new HashMap<>();

  /// The number of a feature, given out at first use.
  int id(String name) {
    return ids.computeIfAbsent(name.intern(), n -> {
      names.add(n);
      return names.size() - 1;
    });
  }

  /// The number of a feature, -1 where no rule names it.
  int known(String name) {
    return ids.getOrDefault(name, -1);
  }

  String name(int id) {
    return names.get(id);
  }

  /// All names, by number.
  List<String> all() {
    return List.copyOf(names);
  }

  /// The features whose names begin so; `*` at the end of `name` is left out.
  BitSet matching(String name) {
    BitSet found = new BitSet();
    if (!name.endsWith("*")) {
      found.set(id(name));
      return found;
    }
    found.or(beginning(name.substring(0, name.length() - 1)));
    return found;
  }

  private BitSet beginning(String start) {
    BitSet found = new BitSet();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).startsWith(start)) {
        found.set(i);
      }
    }
    return found;
  }

  /// Makes the tables below for the names known by now; called once, at the end of loading.
  void close(List<String> places, List<String> beginnings) {
    places.forEach(place -> placed.put(place, placedIn(place)));
    beginnings.forEach(start -> begun.put(start, beginning(start)));
  }

  private int[] placedIn(String place) {
    int[] table = new int[names.size()];
    Arrays.fill(table, -1);
    for (String name : names) {
      int inner = name.startsWith(place + ":")
          ? ids.getOrDefault(name.substring(place.length() + 1), -1)
          : -1;
      if (inner >= 0) {
        table[inner] = id(name);
      }
    }
    return table;
  }

  /// For every feature the number of the same feature at a place, `lead:kind=risk` for
  /// `kind=risk`; -1 where no rule
  /// asks for it.
  int[] placed(String place) {
    return placed.getOrDefault(place, new int[0]);
  }

  /// The features that begin with one of the beginnings named at loading.
  BitSet begun(String start) {
    return begun.getOrDefault(start, new BitSet());
  }
}
