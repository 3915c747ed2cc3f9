package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.List;

/// The longest row of words that two rows have in the same order, by the table of Wagner and
/// Fischer (1974): of two that are equally long the one that leaves out words of the first row
/// first.
///
/// Takes time and two bytes of memory for each pair of words.
public final class LongestCommon {
  private LongestCommon() {}

  /// Tells which words are the same.
  @FunctionalInterface
  public interface Sameness {
    /// Whether a word of the first row and one of the second, each by its place from 0, are the
    /// same.
    boolean areSame(int first, int second);
  }

  /// The row as stretches of words that follow each other in both, in order.
  ///
  /// @param length words of the first row
  /// @param other words of the second row; the shorter of both has 32,767 at most
  public static List<Stretch> of(int length, int other, Sameness words) {
    short[] longest = table(length, other, words);
    int row = other + 1;
    List<Stretch> runs = new ArrayList<>();
    int i = 0;
    int j = 0;
    int run = 0;
    while (i < length && j < other) {
      if (words.areSame(i, j)) {
        i++;
        j++;
        run++;
      } else {
        add(runs, i, j, run);
        run = 0;
        if (longest[(i + 1) * row + j] >= longest[i * row + j + 1]) {
          i++;
        } else {
          j++;
        }
      }
    }
    add(runs, i, j, run);
    return runs;
  }

  private static void add(List<Stretch> runs, int to, int sourceTo, int length) {
    if (length > 0) {
      runs.add(new Stretch(to - length, to, sourceTo - length, sourceTo));
    }
  }

  /// How long the rest is from each word of the first row and each of the second on.
  private static short[] table(int length, int other, Sameness words) {
    int row = other + 1;
    short[] longest = new short[(length + 1) * row];
    for (int i = length - 1; i >= 0; i--) {
      for (int j = other - 1, at = i * row + j; j >= 0; j--, at--) {
        longest[at] = words.areSame(i, j)
            ? (short) (longest[at + row + 1] + 1)
            : (short) Math.max(longest[at + row], longest[at + 1]);
      }
    }
    return longest;
  }
}
