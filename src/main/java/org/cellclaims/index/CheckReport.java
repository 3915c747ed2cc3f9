package org.cellclaims.index;

import java.util.List;

/// What a comparison of archive and index found.
///
/// @param captures captures in the archive
/// @param unreadable captures whose bytes are no text, so that the index has no page for them
/// @param pages page versions in the index
/// @param claims claims in the index
/// @param differences what does not agree, each with the way out; at most a thousand are listed
public record CheckReport(
    long captures, long unreadable, long pages, long claims, List<String> differences) {
  public CheckReport {
    differences = List.copyOf(differences);
  }

  /// Whether archive and index agree.
  public boolean isGood() {
    return differences.isEmpty();
  }
}
