package org.cellclaims.archive.folder;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of everything that was to be read.
///
/// @param files how many files were opened
/// @param captures how many captures were handed on
/// @param problems how many problems were handed on
/// @param skipped how many records or files were left out on purpose, by reason, such as
/// `HTTP status 404` or `media type image/png`
/// @param warcs a report for each WARC file, in the order read
public record Summary(
    long files,
    long captures,
    long problems,
    SortedMap<String, Long> skipped,
    List<WarcReport> warcs) {
  public Summary {
    skipped = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    warcs = List.copyOf(warcs);
  }

  /// How one WARC file was read to its end.
  ///
  /// @param file the file, relative to the folder that was ingested
  /// @param good records read without fault, of every record type
  /// @param bad records or stretches of bytes that could not be read, by reason
  /// @param resumed how often reading went on at a sound record after a bad stretch
  /// @param truncated true if the file ends within a record
  public record WarcReport(
      String file, long good, Map<String, Long> bad, long resumed, boolean truncated) {
    public WarcReport {
      bad = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(bad));
    }
  }
}
