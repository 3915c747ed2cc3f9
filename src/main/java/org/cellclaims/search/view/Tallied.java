package org.cellclaims.search.view;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// A value with the places that have it. A text that many pages copy makes many places, but few
/// sites.
final class Tallied {
  private final String value;
  private int[] places = new int[4];
  private int count;

  private Tallied(String value) {
    this.value = value;
  }

  /// Counts the values of places, in no order.
  static Collection<Tallied> of(List<Place> places, Function<Place, List<String>> values) {
    Map<String, Tallied> all = new HashMap<>();
    for (int i = 0; i < places.size(); i++) {
      for (String value : values.apply(places.get(i))) {
        all.computeIfAbsent(value, Tallied::new).add(i);
      }
    }
    return all.values();
  }

  private void add(int place) {
    if (count == places.length) {
      places = Arrays.copyOf(places, 2 * count);
    }
    places[count++] = place;
  }

  /// The value.
  String value() {
    return value;
  }

  /// How many places have it.
  int count() {
    return count;
  }

  /// How many different numbers these places have.
  ///
  /// @param numbers one a place, see [#numbered(List, Function)]
  int different(int[] numbers) {
    BitSet seen = new BitSet();
    for (int i = 0; i < count; i++) {
      seen.set(numbers[places[i]]);
    }
    return seen.cardinality();
  }

  /// Numbers places by a property, the same number for the same.
  static int[] numbered(List<Place> places, Function<Place, String> property) {
    Map<String, Integer> known = new HashMap<>();
    int[] numbers = new int[places.size()];
    for (int i = 0; i < numbers.length; i++) {
      String one = property.apply(places.get(i));
      int next = known.size();
      numbers[i] = known.computeIfAbsent(one, p -> next);
    }
    return numbers;
  }
}
