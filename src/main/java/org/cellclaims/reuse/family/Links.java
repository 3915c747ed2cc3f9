package org.cellclaims.reuse.family;

import java.io.IOException;

/// Finds pairs of texts of different sites that share enough hashes.
///
/// Of the texts that hold one hash, each is linked with its neighbour of another site only, so that
/// the number of links grows with the texts and not with their pairs, however large a family is.
/// Links beyond eight million wait on disk, so that 128 MB of memory are enough for any number.
public final class Links implements AutoCloseable {
  private static final int LEAST = 3;
  private static final int IN_MEMORY = 8_000_000;

  private final int[] sites;
  private final PairCounts pairs;

  /// @param sites the site of each text, by the number of the text; texts of a site stand
  /// together
  public Links(int[] sites) {
    this(sites, IN_MEMORY);
  }

  /// @param inMemory how many links are held in memory at most, 2 or more
  Links(int[] sites, int inMemory) {
    this.sites = sites.clone();
    this.pairs = new PairCounts(inMemory);
  }

  /// Two texts that share hashes.
  ///
  /// @param one the lower number
  /// @param other the higher number
  /// @param grams how many hashes link them
  public record Link(int one, int other, int grams) {}

  /// Takes a link.
  @FunctionalInterface
  public interface Taker {
    /// Takes it.
    void take(Link link) throws IOException;
  }

  /// Takes the texts that hold one hash, ascending.
  ///
  /// @throws IOException if what waits on disk cannot be written
  public void add(int[] texts, int length) throws IOException {
    if (length < 2 || sites[texts[0]] == sites[texts[length - 1]]) {
      return;
    }
    int before = -1;
    for (int i = 0; i < length; i++) {
      if (i > 0 && sites[texts[i]] != sites[texts[i - 1]]) {
        before = texts[i - 1];
      }
      if (before >= 0) {
        pairs.add(before, texts[i]);
      } else {
        pairs.add(texts[i], nextSite(texts, i, length));
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

  /// Hands on the pairs that three hashes or more link, ascending.
  ///
  /// @throws IOException if what waits on disk cannot be read, or the taker fails
  public void each(Taker taker) throws IOException {
    pairs.each((one, other, count) -> {
      if (count >= LEAST) {
        taker.take(new Link(one, other, count));
      }
    });
  }

  @Override
  public void close() throws IOException {
    pairs.close();
  }
}
