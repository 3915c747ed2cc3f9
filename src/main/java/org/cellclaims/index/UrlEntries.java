package org.cellclaims.index;

import java.util.List;

/// Everything that the index holds of one address, written as one atomic change.
///
/// @param url the address
/// @param pages its versions, oldest first
/// @param claims its claims, each once however many versions have it, ordered by place and id
/// @param isWithheld whether its owner asks, by the newest capture, that it is not shown
public record UrlEntries(
    String url, List<PageEntry> pages, List<ClaimEntry> claims, boolean isWithheld) {
  public UrlEntries {
    pages = List.copyOf(pages);
    claims = List.copyOf(claims);
  }
}
