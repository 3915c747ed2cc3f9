package org.cellclaims.search.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.cellclaims.index.Filters;
import org.cellclaims.search.find.Conditions;
import org.cellclaims.search.question.Known;
import org.cellclaims.search.snapshot.CopyGroups;

/// Which counts an answer is to hold.
///
/// @param keys keys of filters and histograms
/// @param by what their values are counted by
/// @param copies the families of copies, to be counted too; empty where nobody knows them
public record Wanted(Set<String> keys, CountedBy by, Optional<CopyGroups> copies) {
  /// No counts.
  public static final Wanted NONE = new Wanted(Set.of());
  /// All counts.
  public static final Wanted ALL = new Wanted(new TreeSet<>(known()));

  /// These counts by claims.
  public Wanted(Set<String> keys) {
    this(keys, CountedBy.CLAIM, Optional.empty());
  }

  public Wanted {
    keys = Set.copyOf(keys);
  }

  /// Reads the values of the parameter `facets`: keys, joined by commas or not, or `all`.
  ///
  /// @throws QueryException naming an unknown key
  public static Wanted of(List<String> values) {
    Set<String> keys = new TreeSet<>();
    for (String key : String.join(",", values).split(",", -1)) {
      if (key.strip().equals("all")) {
        return ALL;
      }
      if (!key.isBlank()) {
        keys.add(key.strip());
      }
    }
    List<String> known = new ArrayList<>(List.of("all"));
    known.addAll(known());
    keys.forEach(key -> Known.of("facets", key, known));
    return new Wanted(keys);
  }

  /// These counts by something else, copies counted too.
  public Wanted by(CountedBy other, CopyGroups groups) {
    return new Wanted(keys, other, Optional.of(groups));
  }

  /// Whether the counts with this key are wanted.
  public boolean has(String key) {
    return keys.contains(key);
  }

  private static List<String> known() {
    List<String> keys = new ArrayList<>(Filters.counted());
    keys.add(Conditions.PERCENT);
    keys.add(Conditions.SEEN);
    return keys;
  }
}
