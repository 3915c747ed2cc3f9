package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// Finds runs of words that two texts share exactly, each as long as it goes.
///
/// Seeds of a fixed number of words are looked up in a table of the source; of a passage that
/// the
/// source repeats, few places are tried, so that the time stays near linear; of equal ones that
/// which is as far ahead as the run before.
public final class Runs {
  private static final int TRIED = 16;

  private final Reading source;
  private final int seed;

  /// A hash of the seed that begins at each word.
  private final int[] hashes;

  private final int[] heads;
  private final int[] next;
  private final int mask;

  private Runs(Reading source, int seed) {
    this.source = source;
    this.seed = seed;
    this.hashes = new int[Math.max(0, source.length() - seed + 1)];
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
    for (int i = runs.hashes.length - 1; i >= 0; i--) {
      runs.hashes[i] = hash(source.words, i, seed);
      int slot = runs.hashes[i] & runs.mask;
      runs.next[i] = runs.heads[slot];
      runs.heads[slot] = i + 1;
    }
    return runs;
  }

  private static int hash(int[] words, int from, int seed) {
    int hash = 1;
    for (int i = from; i < from + seed; i++) {
      hash = hash * 0x9E3779B1 + words[i];
    }
    hash ^= hash >>> 15;
    hash *= 0x85EBCA6B;
    return hash ^ hash >>> 13;
  }

  /// The runs of another text that this one has, in words, by place; they do not overlap in
  /// the other.
  ///
  /// @param other a text with seeds of the same length
  /// @param steps counts words that are held against each other
  List<Stretch> in(Runs other, LongAdder steps) {
    List<Stretch> found = new ArrayList<>();
    long held = 0;
    int at = 0;
    int ahead = 0;
    while (at < other.hashes.length) {
      int from = at + ahead;
      int length = common(other.source.words, at, from);
      held += 1L + length;
      int place = heads[other.hashes[at] & mask];
      for (int tries = 0; place > 0 && tries < TRIED; tries++) {
        int common = common(other, at, place - 1);
        held += 1L + common;
        if (common > length) {
          from = place - 1;
          length = common;
        }
        place = next[place - 1];
      }
      if (length >= seed) {
        found.add(new Stretch(at, at + length, from, from + length));
        ahead = from - at;
        at += length;
      } else {
        at++;
      }
    }
    steps.add(held);
    return found;
  }

  /// How many words are the same where a seed of each text begins; none where the hashes differ.
  private int common(Runs other, int at, int place) {
    return hashes[place] == other.hashes[at] ? common(other.source.words, at, place) : 0;
  }

  /// How many words are the same from a place of each text on, none where one has no such place.
  private int common(int[] words, int at, int from) {
    int length = 0;
    int most = from < 0 ? 0 : Math.min(words.length - at, source.length() - from);
    while (length < most && words[at + length] == source.words[from + length]) {
      length++;
    }
    return length;
  }
}
