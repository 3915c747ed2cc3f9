package org.cellclaims.copies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.search.Hit;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Claims of a list without those that copy one above them.
///
/// A claim copies another where both stand in one family and half of the words of both are the
/// same; the other sentences of a shared paragraph stay.
///
/// @param hits what is left, in order
/// @param hidden how many were left out under each claim that is left, by its id
public record Collapse(List<Hit> hits, Map<String, Integer> hidden) {
  private static final double SAME = .5;

  public Collapse {
    hits = List.copyOf(hits);
    hidden = Map.copyOf(hidden);
  }

  /// Leaves copies out.
  ///
  /// @param families the family of each claim that is in one, by the claim's id
  public static Collapse of(List<Hit> hits, Map<String, Brief> families) {
    List<Hit> left = new ArrayList<>();
    Map<String, Integer> hidden = new HashMap<>();
    Map<String, List<Hit>> shown = new HashMap<>();
    for (Hit hit : hits) {
      String id = hit.entry().claim().id();
      Brief family = families.get(id);
      List<Hit> above =
          family == null ? List.of() : shown.computeIfAbsent(family.id(), f -> new ArrayList<>());
      Optional<Hit> same = above.stream().filter(a -> isCopy(a, hit)).findFirst();
      same.ifPresent(s -> hidden.merge(s.entry().claim().id(), 1, Integer::sum));
      if (same.isEmpty()) {
        left.add(hit);
        if (family != null) {
          above.add(hit);
        }
      }
    }
    return new Collapse(left, hidden);
  }

  private static boolean isCopy(Hit one, Hit other) {
    Set<String> words = words(one);
    Set<String> others = words(other);
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    return both.size() >= SAME * (words.size() + others.size() - both.size());
  }

  private static Set<String> words(Hit hit) {
    Set<String> words = new HashSet<>();
    Tokens.of(hit.entry().claim().text()).stream()
        .filter(t -> t.kind() != Token.Kind.MARK)
        .forEach(t -> words.add(t.norm()));
    return words;
  }
}
