package org.cellclaims.search.facet;

import java.util.List;
import java.util.Optional;

/// The counts of one filter's values.
///
/// @param key the filter's key, or `percent` or `seen` for the histograms
/// @param label the filter's heading
/// @param values counted values, most frequent first; a histogram in its own order
/// @param by what they are counted by: `claim`, `page`, `site` or `family` (of copies)
/// @param isComplete whether all values are there
public record FacetCount(
    String key, String label, List<Value> values, String by, boolean isComplete) {
  public FacetCount {
    values = List.copyOf(values);
  }

  /// One value.
  ///
  /// @param value as in addresses
  /// @param label for people
  /// @param broader the next broader value, concepts only
  /// @param count claims that the question would find with this value alone chosen, or pages,
  /// sites or families of these
  /// @param selected whether the question wants it
  public record Value(
      String value, String label, Optional<String> broader, long count, boolean selected) {}
}
