package org.cellclaims.index;

import java.time.Instant;
import java.util.List;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.page.Page;
import org.cellclaims.text.Span;

/// One version of a page, that is its address with certain bytes: one document of the index.
///
/// @param page the version as read
/// @param captures times of the captures with these bytes, oldest first, one or more
/// @param marks where its claims stand, in page order
/// @param gone times at which the server said that nothing is at the address, oldest first; the
/// same for every version of an address
public record PageEntry(Page page, List<Instant> captures, List<Mark> marks, List<Instant> gone) {
  public PageEntry {
    gone = List.copyOf(gone);
    captures = List.copyOf(captures);
    marks = List.copyOf(marks);
    if (captures.isEmpty()) {
      throw new IllegalArgumentException("a page version needs a capture: " + page.url());
    }
  }

  /// A version of an address that was always there.
  public PageEntry(Page page, List<Instant> captures, List<Mark> marks) {
    this(page, captures, marks, List.of());
  }

  /// Where a claim stands on the page.
  ///
  /// @param id the claim's id
  /// @param span its place in the page's text
  /// @param kinds its kinds, in the order of the codebook
  /// @param certainty id of its certainty
  public record Mark(String id, Span span, List<Kind> kinds, String certainty) {
    public Mark {
      kinds = List.copyOf(kinds);
    }

    /// The mark of a claim.
    public static Mark of(Claim claim) {
      return new Mark(
          claim.id(),
          claim.span(),
          claim.kinds().stream().sorted().toList(),
          claim.certainty().id());
    }
  }

  /// The newest capture of this version.
  public Instant newest() {
    return captures.getLast();
  }

  /// How claims and answers refer to this version.
  public PageRef ref() {
    return PageRef.of(page, newest());
  }
}
