package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.cellclaims.reuse.Align;
import org.cellclaims.search.ClaimSearch;

/// The families of the whole index, worked out once for each state of it. Thread-safe.
///
/// What two page versions share is remembered, for a version never changes: after a new capture
/// only its pairs are compared. The families depend on the index alone, so that `reindex` gives the
/// same.
public final class Families {
  private static final Comparator<Family> BY_SIZE = Comparator.comparingInt(Family::sites)
      .reversed()
      .thenComparing(Comparator.comparingInt(Family::pages).reversed())
      .thenComparing(Comparator.comparingInt(Family::words).reversed())
      .thenComparing(Family::id);

  private final ClaimSearch search;
  private final Align align;
  private final Map<String, List<SharedPairs.Pair>> remembered = new HashMap<>();
  private Optional<State> state = Optional.empty();

  /// @param search the index
  /// @param align finds what wordings share
  public Families(ClaimSearch search, Align align) {
    this.search = search;
    this.align = align;
  }

  private record State(
      IndexReader.CacheKey key, List<Family> families, Map<String, String> familyOfClaim) {}

  /// All families, those of most sites first; boilerplate too, labelled.
  public List<Family> all() throws IOException {
    return state().families();
  }

  /// The family with this id, empty where there is none.
  public Optional<Family> family(String id) throws IOException {
    return all().stream().filter(f -> f.id().equals(id)).findFirst();
  }

  /// The family that a claim stands in, the largest of several; empty where it is in none.
  public Optional<Family> ofClaim(String claim) throws IOException {
    String id = state().familyOfClaim().getOrDefault(claim, "");
    return id.isEmpty() ? Optional.empty() : family(id);
  }

  /// The families that a site carries, boilerplate left out.
  public List<Family> ofSite(String site) throws IOException {
    return all().stream()
        .filter(f -> f.boilerplate().isEmpty()
            && f.members().stream().anyMatch(m -> m.page().site().equals(site)))
        .toList();
  }

  private synchronized State state() throws IOException {
    return search.with(searcher -> {
      IndexReader.CacheKey key =
          searcher.getIndexReader().getReaderCacheHelper().getKey();
      if (state.isEmpty() || !state.get().key().equals(key)) {
        state = Optional.of(made(key, searcher.getIndexReader()));
      }
      return state.get();
    });
  }

  private State made(IndexReader.CacheKey key, IndexReader reader) throws IOException {
    SharedPairs pairs = SharedPairs.of(reader, remembered);
    List<Family> families = new ArrayList<>();
    FamilyShape shape = new FamilyShape(align, pairs.sitePages());
    pairs.groups().forEach(group -> shape.of(group).ifPresent(families::add));
    families.sort(BY_SIZE);
    Map<String, String> byClaim = new HashMap<>();
    Set<String> ids = new HashSet<>();
    families.removeIf(f -> !ids.add(f.id()));
    families.forEach(f ->
        f.members().forEach(m -> m.claims().forEach(c -> byClaim.putIfAbsent(c, f.id()))));
    return new State(key, List.copyOf(families), Map.copyOf(byClaim));
  }
}
