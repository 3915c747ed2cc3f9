package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// Runs of eight words or more that two stretches share in another order than the rest.
///
/// @param within the stretches
/// @param runs the runs; no word is in two of them
/// @param first the words of the first text in them, from the start of the stretch
/// @param second those of the second
@SuppressWarnings("NonApiType") // never handed out
record Moved(Stretch within, List<Stretch> runs, BitSet first, BitSet second) {
  private static final int SHORTEST = 8;

  /// The moved runs.
  ///
  /// @param runs what both texts share word for word
  /// @param anchors those of them that stand in the same order
  static Moved of(Stretch within, List<Stretch> runs, List<Stretch> anchors) {
    return runs.size() == anchors.size()
        ? new Moved(within, List.of(), new BitSet(), new BitSet())
        : besides(within, runs, anchors);
  }

  private static Moved besides(Stretch within, List<Stretch> runs, List<Stretch> anchors) {
    BitSet first = new BitSet();
    BitSet second = new BitSet();
    for (Stretch anchor : anchors) {
      mark(within, anchor, first, second);
    }
    List<Stretch> moved = new ArrayList<>();
    runs.stream()
        .filter(r -> r.length() >= SHORTEST)
        .sorted(Comparator.comparingInt(Stretch::length).reversed().thenComparing(Chains.BY_PLACE))
        .forEach(run -> rest(within, run, first, second).forEach(rest -> {
          mark(within, rest, first, second);
          moved.add(rest);
        }));
    for (Stretch anchor : anchors) {
      first.clear(anchor.from() - within.from(), anchor.to() - within.from());
      second.clear(
          anchor.sourceFrom() - within.sourceFrom(), anchor.sourceTo() - within.sourceFrom());
    }
    return new Moved(within, moved, first, second);
  }

  private static void mark(Stretch within, Stretch run, BitSet first, BitSet second) {
    first.set(run.from() - within.from(), run.to() - within.from());
    second.set(run.sourceFrom() - within.sourceFrom(), run.sourceTo() - within.sourceFrom());
  }

  /// The pieces of a run that lie within and belong to no other run.
  private static List<Stretch> rest(Stretch within, Stretch run, BitSet first, BitSet second) {
    List<Stretch> rest = new ArrayList<>();
    int length = 0;
    for (int i = 0; i <= run.length(); i++) {
      int a = run.from() + i - within.from();
      int b = run.sourceFrom() + i - within.sourceFrom();
      boolean isFree = i < run.length()
          && a >= 0
          && b >= 0
          && a < within.length()
          && b < within.sourceLength()
          && !first.get(a)
          && !second.get(b);
      if (isFree) {
        length++;
      } else {
        if (length >= SHORTEST) {
          int from = run.from() + i - length;
          int source = run.sourceFrom() + i - length;
          rest.add(new Stretch(from, from + length, source, source + length));
        }
        length = 0;
      }
    }
    return rest;
  }

  /// Whether a word of the first text was moved.
  boolean hasFirst(int word) {
    return first.get(word - within.from());
  }

  /// Whether a word of the second text was moved.
  boolean hasSecond(int word) {
    return second.get(word - within.sourceFrom());
  }
}
