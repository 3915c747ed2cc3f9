package org.cellclaims.copies.family;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.reuse.Region;

/// Puts the wordings of a family into a tree: each under the one seen before that is most like it.
///
/// @param wordings compares them; filled while they are put into the tree
record Variants(Wordings wordings) {
  /// Wordings beyond these are listed, but not compared: the work for a family stays bounded.
  static final int COMPARED = 200;

  private static final int PARENTS = 40;
  private static final int ALIGNED = 4;

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
    for (int v = 0; v < count; v++) {
      variants.add(variant(v, having.get(v)));
    }
    return variants;
  }

  /// A wording under the one seen before that is most like it. Of the first 40 those four are
  /// held against it word by word that share most rows of five words with it.
  private Family.Variant variant(int number, List<Family.Member> own) {
    String text = own.getFirst().text();
    Optional<Integer> parent = Optional.empty();
    Optional<Region> nearest = Optional.empty();
    if (number < COMPARED) {
      wordings.add(text);
      Optional<Wordings.Like> like = wordings.mostLike(number, PARENTS, ALIGNED);
      parent = like.map(Wordings.Like::number);
      nearest = like.map(l -> wordings.region(l, number));
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
