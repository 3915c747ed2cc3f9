package org.cellclaims.text;

import java.util.Arrays;

/// The normal forms of the words of one text, each made once however often the word stands there,
/// so that equal words share one string. Not thread-safe.
final class Norms {
  private static final int FEWEST = 64;
  private final String text;
  private String[] norms = new String[FEWEST];
  private int[] starts = new int[FEWEST];
  private int[] ends = new int[FEWEST];
  private int count;

  Norms(String text) {
    this.text = text;
    Arrays.fill(norms, "");
  }

  /// The normal form of a word, see [Tokens#normal(String)].
  String of(int start, int end) {
    int at = hash(start, end) & (norms.length - 1);
    while (ends[at] != 0 && !isSame(at, start, end)) {
      at = (at + 1) & (norms.length - 1);
    }
    if (ends[at] == 0) {
      norms[at] = Tokens.normal(text.substring(start, end));
      starts[at] = start;
      ends[at] = end;
      count++;
      String norm = norms[at];
      if (count * 2 > norms.length) {
        grow();
      }
      return norm;
    }
    return norms[at];
  }

  private int hash(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ (hash >>> 15);
  }

  private boolean isSame(int at, int start, int end) {
    return ends[at] - starts[at] == end - start
        && text.regionMatches(starts[at], text, start, end - start);
  }

  private void grow() {
    String[] oldNorms = norms;
    int[] oldStarts = starts;
    int[] oldEnds = ends;
    norms = new String[2 * oldNorms.length];
    Arrays.fill(norms, "");
    starts = new int[norms.length];
    ends = new int[norms.length];
    for (int i = 0; i < oldNorms.length; i++) {
      if (oldEnds[i] != 0) {
        int at = hash(oldStarts[i], oldEnds[i]) & (norms.length - 1);
        while (ends[at] != 0) {
          at = (at + 1) & (norms.length - 1);
        }
        norms[at] = oldNorms[i];
        starts[at] = oldStarts[i];
        ends[at] = oldEnds[i];
      }
    }
  }
}
