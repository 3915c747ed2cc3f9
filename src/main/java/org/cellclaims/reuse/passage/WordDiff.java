package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.List;

/// Pairs the words that two stretches have in the same order.
///
/// Long runs are paired first; what lies between them by the longest common subsequence,
/// which is
/// left out where it would take more than a million steps.
///
/// @param first the one text
/// @param second the other
record WordDiff(Reading first, Reading second) {
  private static final int MOST_CELLS = 1_000_000;
  private static final int ANCHOR = 8;

  /// The runs of paired words, by place in both texts.
  List<Stretch> same(Stretch within, List<Stretch> runs) {
    List<Stretch> same = new ArrayList<>();
    int at = within.from();
    int sourceAt = within.sourceFrom();
    for (Stretch anchor : anchors(within, runs)) {
      between(new Stretch(at, anchor.from(), sourceAt, anchor.sourceFrom()), same);
      same.add(anchor);
      at = anchor.to();
      sourceAt = anchor.sourceTo();
    }
    between(new Stretch(at, within.to(), sourceAt, within.sourceTo()), same);
    return joined(same);
  }

  /// The heaviest chain of long runs that stand in the same order in both texts.
  private static List<Stretch> anchors(Stretch within, List<Stretch> runs) {
    List<Stretch> inside = runs.stream()
        .filter(r -> r.length() >= ANCHOR
            && r.from() >= within.from()
            && r.to() <= within.to()
            && r.sourceFrom() >= within.sourceFrom()
            && r.sourceTo() <= within.sourceTo())
        .limit(2_000)
        .toList();
    int[] weight = new int[inside.size()];
    int[] before = new int[inside.size()];
    int best = -1;
    for (int i = 0; i < inside.size(); i++) {
      before[i] = -1;
      for (int j = 0; j < i; j++) {
        if (inside.get(j).sourceTo() <= inside.get(i).sourceFrom()
            && (before[i] < 0 || weight[j] > weight[before[i]])) {
          before[i] = j;
        }
      }
      weight[i] = inside.get(i).length() + (before[i] < 0 ? 0 : weight[before[i]]);
      best = best < 0 || weight[i] > weight[best] ? i : best;
    }
    List<Stretch> chain = new ArrayList<>();
    for (int i = best; i >= 0; i = before[i]) {
      chain.add(inside.get(i));
    }
    return chain.reversed();
  }

  private void between(Stretch gap, List<Stretch> same) {
    int rows = gap.length();
    int columns = gap.sourceLength();
    if (rows == 0 || columns == 0 || (long) rows * columns > MOST_CELLS) {
      return;
    }
    short[][] longest = table(gap, rows, columns);
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      int a = gap.from() + i;
      int b = gap.sourceFrom() + j;
      if (first.words[a] == second.words[b]) {
        same.add(new Stretch(a, a + 1, b, b + 1));
        i++;
        j++;
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private short[][] table(Stretch gap, int rows, int columns) {
    short[][] longest = new short[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        boolean same = first.words[gap.from() + i] == second.words[gap.sourceFrom() + j];
        int length =
            same ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
        longest[i][j] = (short) Math.min(Short.MAX_VALUE, length);
      }
    }
    return longest;
  }

  private static List<Stretch> joined(List<Stretch> same) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : same) {
      Stretch last = joined.isEmpty() ? new Stretch(-1, -1, -1, -1) : joined.getLast();
      if (last.to() == next.from() && last.sourceTo() == next.sourceFrom()) {
        joined.removeLast();
        joined.add(new Stretch(last.from(), next.to(), last.sourceFrom(), next.sourceTo()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }
}
