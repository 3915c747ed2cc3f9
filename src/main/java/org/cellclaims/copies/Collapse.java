package org.cellclaims.copies;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.search.Hit;

/// Claims of one page of a list without those that copy one above them, on this page or on one
/// before, see [Folding].
///
/// @param hits what is left, in order
/// @param hidden how many claims of the whole list are left out under each claim that is left, by
/// its id
public record Collapse(List<Hit> hits, Map<String, Integer> hidden) {
  public Collapse {
    hits = List.copyOf(hits);
    hidden = Map.copyOf(hidden);
  }

  /// Every claim of a page.
  public static Collapse none(List<Hit> hits) {
    return new Collapse(hits, Map.of());
  }

  /// Leaves copies out.
  ///
  /// @param folding tells copies of the list
  /// @param hits a page of it
  /// @param known the family of each claim of the page that is in one, by the claim's id
  public static Collapse of(Folding folding, List<Hit> hits, Map<String, Brief> known)
      throws IOException {
    Map<String, Integer> shown = new HashMap<>();
    for (Brief family : known.values()) {
      shown.putAll(folding.shown(family.id()));
    }
    List<Hit> left = hits.stream()
        .filter(hit -> isLeft(hit.entry().claim().id(), known, shown))
        .toList();
    shown.values().removeIf(many -> many == 0);
    return new Collapse(left, shown);
  }

  private static boolean isLeft(
      String claim, Map<String, Brief> known, Map<String, Integer> shown) {
    return !known.containsKey(claim) || shown.containsKey(claim);
  }
}
