package org.cellclaims.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cellclaims.copies.family.Brief;
import org.cellclaims.copies.family.Families;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Which claims of the list that answers a question copy one above them.
///
/// A claim copies another where both stand in one family and half of the words of both are the
/// same; the other sentences of a shared paragraph stay. What stands above is asked of the index
/// for each family, once, so that any part of the list can be looked at by itself. Thread-safe.
public final class Folding {
  private static final double SAME = .5;

  /// Most claims of one family that are looked at, the first of the list.
  private static final int MOST = 1_000;

  private final ClaimSearch search;
  private final Families families;
  private final ClaimQuery question;
  private final Map<String, Map<String, Integer>> shown = new ConcurrentHashMap<>();

  /// @param question what the list answers
  public Folding(ClaimSearch search, Families families, ClaimQuery question) {
    this.search = search;
    this.families = families;
    this.question = question;
  }

  /// Those of some claims of the list, by id, that copy one above them.
  public Set<String> copies(List<String> claims) throws IOException {
    Set<String> copies = new HashSet<>();
    for (Map.Entry<String, Brief> one : families.ofClaims(claims).entrySet()) {
      if (!shown(one.getValue().id()).containsKey(one.getKey())) {
        copies.add(one.getKey());
      }
    }
    return copies;
  }

  /// The claims of a family that copy none above them, by id, each with how many copy it.
  Map<String, Integer> shown(String family) throws IOException {
    try {
      return shown.computeIfAbsent(family, this::first);
    } catch (UncheckedIOException e) {
      throw new IOException("copies could not be read: " + e.getCause(), e.getCause());
    }
  }

  private Map<String, Integer> first(String id) {
    try {
      return first(id, listed(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<ClaimEntry> listed(String id) throws IOException {
    List<String> claims = families.family(id).stream()
        .flatMap(f -> f.members().stream())
        .flatMap(m -> m.claims().stream())
        .distinct()
        .toList();
    return search.among(question, claims, MOST);
  }

  private Map<String, Integer> first(String id, List<ClaimEntry> listed) throws IOException {
    Map<String, Brief> largest =
        families.ofClaims(listed.stream().map(e -> e.claim().id()).toList());
    Map<String, Integer> copied = new LinkedHashMap<>();
    List<Above> above = new ArrayList<>();
    for (ClaimEntry entry : listed) {
      String claim = entry.claim().id();
      Brief own = largest.get(claim);
      if (own != null && own.id().equals(id)) {
        Set<String> words = words(entry);
        above.stream()
            .filter(a -> a.isCopiedBy(words))
            .findFirst()
            .ifPresentOrElse(a -> copied.merge(a.claim, 1, Integer::sum), () -> {
              above.add(new Above(claim, words));
              copied.put(claim, 0);
            });
      }
    }
    return copied;
  }

  private static Set<String> words(ClaimEntry entry) {
    Set<String> words = new HashSet<>();
    Tokens.of(entry.claim().text()).stream()
        .filter(t -> t.kind() != Token.Kind.MARK)
        .forEach(t -> words.add(t.norm()));
    return words;
  }

  /// A claim that copies none above it.
  private record Above(String claim, Set<String> words) {
    boolean isCopiedBy(Set<String> others) {
      Set<String> both = new HashSet<>(words);
      both.retainAll(others);
      return both.size() >= SAME * (words.size() + others.size() - both.size());
    }
  }
}
