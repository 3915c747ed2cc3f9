package org.cellclaims.copies;

import java.io.IOException;
import java.util.AbstractMap.SimpleEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.copies.family.Families;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.search.ClaimQuery;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.Hit;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Claims of one page of a list without those that copy one above them, on this page or on one
/// before.
///
/// A claim copies another where both stand in one family and half of the words of both are the
/// same; the other sentences of a shared paragraph stay. What stands above is asked of the index
/// for
/// each family of the page, so that nothing is carried from page to page.
///
/// @param hits what is left, in order
/// @param hidden how many claims of the whole list are left out under each claim that is left, by
/// its id
public record Collapse(List<Hit> hits, Map<String, Integer> hidden) {
  private static final double SAME = .5;

  /// Most claims of one family that are looked at, the first of the list.
  private static final int MOST = 1_000;

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
  /// @param question what the list answers
  /// @param hits a page of it
  /// @param known the family of each claim of the page that is in one, by the claim's id
  public static Collapse of(
      ClaimSearch search,
      Families families,
      ClaimQuery question,
      List<Hit> hits,
      Map<String, Brief> known)
      throws IOException {
    Map<String, Integer> hidden = new HashMap<>();
    Set<String> shown = new HashSet<>();
    List<String> ids =
        known.values().stream().map(Brief::id).distinct().sorted().toList();
    for (String id : ids) {
      for (Map.Entry<ClaimEntry, Integer> one : first(search, families, question, id)) {
        shown.add(one.getKey().claim().id());
        hidden.put(one.getKey().claim().id(), one.getValue());
      }
    }
    List<Hit> left = new ArrayList<>();
    for (Hit hit : hits) {
      String claim = hit.entry().claim().id();
      if (!known.containsKey(claim) || shown.contains(claim)) {
        left.add(hit);
      }
    }
    hidden.values().removeIf(many -> many == 0);
    return new Collapse(left, hidden);
  }

  /// The claims of a family that copy none above them in the list, each with how many copy it.
  private static List<Map.Entry<ClaimEntry, Integer>> first(
      ClaimSearch search, Families families, ClaimQuery question, String id) throws IOException {
    List<String> claims = families.family(id).stream()
        .flatMap(f -> f.members().stream())
        .flatMap(m -> m.claims().stream())
        .distinct()
        .toList();
    List<ClaimEntry> listed = search.among(question, claims, MOST);
    Map<String, Brief> largest =
        families.ofClaims(listed.stream().map(e -> e.claim().id()).toList());
    List<Map.Entry<ClaimEntry, Integer>> first = new ArrayList<>();
    List<Set<String>> words = new ArrayList<>();
    for (ClaimEntry entry : listed) {
      Brief own = largest.get(entry.claim().id());
      if (own != null && own.id().equals(id)) {
        Set<String> these = words(entry);
        int above = copied(words, these);
        if (above < 0) {
          words.add(these);
          first.add(new SimpleEntry<>(entry, 0));
        } else {
          first.get(above).setValue(first.get(above).getValue() + 1);
        }
      }
    }
    return first;
  }

  private static int copied(List<Set<String>> above, Set<String> words) {
    for (int i = 0; i < above.size(); i++) {
      if (isCopy(above.get(i), words)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isCopy(Set<String> words, Set<String> others) {
    Set<String> both = new HashSet<>(words);
    both.retainAll(others);
    return both.size() >= SAME * (words.size() + others.size() - both.size());
  }

  private static Set<String> words(ClaimEntry entry) {
    Set<String> words = new HashSet<>();
    Tokens.of(entry.claim().text()).stream()
        .filter(t -> t.kind() != Token.Kind.MARK)
        .forEach(t -> words.add(t.norm()));
    return words;
  }
}
