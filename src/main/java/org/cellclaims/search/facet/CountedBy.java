package org.cellclaims.search.facet;

import java.util.Locale;
import java.util.Optional;
import org.cellclaims.search.question.Known;

/// What the values of filters are counted by.
public enum CountedBy {
  /// Claims.
  CLAIM,
  /// Addresses that the claims stand on.
  PAGE,
  /// Sites of these.
  SITE,
  /// Families of copies that the claims stand in; a claim in none does not count.
  FAMILY;

  /// The name in addresses.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Reads the parameter `count_by`.
  ///
  /// @throws QueryException if there is no such thing to count by
  public static CountedBy of(Optional<String> id) {
    return id.map(one -> Known.of("count_by", one, values(), CountedBy::id)).orElse(CLAIM);
  }
}
