package org.cellclaims.search.question;

import java.util.Locale;

/// The order of hits. Ties are always broken by site, address and place on the page, then by id.
public enum Order {
  /// Best match first: wanted concepts near the claim, then the words.
  RELEVANCE,
  /// By site, address and place on the page.
  PAGE,
  /// Newest first, by the first capture that has the claim.
  FIRST_SEEN,
  /// Newest first, by the last capture that has the claim.
  LAST_SEEN,
  /// Highest number first: of a claim's numbers the one in the range that is asked for, in its
  /// unit,
  /// else in percent; claims without last.
  VALUE,
  /// Lowest number first.
  VALUE_UP;

  /// The name in addresses: `first-seen` for example.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
