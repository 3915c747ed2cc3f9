package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Of passages that lie over each other in the text that took, keeps the one whose sentences are
/// most like their counterparts.
record Overlaps(Seeds seeds) {
  private static final Comparator<Stretch> BY_PLACE = Comparator.comparingInt(Stretch::from)
      .thenComparingInt(Stretch::to)
      .thenComparingInt(Stretch::sourceFrom)
      .thenComparingInt(Stretch::sourceTo);

  /// The passages without overlaps, by place.
  List<Stretch> resolved(List<Stretch> passages) {
    List<Stretch> sorted = passages.stream().sorted(BY_PLACE).toList();
    List<Stretch> kept = new ArrayList<>();
    for (Stretch next : sorted) {
      if (kept.isEmpty() || kept.getLast().to() <= next.from()) {
        kept.add(next);
      } else if (isBetter(next, kept.getLast())) {
        kept.removeLast();
        kept.add(next);
      }
    }
    return kept;
  }

  private boolean isBetter(Stretch next, Stretch kept) {
    double one = quality(next, kept);
    double other = quality(kept, next);
    boolean bothExact = one > .99 && other > .99;
    return bothExact ? next.length() > kept.length() : one > other;
  }

  /// How alike a passage is where it overlaps, raised by how alike the rest of it is.
  private double quality(Stretch passage, Stretch other) {
    double[] best =
        seeds.best(passage.from(), passage.to(), passage.sourceFrom(), passage.sourceTo());
    double within = 0;
    double outside = 0;
    int many = 0;
    for (int i = 0; i < best.length; i++) {
      int sentence = passage.from() + i;
      if (sentence >= other.from() && sentence < other.to()) {
        within += best[i];
        many++;
      } else {
        outside += best[i];
      }
    }
    double mean = within / Math.max(1, many);
    int rest = best.length - many;
    return rest == 0 ? mean : mean + (1 - mean) * outside / rest;
  }
}
