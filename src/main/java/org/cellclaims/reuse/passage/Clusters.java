package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Joins seeds that stand near each other in both texts into passages.
///
/// @param seeds weighs the two texts
/// @param settings how near, and how alike the passages must be
record Clusters(Seeds seeds, Settings settings) {

  /// The passages in sentences; they may overlap each other.
  List<Stretch> passages(long[] found) {
    List<Stretch> kept = new ArrayList<>();
    split(found, settings.gap(), kept);
    return kept;
  }

  private void split(long[] found, int gap, List<Stretch> kept) {
    List<long[]> groups = new ArrayList<>();
    fixpoint(found, gap, groups);
    for (long[] group : groups) {
      Stretch passage = around(group);
      double alike =
          seeds.cosine(passage.from(), passage.to(), passage.sourceFrom(), passage.sourceTo());
      if (alike > (group.length == 1 ? settings.lone() : settings.passage())) {
        kept.add(passage);
      } else if (gap > settings.leastGap() && group.length > 1) {
        split(group, gap - 1, kept);
      }
    }
  }

  /// Cuts at gaps of the one text, then of the other, until there are none.
  private static void fixpoint(long[] found, int gap, List<long[]> groups) {
    List<long[]> open = new ArrayList<>(List.of(found));
    while (!open.isEmpty()) {
      long[] group = open.removeLast();
      List<long[]> parts = cut(group, gap);
      if (parts.size() == 1) {
        parts = cut(turned(group), gap).stream().map(Clusters::turned).toList();
      }
      if (parts.size() == 1) {
        groups.add(group);
      } else {
        open.addAll(parts.reversed());
      }
    }
  }

  private static List<long[]> cut(long[] sorted, int gap) {
    List<long[]> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length
          || (sorted[i] >>> Integer.SIZE) - (sorted[i - 1] >>> Integer.SIZE) > gap + 1) {
        parts.add(Arrays.copyOfRange(sorted, from, i));
        from = i;
      }
    }
    return parts;
  }

  private static long[] turned(long[] group) {
    long[] turned = new long[group.length];
    for (int i = 0; i < group.length; i++) {
      turned[i] = Long.rotateLeft(group[i], Integer.SIZE);
    }
    Arrays.sort(turned);
    return turned;
  }

  private static Stretch around(long[] group) {
    int low = Integer.MAX_VALUE;
    int high = 0;
    for (long seed : group) {
      low = Math.min(low, (int) seed);
      high = Math.max(high, (int) seed);
    }
    int first = (int) (group[0] >>> Integer.SIZE);
    int last = (int) (group[group.length - 1] >>> Integer.SIZE);
    return new Stretch(first, last + 1, low, high + 1);
  }
}
