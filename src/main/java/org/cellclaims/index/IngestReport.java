package org.cellclaims.index;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellclaims.archive.Problem;

/// What an ingest did.
///
/// @param files files that were opened
/// @param captures captures found in them
/// @param added captures that the archive did not have
/// @param urls addresses that were indexed anew
/// @param pages page versions read for these
/// @param claims claims that these addresses now have
/// @param withheld how many of these addresses ask, by their newest capture, not to be shown in
/// searches (`noindex`): archived and indexed, shown only to those who may see them
/// @param skipped what was left out on purpose, counted by reason
/// @param problems what could not be used, in the order of files and addresses
public record IngestReport(
    long files,
    long captures,
    long added,
    long urls,
    long pages,
    long claims,
    long withheld,
    SortedMap<String, Long> skipped,
    List<Problem> problems) {
  public IngestReport {
    skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    problems = List.copyOf(problems);
  }

  /// Nothing was done.
  public static final IngestReport NOTHING =
      new IngestReport(0, 0, 0, 0, 0, 0, 0, new TreeMap<>(), List.of());

  /// Both together: what was done in several steps. An address that both indexed counts twice.
  public IngestReport plus(IngestReport other) {
    SortedMap<String, Long> both = new TreeMap<>(skipped);
    other.skipped.forEach((reason, count) -> both.merge(reason, count, Long::sum));
    List<Problem> all =
        Stream.concat(problems.stream(), other.problems.stream()).toList();
    return new IngestReport(
        files + other.files,
        captures + other.captures,
        added + other.added,
        urls + other.urls,
        pages + other.pages,
        claims + other.claims,
        withheld + other.withheld,
        both,
        all);
  }

  /// How far an ingest is.
  ///
  /// @param stage what is going on
  /// @param done captures or addresses done
  /// @param total how many there are, 0 while that is not known
  public record Progress(Stage stage, long done, long total) {}

  /// The stages of an ingest.
  public enum Stage {
    /// Captures are taken from files into the archive.
    ARCHIVING,
    /// Addresses are read, cut into claims and indexed.
    INDEXING
  }
}
