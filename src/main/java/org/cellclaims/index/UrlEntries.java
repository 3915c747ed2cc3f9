package org.cellclaims.index;

import java.util.List;
import org.cellclaims.page.country.CountrySign;

/// Everything that the index holds of one address, written as one atomic change.
///
/// @param url the address
/// @param pages its versions, oldest first
/// @param claims its claims, each once however many versions have it, ordered by place and id
/// @param signs what its newest version shows of the country of its site
/// @param isWithheld whether its owner asks, by the newest capture, that it is not shown
public record UrlEntries(
    String url,
    List<PageEntry> pages,
    List<ClaimEntry> claims,
    List<CountrySign> signs,
    boolean isWithheld) {
  public UrlEntries {
    pages = List.copyOf(pages);
    claims = List.copyOf(claims);
    signs = List.copyOf(signs);
  }
}
