package org.cellclaims.index;

import java.time.Instant;
import java.util.Optional;
import org.cellclaims.claim.Claim;

/// A claim with its page and what its captures say of it: one document of the index.
///
/// @param claim the claim as the newest capture that has it gives it
/// @param page the version of the page that its spans count in
/// @param before the sentence before it, empty at the top of the page
/// @param after the sentence after it, empty at the end of the page
/// @param position its number among the claims of the page, from 0
/// @param firstSeen the earliest capture that has it
/// @param lastSeen the latest capture that has it
/// @param isLive whether the newest capture of the address still has it
/// @param captures how many captures have it, 1 or more
public record ClaimEntry(
    Claim claim,
    PageRef page,
    Optional<String> before,
    Optional<String> after,
    int position,
    Instant firstSeen,
    Instant lastSeen,
    boolean isLive,
    int captures) {
  public ClaimEntry {
    if (captures < 1 || firstSeen.isAfter(lastSeen)) {
      throw new IllegalArgumentException(
          "a claim needs captures >= 1 and firstSeen <= lastSeen, got " + captures + ", "
              + firstSeen + ".." + lastSeen);
    }
  }
}
