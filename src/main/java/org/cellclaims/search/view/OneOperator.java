package org.cellclaims.search.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /// All operators that people joined by hand, by id.
  public static List<OneOperator> all(org.cellclaims.vocabulary.Sites joined) {
    return joined.bySite().keySet().stream()
        .flatMap(site -> of(joined, site).stream())
        .distinct()
        .sorted(Comparator.comparing(OneOperator::id))
        .toList();
  }

  /// This operator with those of its sites that are in a set.
  public OneOperator among(Set<String> some) {
    return new OneOperator(
        id, name, known, sites.stream().filter(some::contains).toList());
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
