package org.cellclaims.copies;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.index.PageRef;
import org.cellclaims.reuse.Change;
import org.cellclaims.text.Span;

/// A passage that pages of several sites share.
///
/// @param id stable as long as its first member is
/// @param text the passage as its first member has it
/// @param words how many words that is
/// @param pages how many addresses carry it
/// @param sites how many sites
/// @param edited how many members are not word for word like the first
/// @param boilerplate why it is no copying that matters (menu, legal notice, supplier's notice);
/// empty for a claim or other text
/// @param drifted whether a number, bound, hedge or negation changed on the way
/// @param direction who took it from whom, in words, or that this is not known
/// @param members who carries it, first seen first
/// @param variants its wordings as a tree of edits, the first member's first
public record Family(
    String id,
    String text,
    int words,
    int pages,
    int sites,
    int edited,
    Optional<String> boilerplate,
    boolean drifted,
    String direction,
    List<Member> members,
    List<Variant> variants) {
  public Family {
    members = List.copyOf(members);
    variants = List.copyOf(variants);
  }

  /// An address that carries one wording of the passage.
  ///
  /// @param page its newest version that does
  /// @param span where it stands there, UTF-16 code units
  /// @param text the words there
  /// @param variant number of its wording in [Family#variants()]
  /// @param firstSeen the earliest capture by us that has it
  /// @param lastSeen the latest
  /// @param dated what kind of date that is: `capture`, the time when we fetched the page
  /// @param claims ids of the claims that stand in it
  public record Member(
      PageRef page,
      Span span,
      String text,
      int variant,
      Instant firstSeen,
      Instant lastSeen,
      String dated,
      List<String> claims) {
    public Member {
      claims = List.copyOf(claims);
    }
  }

  /// A wording.
  ///
  /// @param text the words of the first member that has it
  /// @param parent number of the wording seen before that is most like it; empty for the first
  /// @param changed share of words that differ from the parent's, 0 to 1
  /// @param changes the differences that matter, the parent's words first
  /// @param members how many addresses have it
  public record Variant(
      String text, Optional<Integer> parent, double changed, List<Change> changes, int members) {
    public Variant {
      changes = List.copyOf(changes);
    }
  }
}
