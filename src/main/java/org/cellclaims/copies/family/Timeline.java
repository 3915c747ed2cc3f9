package org.cellclaims.copies.family;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// When which site had which wording of a family, as far as we saw it.
public final class Timeline {
  private Timeline() {}

  /// A site.
  ///
  /// @param site its name
  /// @param firstSeen the earliest capture by us of any wording on it
  /// @param lastSeen the latest
  /// @param stays each wording at each of its addresses, first seen first
  public record Site(String site, Instant firstSeen, Instant lastSeen, List<Stay> stays) {
    public Site {
      stays = List.copyOf(stays);
    }
  }

  /// A wording at an address.
  ///
  /// @param variant number of the wording in [Family#variants()]
  /// @param member number of the member in [Family#members()]
  /// @param url the address
  /// @param firstSeen the earliest capture by us of this wording there
  /// @param lastSeen the latest; the wording may have stood longer
  /// @param dated what kind of date these are: `capture`
  /// @param stated the date that the page gives itself
  /// @param header the last change of the page by its server's word
  public record Stay(
      int variant,
      int member,
      String url,
      Instant firstSeen,
      Instant lastSeen,
      String dated,
      Optional<StatedDate> stated,
      Optional<Instant> header) {}

  /// The sites of a family, first seen first.
  public static List<Site> of(Family family) {
    Map<String, List<Stay>> bySite = new TreeMap<>();
    for (int i = 0; i < family.members().size(); i++) {
      Family.Member m = family.members().get(i);
      bySite
          .computeIfAbsent(m.page().site(), s -> new ArrayList<>())
          .add(new Stay(
              m.variant(),
              i,
              m.page().url(),
              m.firstSeen(),
              m.lastSeen(),
              m.dated(),
              m.stated(),
              m.header()));
    }
    return bySite.entrySet().stream()
        .map(e -> site(e.getKey(), e.getValue()))
        .sorted(Comparator.comparing(Site::firstSeen).thenComparing(Site::site))
        .toList();
  }

  private static Site site(String name, List<Stay> stays) {
    return new Site(
        name,
        stays.getFirst().firstSeen(),
        stays.stream().map(Stay::lastSeen).max(Instant::compareTo).orElseThrow(),
        stays);
  }
}
