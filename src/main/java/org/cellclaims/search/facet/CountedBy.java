package org.cellclaims.search.facet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cellclaims.search.question.QueryException;
import org.cellclaims.search.question.Quoted;

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
    return id.isEmpty()
        ? CLAIM
        : Arrays.stream(values())
            .filter(by -> by.id().equals(id.get()))
            .findFirst()
            .orElseThrow(() -> new QueryException(
                "count_by",
                "count_by=" + Quoted.cut(id.get()) + " is not known; choose one of "
                    + String.join(", ", ids())));
  }

  private static List<String> ids() {
    return Arrays.stream(values()).map(CountedBy::id).toList();
  }
}
