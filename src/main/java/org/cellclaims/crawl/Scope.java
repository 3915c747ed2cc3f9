package org.cellclaims.crawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellclaims.crawl.address.WebAddress;

/// How far a crawl goes from its seeds.
///
/// @param kind the rule
/// @param seeds where it starts
record Scope(Kind kind, List<WebAddress> seeds) {
  /// The rules.
  enum Kind {
    /// All pages of the seeds' registrable domains.
    SITE,
    /// Pages in the seeds' folders and below.
    PATH,
    /// The seeds alone, and where they redirect to.
    LIST;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Scope {
    seeds = List.copyOf(seeds);
  }

  /// True if a link to an address is followed.
  boolean contains(WebAddress address) {
    return switch (kind) {
      case SITE -> seeds.stream().anyMatch(seed -> seed.site().equals(address.site()));
      case PATH -> seeds.stream().anyMatch(seed -> isBelow(seed, address));
      case LIST -> false;
    };
  }

  private static boolean isBelow(WebAddress seed, WebAddress address) {
    String folder = seed.path().substring(0, seed.path().lastIndexOf('/') + 1);
    return seed.authority().equals(address.authority()) && address.path().startsWith(folder);
  }

  /// With one more seed: where a seed redirects to.
  Scope with(WebAddress seed) {
    List<WebAddress> more = new ArrayList<>(seeds);
    more.add(seed);
    return new Scope(kind, more);
  }
}
