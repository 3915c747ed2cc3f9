package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Pairs the words that two stretches share.
///
/// Long runs are paired first, those in the same order and then those that were moved; what lies
/// between them by the longest common subsequence, which is left out where it would take more than
/// a million steps.
///
/// @param first the one text
/// @param second the other
/// @param steps counts pairs of words that are held against each other
record WordDiff(Reading first, Reading second, LongAdder steps) {
  private static final int MOST_CELLS = 1_000_000;
  private static final int ANCHOR = 8;
  private static final int MOST_ANCHORS = 100_000;

  /// The runs of paired words; each word is in one at most.
  Paired paired(Stretch within, List<Stretch> runs) {
    List<Stretch> inside = inside(within, runs);
    List<Stretch> anchors = Anchors.of(inside);
    Moved moved = Moved.of(within, inside, anchors);
    List<Stretch> same = new ArrayList<>();
    int at = within.from();
    int sourceAt = within.sourceFrom();
    for (Stretch anchor : anchors) {
      between(new Stretch(at, anchor.from(), sourceAt, anchor.sourceFrom()), moved, same);
      same.add(anchor);
      at = anchor.to();
      sourceAt = anchor.sourceTo();
    }
    between(new Stretch(at, within.to(), sourceAt, within.sourceTo()), moved, same);
    return Paired.of(joined(same), moved.runs());
  }

  /// Long runs, without what stands outside of a stretch.
  private static List<Stretch> inside(Stretch within, List<Stretch> runs) {
    return runs.stream()
        .map(r -> r.inside(within))
        .filter(r -> r.length() >= ANCHOR)
        .limit(MOST_ANCHORS)
        .toList();
  }

  private void between(Stretch gap, Moved moved, List<Stretch> same) {
    int rows = gap.length();
    int columns = gap.sourceLength();
    if (rows == 0 || columns == 0 || (long) rows * columns > MOST_CELLS) {
      return;
    }
    steps.add((long) rows * columns);
    int from = gap.from();
    int source = gap.sourceFrom();
    LongestCommon.of(
            rows,
            columns,
            (i, j) -> first.words[from + i] == second.words[source + j]
                && !moved.hasFirst(from + i)
                && !moved.hasSecond(source + j))
        .forEach(run -> same.add(run.moved(from, source)));
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
