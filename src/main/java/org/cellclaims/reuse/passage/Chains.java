package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Joins and cuts stretches of words.
final class Chains {
  static final Comparator<Stretch> BY_PLACE = Comparator.comparingInt(Stretch::from)
      .thenComparingInt(Stretch::sourceFrom)
      .thenComparingInt(Stretch::to)
      .thenComparingInt(Stretch::sourceTo);
  private static final int LOOKED_BACK = 50;

  private Chains() {}

  /// Stretches in an order; most are in it already.
  static List<Stretch> sorted(List<Stretch> stretches, Comparator<Stretch> order) {
    for (int i = 1; i < stretches.size(); i++) {
      if (order.compare(stretches.get(i - 1), stretches.get(i)) > 0) {
        return stretches.stream().sorted(order).toList();
      }
    }
    return stretches;
  }

  /// Joins runs that follow each other in both texts with few words between, and keeps what
  /// has ten
  /// words in a row or more runs than one.
  ///
  /// @param runs by place in the first text
  static List<Stretch> of(List<Stretch> runs, int gap) {
    List<Stretch> chains = new ArrayList<>();
    for (Stretch run : runs) {
      boolean isJoined = false;
      for (int i = chains.size() - 1; i >= 0 && i > chains.size() - LOOKED_BACK; i--) {
        Stretch chain = chains.get(i);
        if (follows(chain, run, gap)) {
          chains.set(i, around(chain, run));
          isJoined = true;
          break;
        }
      }
      if (!isJoined) {
        chains.add(run);
      }
    }
    return chains.stream().filter(c -> c.length() >= Aligner.SHORTEST).toList();
  }

  private static boolean follows(Stretch chain, Stretch run, int gap) {
    int between = run.from() - chain.to();
    int sourceBetween = run.sourceFrom() - chain.sourceTo();
    return between >= 0 && between <= gap && sourceBetween >= 0 && sourceBetween <= gap;
  }

  /// Joins stretches that lie over each other or near each other in both texts.
  static List<Stretch> merged(List<Stretch> stretches) {
    List<Stretch> merged = new ArrayList<>();
    stretches.stream().sorted(BY_PLACE).forEach(next -> {
      Stretch grown = next;
      for (int i = merged.size() - 1; i >= 0 && i > merged.size() - LOOKED_BACK; i--) {
        if (!Paired.isFar(merged.get(i), grown)) {
          grown = around(merged.remove(i), grown);
        }
      }
      merged.add(grown);
    });
    return merged;
  }

  /// A stretch with some words more on each side, as far as the texts go.
  static Stretch wider(Stretch stretch, int by, int length, int sourceLength) {
    return new Stretch(
        Math.max(0, stretch.from() - by),
        Math.min(length, stretch.to() + by),
        Math.max(0, stretch.sourceFrom() - by),
        Math.min(sourceLength, stretch.sourceTo() + by));
  }

  static Stretch around(Stretch one, Stretch other) {
    return new Stretch(
        Math.min(one.from(), other.from()),
        Math.max(one.to(), other.to()),
        Math.min(one.sourceFrom(), other.sourceFrom()),
        Math.max(one.sourceTo(), other.sourceTo()));
  }
}
