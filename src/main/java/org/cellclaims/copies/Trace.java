package org.cellclaims.copies;

import java.time.Instant;
import java.util.List;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.reuse.Region;

/// Where a passage stands.
///
/// @param text the passage as it was looked up, possibly cut
/// @param words how many words it has
/// @param hits the pages that carry some of it, the longest run of words first; one version an
/// address
/// @param nearest where there is no hit, the claims that are nearest in words
/// @param says the answer in one sentence
public record Trace(String text, int words, List<Hit> hits, List<ClaimEntry> nearest, String says) {
  public Trace {
    hits = List.copyOf(hits);
    nearest = List.copyOf(nearest);
  }

  /// When we saw something.
  ///
  /// @param first the earliest of our captures that has it
  /// @param last the latest
  public record Seen(Instant first, Instant last) {}

  /// A page that carries some of a passage.
  ///
  /// @param page the version of the address that carries most of it, the newest of several
  /// @param text that version's text, in which the second sides of the regions stand
  /// @param wording when we saw the address with the very words of `page`
  /// @param any when we saw it with these words or another wording of the passage
  /// @param covered share of the passage's words that the page has, 0 to 1
  /// @param longest most words in a row that both have
  /// @param regions each shared passage; the first side is the passage, the second the page
  public record Hit(
      PageRef page,
      String text,
      Seen wording,
      Seen any,
      double covered,
      int longest,
      List<Region> regions) {
    public Hit {
      regions = List.copyOf(regions);
    }

    /// How many words are shared.
    int same() {
      return regions.stream().mapToInt(Region::same).sum();
    }
  }
}
