package org.cellclaims.cli.ingest;

import java.util.Locale;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Progress;
import org.cellclaims.index.IngestReport;

/// Says what an ingest did: its problems one by one, then the sums.
///
/// @param progress where to
public record IngestWords(Progress progress) {
  private static final double SECOND = 1e9;

  /// Writes the report.
  ///
  /// @param nanoseconds how long it took
  /// @return the exit code: 1 where some inputs failed
  public int tell(IngestReport report, long nanoseconds) {
    report.problems().forEach(progress::problem);
    report
        .skipped()
        .forEach((reason, count) -> progress.line("left out: " + reason + " (" + count + ")"));
    if (report.files() > 0) {
      progress.line(String.format(
          Locale.ROOT,
          "%,d files, %,d captures, %,d of them new",
          report.files(),
          report.captures(),
          report.added()));
    }
    progress.line(String.format(
        Locale.ROOT,
        "%,d addresses indexed: %,d page versions, %,d claims, %.1f s",
        report.urls(),
        report.pages(),
        report.claims(),
        nanoseconds / SECOND));
    withheld(report.withheld());
    if (progress.problems() > 0) {
      progress.line(String.format(
          Locale.ROOT, "%,d problems, listed above; the rest is in", progress.problems()));
      return Exit.FAILED;
    }
    return Exit.OK;
  }

  private void withheld(long count) {
    if (count > 0) {
      progress.line(String.format(
          Locale.ROOT,
          "%,d of them ask not to be shown in searches (noindex): archived, their claims withheld",
          count));
    }
  }
}
