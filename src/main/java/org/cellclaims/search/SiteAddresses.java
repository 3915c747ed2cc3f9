package org.cellclaims.search;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.question.ClaimQuery;

/// Which addresses sites have.
public final class SiteAddresses {
  private SiteAddresses() {}

  /// The addresses of sites that ever had a claim, sorted.
  public static List<String> of(ClaimSearch search, List<String> sites) throws IOException {
    TreeSet<String> urls = new TreeSet<>();
    Filter site = Filters.ofKey("site").orElseThrow();
    if (!sites.isEmpty()) {
      search.each(
          ClaimQuery.EVERYTHING.withWanted(site, sites),
          entry -> urls.add(entry.page().url()));
    }
    return List.copyOf(urls);
  }
}
