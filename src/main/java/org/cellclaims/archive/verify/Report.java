package org.cellclaims.archive.verify;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a check found.
///
/// @param files how many files were read
/// @param records how many sound records there are, by type
/// @param digests how many stated digests were checked and are right
/// @param undigested how many records state no digest at all
/// @param findings what is wrong, in the order of reading
public record Report(
    long files,
    SortedMap<String, Long> records,
    long digests,
    long undigested,
    List<Finding> findings) {
  public Report {
    records = Collections.unmodifiableSortedMap(new TreeMap<>(records));
    findings = List.copyOf(findings);
  }

  /// How often each sort of thing was found; sorts that were not found are left out.
  public SortedMap<Finding.Kind, Long> counts() {
    Map<Finding.Kind, Long> counts = new TreeMap<>();
    findings.forEach(finding -> counts.merge(finding.kind(), 1L, Long::sum));
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  /// True if nothing is lost or changed.
  public boolean isSound() {
    return findings.stream().noneMatch(finding -> finding.kind().isDamage());
  }
}
