package org.cellclaims.copies.family;

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
/// @param claimWords how many of these stand in claims
/// @param pages how many addresses carry it
/// @param sites how many sites
/// @param edited how many members are not word for word like the first
/// @param boilerplate why it is no copying that matters (menu, legal notice, supplier's notice);
/// empty for a claim or other text
/// @param drift what changed on the way that changes the claim: number, bound, hedge, negation
/// @param direction who took it from whom, in words, or that this is not known
/// @param arrows each copy for which there is evidence of where it comes from
/// @param members who carries it, first seen first; of more than 20,000 places some, evenly taken
/// @param variants its wordings as a tree of edits, the first member's first
public record Family(
    String id,
    String text,
    int words,
    int claimWords,
    int pages,
    int sites,
    int edited,
    Optional<String> boilerplate,
    List<Change.Sort> drift,
    String direction,
    List<Arrow> arrows,
    List<Member> members,
    List<Variant> variants) {
  public Family {
    drift = List.copyOf(drift);
    arrows = List.copyOf(arrows);
    members = List.copyOf(members);
    variants = List.copyOf(variants);
  }

  /// Whether a site carries it.
  public boolean isOn(String site) {
    return members.stream().anyMatch(m -> m.page().site().equals(site));
  }

  /// A copy whose origin there is evidence for.
  ///
  /// @param from the site that had it
  /// @param to the site that was first seen by us with it later
  /// @param evidence the evidence, in words
  public record Arrow(String from, String to, String evidence) {}

  /// An address that carries one wording of the passage.
  ///
  /// @param page its newest version that does
  /// @param span where it stands there, UTF-16 code units
  /// @param text the words there
  /// @param variant number of its wording in [Family#variants()]
  /// @param firstSeen the earliest capture by us of this wording at this address
  /// @param lastSeen the latest
  /// @param dated what kind of date these are: `capture`, the time when we fetched the page
  /// @param stated the date that the page gives itself
  /// @param header the last change of the page by its server's word, in the header Last-Modified
  /// @param claims ids of the claims that stand in it
  public record Member(
      PageRef page,
      Span span,
      String text,
      int variant,
      Instant firstSeen,
      Instant lastSeen,
      String dated,
      Optional<StatedDate> stated,
      Optional<Instant> header,
      List<String> claims) {
    public Member {
      claims = List.copyOf(claims);
    }
  }

  /// A wording.
  ///
  /// @param text the words of the first member that has it
  /// @param parent number of the wording seen before that is most like it; empty for the first,
  /// and for one that is like none
  /// @param changed share of words that differ from the parent's, 0 to 1
  /// @param changes the differences that matter, the parent's words first
  /// @param members how many addresses have it
  /// @param sites the sites that have it, by name
  /// @param firstSeen the earliest capture by us of this wording
  /// @param lastSeen the latest
  public record Variant(
      String text,
      Optional<Integer> parent,
      double changed,
      List<Change> changes,
      int members,
      List<String> sites,
      Instant firstSeen,
      Instant lastSeen) {
    public Variant {
      changes = List.copyOf(changes);
      sites = List.copyOf(sites);
    }
  }
}
