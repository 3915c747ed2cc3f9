package org.cellclaims.copies.family;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Region;

/// Puts the wordings of a family into a tree: each under the one seen before that is most like it.
///
/// @param align finds what wordings share
record Variants(Align align) {
  /// Wordings beyond these are listed, but not compared: the work for a family stays bounded.
  static final int COMPARED = 200;

  private static final int PARENTS = 40;

  /// The wordings, the first member's first.
  ///
  /// @param members first seen first, each with the number of its wording
  /// @param count how many wordings there are
  List<Family.Variant> of(List<Family.Member> members, int count) {
    List<List<Family.Member>> having = new ArrayList<>();
    for (int v = 0; v < count; v++) {
      having.add(new ArrayList<>());
    }
    members.forEach(m -> having.get(m.variant()).add(m));
    List<Family.Variant> variants = new ArrayList<>();
    having.forEach(own -> variants.add(variant(own, variants)));
    return variants;
  }

  /// A wording under the one seen before that is most like it; only the first 40 are tried.
  private Family.Variant variant(List<Family.Member> own, List<Family.Variant> before) {
    String text = own.getFirst().text();
    Optional<Integer> parent = Optional.empty();
    Optional<Region> nearest = Optional.empty();
    int tried = before.size() < COMPARED ? Math.min(PARENTS, before.size()) : 0;
    for (int i = 0; i < tried; i++) {
      Optional<Region> region = align.regions(before.get(i).text(), text).stream()
          .max(Comparator.comparingInt(Region::same));
      if (region.isPresent()
          && (nearest.isEmpty() || region.get().same() > nearest.get().same())) {
        nearest = region;
        parent = Optional.of(i);
      }
    }
    return new Family.Variant(
        text,
        parent,
        nearest.map(Region::changed).orElse(0.0),
        nearest.map(Region::changes).orElse(List.of()),
        own.size(),
        own.stream().map(m -> m.page().site()).distinct().sorted().toList(),
        own.stream().map(Family.Member::firstSeen).min(Instant::compareTo).orElseThrow(),
        own.stream().map(Family.Member::lastSeen).max(Instant::compareTo).orElseThrow());
  }
}
