package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Runs of words that two texts share.
///
/// @param runs by place in the first text; no word is in two of them
/// @param moved those of them that the second text has in another order
record Paired(List<Stretch> runs, Set<Stretch> moved) {
  static final Comparator<Stretch> BY_SOURCE =
      Comparator.comparingInt(Stretch::sourceFrom).thenComparing(Chains.BY_PLACE);
  private static final int GAP = 14;
  private static final int FAR = 100;
  private static final int BESIDE = 4;

  static Paired of(List<Stretch> same, List<Stretch> moved) {
    List<Stretch> all = new ArrayList<>(same);
    all.addAll(moved);
    return of(all, new HashSet<>(moved));
  }

  private static Paired of(List<Stretch> runs, Set<Stretch> moved) {
    List<Stretch> sorted = Chains.sorted(runs, Chains.BY_PLACE);
    return new Paired(sorted, isInOrder(sorted) ? Set.of() : moved);
  }

  private static boolean isInOrder(List<Stretch> sorted) {
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).sourceFrom() < sorted.get(i - 1).sourceTo()) {
        return false;
      }
    }
    return true;
  }

  /// Whether two stretches are too far from each other to belong together: more than 14 words in
  /// both texts, more than 28 in one unless the other has them side by side, or more than 100.
  static boolean isFar(Stretch one, Stretch other) {
    int between = between(one.from(), one.to(), other.from(), other.to());
    int source = between(one.sourceFrom(), one.sourceTo(), other.sourceFrom(), other.sourceTo());
    int less = Math.min(between, source);
    int more = Math.max(between, source);
    return less > GAP || (more > 2 * GAP && less > BESIDE) || more > FAR;
  }

  private static int between(int from, int to, int otherFrom, int otherTo) {
    return Math.max(from, otherFrom) - Math.min(to, otherTo);
  }

  /// The runs in groups that stand near each other in both texts.
  List<Paired> parts() {
    List<List<Stretch>> done = new ArrayList<>();
    List<List<Stretch>> open = new ArrayList<>(List.of(runs));
    while (!open.isEmpty()) {
      List<Stretch> group = open.removeLast();
      List<List<Stretch>> parts = cut(group, false);
      if (parts.size() == 1 && !moved.isEmpty()) {
        parts = cut(group, true);
      }
      if (parts.size() == 1) {
        done.add(group);
      } else {
        open.addAll(parts);
      }
    }
    return done.stream().filter(g -> !g.isEmpty()).map(g -> of(g, moved)).toList();
  }

  /// Neighbours by place that are far from each other in that text, or, where nothing was moved,
  /// in the other.
  private List<List<Stretch>> cut(List<Stretch> group, boolean bySource) {
    List<Stretch> sorted = Chains.sorted(group, bySource ? BY_SOURCE : Chains.BY_PLACE);
    List<List<Stretch>> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      if (i == sorted.size() || isCut(sorted.get(i - 1), sorted.get(i), bySource)) {
        parts.add(sorted.subList(from, i));
        from = i;
      }
    }
    return parts;
  }

  private boolean isCut(Stretch one, Stretch next, boolean bySource) {
    if (!moved.contains(one) && !moved.contains(next)) {
      return isFar(one, next);
    }
    int between = bySource ? next.sourceFrom() - one.sourceTo() : next.from() - one.to();
    return between > 3 * GAP;
  }

  /// Without runs at the edges of a text that stand farther from the rest than they are long:
  /// they are shared by chance.
  Paired trimmed() {
    List<Stretch> left = trimmed(Chains.sorted(runs, BY_SOURCE), true);
    return of(trimmed(Chains.sorted(left, Chains.BY_PLACE), false), moved);
  }

  private static List<Stretch> trimmed(List<Stretch> sorted, boolean bySource) {
    int from = 0;
    int to = sorted.size();
    while (to - from > 1
        && isLoose(sorted.get(from), gap(sorted.get(from), sorted.get(from + 1), bySource))) {
      from++;
    }
    while (to - from > 1
        && isLoose(sorted.get(to - 1), gap(sorted.get(to - 2), sorted.get(to - 1), bySource))) {
      to--;
    }
    return sorted.subList(from, to);
  }

  private static boolean isLoose(Stretch edge, int gap) {
    return edge.length() < gap;
  }

  /// The words between two runs, of the text that has more of them where neither was moved.
  private static int gap(Stretch one, Stretch next, boolean bySource) {
    int between = next.from() - one.to();
    int source = next.sourceFrom() - one.sourceTo();
    boolean inOrder = between >= 0 && source >= 0;
    return inOrder ? Math.max(between, source) : bySource ? source : between;
  }

  /// How many words are shared.
  int words() {
    int words = 0;
    for (Stretch run : runs) {
      words += run.length();
    }
    return words;
  }

  /// Most words in a row.
  int longest() {
    int longest = 0;
    for (Stretch run : runs) {
      longest = Math.max(longest, run.length());
    }
    return longest;
  }

  /// The place on both sides, from the first shared word to the last.
  Stretch hull() {
    Stretch hull = runs.getFirst();
    for (Stretch run : runs) {
      hull = Chains.around(hull, run);
    }
    return hull;
  }

  /// Whether the second text has them in another order.
  boolean isMoved(Stretch run) {
    return moved.contains(run);
  }
}
