package org.cellclaims.index;

import java.util.List;

/// Everything that the index holds of one address, written as one atomic change.
///
/// @param url the address
/// @param pages its versions, oldest first
/// @param claims its claims, each once however many versions have it, ordered by place and id
public record UrlEntries(String url, List<PageEntry> pages, List<ClaimEntry> claims) {
  public UrlEntries {
    pages = List.copyOf(pages);
    claims = List.copyOf(claims);
  }
}
