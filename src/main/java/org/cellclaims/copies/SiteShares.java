package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.copies.family.Families;

/// What a site shares with others, boilerplate left out, by who took it from whom.
///
/// @param site its name
/// @param total how many families it carries; 200 of them are looked at, those of most sites
/// @param borrowed families that there is evidence it took from another site
/// @param lent families that there is evidence another site took from it
/// @param shared families for which there is no evidence of either
/// @param notes what a reader should know
public record SiteShares(
    String site,
    int total,
    List<Brief> borrowed,
    List<Brief> lent,
    List<Brief> shared,
    List<String> notes) {
  public SiteShares {
    borrowed = List.copyOf(borrowed);
    lent = List.copyOf(lent);
    shared = List.copyOf(shared);
    notes = List.copyOf(notes);
  }

  /// What a site shares; nothing for a site that is not known.
  public static SiteShares of(Families families, String site) throws IOException {
    Families.Listed found =
        families.list(new Families.Asked(Optional.of(site), Optional.empty(), false));
    List<Brief> borrowed = new ArrayList<>();
    List<Brief> lent = new ArrayList<>();
    List<Brief> shared = new ArrayList<>();
    for (Brief family : found.families()) {
      boolean took = family.arrows().stream().anyMatch(a -> a.to().equals(site));
      boolean gave = family.arrows().stream().anyMatch(a -> a.from().equals(site));
      (took ? borrowed : gave ? lent : shared).add(family);
    }
    List<String> notes = new ArrayList<>();
    notes.add("borrowed and lent: first seen by us earlier on the one site, and the later one still"
        + " names it or has its words with some left out; shared: direction unknown");
    found.note().ifPresent(notes::add);
    return new SiteShares(site, found.total(), borrowed, lent, shared, notes);
  }
}
