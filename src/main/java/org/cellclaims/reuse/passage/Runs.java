package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Finds runs of words that two texts share exactly, each as long as it goes.
///
/// Seeds of a fixed number of words are looked up in a table of the source; of a passage that
/// the
/// source repeats, few places are tried, so that the time stays near linear.
public final class Runs {
  private static final int TRIED = 16;

  private final Reading source;
  private final int seed;
  private final int[] heads;
  private final int[] next;
  private final int mask;

  private Runs(Reading source, int seed) {
    this.source = source;
    this.seed = seed;
    int size = Integer.highestOneBit(Math.max(16, source.length())) * 2;
    this.heads = new int[size];
    this.next = new int[source.length() + 1];
    this.mask = size - 1;
  }

  /// A table of the runs of a text.
  ///
  /// @param seed words of the shortest run, 1 or more
  static Runs of(Reading source, int seed) {
    Runs runs = new Runs(source, seed);
    for (int i = source.length() - seed; i >= 0; i--) {
      int slot = runs.slot(source.words, i);
      runs.next[i] = runs.heads[slot];
      runs.heads[slot] = i + 1;
    }
    return runs;
  }

  private int slot(int[] words, int from) {
    int hash = 1;
    for (int i = from; i < from + seed; i++) {
      hash = hash * 0x9E3779B1 + words[i];
    }
    hash ^= hash >>> 15;
    hash *= 0x85EBCA6B;
    return (hash ^ hash >>> 13) & mask;
  }

  /// The runs of `text` that the source has, in words, by place; they do not overlap in `text`.
  ///
  /// @param steps counts words that are held against each other
  List<Stretch> in(Reading text, LongAdder steps) {
    List<Stretch> found = new ArrayList<>();
    int at = 0;
    while (at + seed <= text.length()) {
      Stretch longest = longest(text, at, steps);
      if (longest.length() >= seed) {
        found.add(longest);
        at = longest.to();
      } else {
        at++;
      }
    }
    return found;
  }

  private Stretch longest(Reading text, int at, LongAdder steps) {
    Stretch longest = new Stretch(at, at, 0, 0);
    int place = heads[slot(text.words, at)];
    for (int tries = 0; place > 0 && tries < TRIED; tries++) {
      int from = place - 1;
      int length = common(text.words, at, from);
      steps.add(1L + length);
      if (length > longest.length()) {
        longest = new Stretch(at, at + length, from, from + length);
      }
      place = next[from];
    }
    return longest;
  }

  private int common(int[] words, int at, int from) {
    int length = 0;
    int most = Math.min(words.length - at, source.length() - from);
    while (length < most && words[at + length] == source.words[from + length]) {
      length++;
    }
    return length;
  }
}
