package org.cellclaims.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.index.ClaimEntry;

/// Pairs the claims of two states of a page: the same words first, then the most similar words,
/// each claim once. A pure function: the same claims give the same pairs.
public final class ClaimDiff {
  /// Two claims that share less than this part of their words are two claims (judgement, held by
  /// the cases of the tests).
  static final double LEAST_SHARED = 0.6;

  /// More pairs than this are not compared by their words: such pages are lists without end.
  private static final int MOST_PAIRS = 4_000_000;

  private ClaimDiff() {}

  /// What became of the claims, in the order of the later page, gone ones after the rest in their
  /// old order.
  public static List<ClaimChange> between(List<ClaimEntry> before, List<ClaimEntry> after) {
    Map<Integer, Integer> pairs = pairs(texts(before), texts(after));
    List<ClaimChange> changes = new ArrayList<>();
    for (int j = 0; j < after.size(); j++) {
      ClaimEntry claim = after.get(j);
      changes.add(Optional.ofNullable(pairs.get(j))
          .map(i -> Comparison.of(before.get(i), claim))
          .orElseGet(() -> ClaimChange.added(claim, Change.ADDED)));
    }
    for (int i = 0; i < before.size(); i++) {
      if (!pairs.containsValue(i)) {
        changes.add(ClaimChange.removed(before.get(i), Change.REMOVED));
      }
    }
    return changes;
  }

  private static List<String> texts(List<ClaimEntry> claims) {
    return claims.stream().map(c -> c.claim().text()).toList();
  }

  /// Which text of `before` (value) each text of `after` (key) continues.
  static Map<Integer, Integer> pairs(List<String> before, List<String> after) {
    Map<Integer, Integer> pairs = new HashMap<>();
    boolean[] taken = new boolean[before.size()];
    same(before, after, taken, pairs);
    if ((long) before.size() * after.size() <= MOST_PAIRS) {
      similar(before, after, taken, pairs);
    }
    return pairs;
  }

  private static void same(
      List<String> before, List<String> after, boolean[] taken, Map<Integer, Integer> pairs) {
    Map<String, ArrayDeque<Integer>> places = new HashMap<>();
    for (int i = 0; i < before.size(); i++) {
      places
          .computeIfAbsent(Words.normal(before.get(i)), t -> new ArrayDeque<>())
          .add(i);
    }
    for (int j = 0; j < after.size(); j++) {
      ArrayDeque<Integer> found =
          places.getOrDefault(Words.normal(after.get(j)), new ArrayDeque<>());
      if (!found.isEmpty()) {
        int i = found.poll();
        taken[i] = true;
        pairs.put(j, i);
      }
    }
  }

  private record Likeness(double shared, int before, int after) {}

  private static void similar(
      List<String> before, List<String> after, boolean[] taken, Map<Integer, Integer> pairs) {
    List<Words> from = before.stream().map(Words::of).toList();
    List<Words> to = after.stream().map(Words::of).toList();
    List<Likeness> alike = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      for (int j = 0; j < to.size() && !taken[i]; j++) {
        double shared = pairs.containsKey(j) ? 0 : from.get(i).shared(to.get(j));
        if (shared >= LEAST_SHARED) {
          alike.add(new Likeness(shared, i, j));
        }
      }
    }
    alike.sort(Comparator.comparingDouble(Likeness::shared)
        .reversed()
        .thenComparingInt(Likeness::before)
        .thenComparingInt(Likeness::after));
    for (Likeness pair : alike) {
      if (!taken[pair.before()] && !pairs.containsKey(pair.after())) {
        taken[pair.before()] = true;
        pairs.put(pair.after(), pair.before());
      }
    }
  }
}
