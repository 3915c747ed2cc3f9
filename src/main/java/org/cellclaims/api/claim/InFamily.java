package org.cellclaims.api.claim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cellclaims.copies.Collapse;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.reuse.Change;

/// The family of a claim in a list of claims, and how many copies were left out under it.
record InFamily(
    String claim, String id, int sites, int pages, int words, List<String> drift, int collapsed) {
  static InFamily of(String claim, Map<String, Brief> families, Collapse shown) {
    Brief family = Objects.requireNonNull(families.get(claim), "the claim is in no family");
    return new InFamily(
        claim,
        family.id(),
        family.sites(),
        family.pages(),
        family.words(),
        family.drift().stream().map(Change.Sort::id).toList(),
        shown.hidden().getOrDefault(claim, 0));
  }
}
