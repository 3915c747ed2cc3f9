package org.cellclaims.reuse.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds pairs of texts of different sites that share enough hashes.
///
/// Of the texts that hold one hash, each is linked with its neighbour of another site only,
/// so that
/// the number of links grows with the texts and not with their pairs, however large a family is.
public final class Links {
  private static final int LEAST = 3;

  private final int[] sites;
  private long[] pairs = new long[1024];
  private int count;

  /// @param sites the site of each text, by the number of the text; texts of a site stand
  /// together
  public Links(int[] sites) {
    this.sites = sites.clone();
  }

  /// Two texts that share hashes.
  ///
  /// @param one the lower number
  /// @param other the higher number
  /// @param grams how many hashes link them
  public record Link(int one, int other, int grams) {}

  /// Takes the texts that hold one hash, ascending.
  public void add(int[] texts, int length) {
    if (length < 2 || sites[texts[0]] == sites[texts[length - 1]]) {
      return;
    }
    int before = -1;
    for (int i = 0; i < length; i++) {
      if (i > 0 && sites[texts[i]] != sites[texts[i - 1]]) {
        before = texts[i - 1];
      }
      if (before >= 0) {
        link(before, texts[i]);
      } else {
        link(texts[i], nextSite(texts, i, length));
      }
    }
  }

  private int nextSite(int[] texts, int from, int length) {
    int next = from;
    while (next < length && sites[texts[next]] == sites[texts[from]]) {
      next++;
    }
    return texts[next];
  }

  private void link(int one, int other) {
    if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, count * 2);
    }
    pairs[count++] = (long) one << Integer.SIZE | other;
  }

  /// The pairs that three hashes or more link, ascending.
  public List<Link> found() {
    Arrays.sort(pairs, 0, count);
    List<Link> found = new ArrayList<>();
    for (int i = 0, from = 0; i < count; i++) {
      if (i + 1 == count || pairs[i + 1] != pairs[i]) {
        int grams = i + 1 - from;
        if (grams >= LEAST) {
          found.add(new Link((int) (pairs[i] >>> Integer.SIZE), (int) pairs[i], grams));
        }
        from = i + 1;
      }
    }
    return found;
  }
}
