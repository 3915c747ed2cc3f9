package org.cellclaims.copies.family;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.reuse.Change;

/// A family without its members and wordings: what lists show.
///
/// @param id see [Family#id()]
/// @param text the passage as its first member has it
/// @param words how many words that is
/// @param claimWords how many of these stand in claims
/// @param pages how many addresses carry it
/// @param sites how many sites
/// @param edited how many members are not word for word like the first
/// @param boilerplate why it is no copying that matters; empty for a claim or other text
/// @param drift what changed on the way that changes the claim
/// @param direction who took it from whom, in words, or that this is not known
/// @param arrows each copy for which there is evidence of where it comes from
/// @param firstSeen the earliest capture by us of any wording
/// @param lastSeen the latest capture by us of any wording
/// @param siteNames the sites, by name, the first 500
/// @param changes the differences that matter between its wordings, the first 50
public record Brief(
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
    List<Family.Arrow> arrows,
    Instant firstSeen,
    Instant lastSeen,
    List<String> siteNames,
    List<Change> changes) {
  private static final int NAMES = 500;
  private static final int CHANGES = 50;

  public Brief {
    drift = List.copyOf(drift);
    arrows = List.copyOf(arrows);
    siteNames = List.copyOf(siteNames);
    changes = List.copyOf(changes);
  }

  /// A family in brief.
  public static Brief of(Family family) {
    return new Brief(
        family.id(),
        family.text(),
        family.words(),
        family.claimWords(),
        family.pages(),
        family.sites(),
        family.edited(),
        family.boilerplate(),
        family.drift(),
        family.direction(),
        family.arrows(),
        family.members().getFirst().firstSeen(),
        family.members().stream()
            .map(Family.Member::lastSeen)
            .max(Instant::compareTo)
            .orElseThrow(),
        family.members().stream()
            .map(m -> m.page().site())
            .distinct()
            .sorted()
            .limit(NAMES)
            .toList(),
        family.variants().stream()
            .flatMap(v -> v.changes().stream())
            .limit(CHANGES)
            .toList());
  }
}
