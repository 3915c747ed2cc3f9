package org.cellclaims.search.view;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who runs a site, as people joined it by hand.
///
/// @param id stable name
/// @param name as people write it
/// @param known how it is known, for people
/// @param sites all of its sites in the file, sorted; not all need be captured
public record OneOperator(String id, String name, String known, List<String> sites) {
  public OneOperator {
    sites = List.copyOf(sites);
  }

  /// The operator of a site, empty where nobody has said so.
  static Optional<OneOperator> of(org.cellclaims.vocabulary.Sites joined, String site) {
    return joined
        .of(site)
        .map(o -> new OneOperator(
            o.id(),
            o.name(),
            o.known(),
            joined.bySite().entrySet().stream()
                .filter(other -> other.getValue().id().equals(o.id()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList()));
  }
}
