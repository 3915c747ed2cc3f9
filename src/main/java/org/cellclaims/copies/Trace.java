package org.cellclaims.copies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.reuse.Region;

/// Where a passage stands.
///
/// @param text the passage as it was looked up, possibly cut
/// @param words how many words it has
/// @param hits the pages that carry some of it, the longest run of words first; one version an
/// address
/// @param common pages that share only menus and notices with it, in the same order
/// @param nearest where there is no hit, the claims that are nearest in words
/// @param says the answer in one sentence
public record Trace(
    String text,
    int words,
    List<Hit> hits,
    List<Hit> common,
    List<ClaimEntry> nearest,
    String says) {
  public Trace {
    hits = List.copyOf(hits);
    common = List.copyOf(common);
    nearest = List.copyOf(nearest);
  }

  /// When we saw something.
  ///
  /// @param first the earliest of our captures that has it
  /// @param last the latest
  public record Seen(Instant first, Instant last) {}

  /// A shared passage.
  ///
  /// @param region where it stands; the first side is the passage, the second the page
  /// @param boilerplate why it is no copying that matters: menu, legal or supplier's notice;
  /// empty where it may be
  public record Shared(Region region, Optional<String> boilerplate) {}

  /// A page that carries some of a passage.
  ///
  /// @param page the version of the address that carries most of it, the newest of several
  /// @param text that version's text, in which the second sides of the regions stand
  /// @param wording when we saw the address with the very words of `page`
  /// @param any when we saw it with these words or another wording of the passage
  /// @param covered share of the passage's words that the page has, 0 to 1; menus and notices do
  /// not count where there is anything else
  /// @param longest most words in a row that both have, counted likewise
  /// @param shared each shared passage
  public record Hit(
      PageRef page,
      String text,
      Seen wording,
      Seen any,
      double covered,
      int longest,
      List<Shared> shared) {
    public Hit {
      shared = List.copyOf(shared);
    }

    /// Each shared passage, menus and notices too.
    public List<Region> regions() {
      return shared.stream().map(Shared::region).toList();
    }

    /// Whether menus and notices are all that is shared.
    boolean isCommon() {
      return shared.stream().allMatch(s -> s.boilerplate().isPresent());
    }

    /// What is shared beside menus and notices, or these where there is nothing else.
    static List<Shared> telling(List<Shared> shared) {
      List<Shared> telling =
          shared.stream().filter(s -> s.boilerplate().isEmpty()).toList();
      return telling.isEmpty() ? shared : telling;
    }

    /// How many words are shared, counted likewise.
    int same() {
      return telling(shared).stream().mapToInt(s -> s.region().same()).sum();
    }
  }
}
