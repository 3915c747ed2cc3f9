package org.cellclaims.crawl;

import java.time.Duration;
import java.time.Instant;
import org.cellclaims.crawl.frontier.Known;

/// When to look at a page again, by how often it was found changed.
final class Schedule {
  private static final Duration SOONEST = Duration.ofDays(1);
  private static final Duration LATEST = Duration.ofDays(180);
  private static final Duration UNKNOWN = Duration.ofDays(14);

  /// Seconds; visits nearer to each other say no more.
  private static final double LEAST_INTERVAL = 3600;

  private Schedule() {}

  /// The time of the next visit: one mean time between changes after the last one, within a day
  /// and
  /// 180 days; 14 days where a page was seen only once.
  ///
  /// The rate is estimated from X changes in n checks a mean interval I apart as
  /// `-ln((n - X + 0.5) / (n + 0.5)) / I` (Cho and Garcia-Molina, Estimating Frequency of Change,
  /// ACM TOIT 3(3), 2003), which counts changes that came between two visits.
  static Instant next(Known.Visits visits, Instant now) {
    if (visits.checks() == 0 || visits.first().isEmpty()) {
      return now.plus(UNKNOWN);
    }
    double n = visits.checks();
    double seen = Duration.between(visits.first().get(), now).toSeconds();
    double interval = Math.max(seen / n, LEAST_INTERVAL);
    double changes = -Math.log((n - visits.changes() + 0.5) / (n + 0.5));
    double wait = changes <= 0 ? 2 * n * interval : interval / changes;
    long seconds = Math.clamp((long) wait, SOONEST.toSeconds(), LATEST.toSeconds());
    return now.plusSeconds(seconds);
  }
}
