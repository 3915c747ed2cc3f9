package org.cellclaims.crawl.frontier;

import org.cellclaims.crawl.address.WebAddress;

/// An address that was found.
///
/// @param address what to fetch, without a fragment
/// @param kind what is expected there
/// @param depth links from the seed, 0 for a seed
/// @param hops redirects that led here in a row
/// @param score the higher the sooner; above 0 where it leads to treatments
public record Found(WebAddress address, Kind kind, int depth, int hops, int score) {
  /// What an address is expected to hold.
  public enum Kind {
    /// A page.
    PAGE(0),
    /// A sitemap: read for its addresses, not archived.
    SITEMAP(1);

    private final int code;

    Kind(int code) {
      this.code = code;
    }

    /// How the file writes it.
    int code() {
      return code;
    }

    static Kind of(int code) {
      return code == SITEMAP.code ? SITEMAP : PAGE;
    }
  }

  /// A page to start from.
  public static Found seed(WebAddress address) {
    return new Found(address.page(), Kind.PAGE, 0, 0, 0);
  }
}
