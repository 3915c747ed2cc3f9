package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The heaviest chain of runs that stand in the same order in two texts, in time that grows little
/// faster than the runs.
final class Anchors {
  private static final int NONE = -1;

  private final List<Stretch> runs;
  private final int[] weight;
  private final int[] before;

  /// Where runs end in the second text, ascending.
  private final int[] ends;

  /// A Fenwick tree over [#ends]: the run of most weight that ends up to each.
  private final int[] heaviest;

  private Anchors(List<Stretch> runs) {
    this.runs = runs;
    this.weight = new int[runs.size()];
    this.before = new int[runs.size()];
    this.ends = runs.stream().mapToInt(Stretch::sourceTo).sorted().distinct().toArray();
    this.heaviest = new int[ends.length + 1];
    Arrays.fill(heaviest, NONE);
  }

  /// The chain; of equally heavy ones that whose runs stand first.
  ///
  /// @param runs by place in the first text, no word of which is in two of them
  static List<Stretch> of(List<Stretch> runs) {
    return new Anchors(runs).chain();
  }

  private List<Stretch> chain() {
    int best = NONE;
    for (int i = 0; i < runs.size(); i++) {
      before[i] = heaviestUpTo(runs.get(i).sourceFrom());
      weight[i] = runs.get(i).length() + (before[i] == NONE ? 0 : weight[before[i]]);
      best = heavier(best, i);
      note(i);
    }
    List<Stretch> chain = new ArrayList<>();
    for (int i = best; i != NONE; i = before[i]) {
      chain.add(runs.get(i));
    }
    return chain.reversed();
  }

  private int heavier(int one, int other) {
    if (one == NONE || other == NONE) {
      return Math.max(one, other);
    }
    boolean isFirst = weight[one] == weight[other] ? one < other : weight[one] > weight[other];
    return isFirst ? one : other;
  }

  private int heaviestUpTo(int place) {
    int at = Arrays.binarySearch(ends, place);
    int found = NONE;
    for (int i = at >= 0 ? at + 1 : -at - 1; i > 0; i -= i & -i) {
      found = heavier(found, heaviest[i]);
    }
    return found;
  }

  private void note(int run) {
    int at = Arrays.binarySearch(ends, runs.get(run).sourceTo());
    for (int i = at + 1; i < heaviest.length; i += i & -i) {
      heaviest[i] = heavier(heaviest[i], run);
    }
  }
}
