package org.cellclaims.crawl;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/// The place of one origin in a crawl: no two requests to it at the same time.
final class Slot {
  /// More pages than this that were fetched and not yet recorded, and the origin waits.
  private static final int MOST_UNRECORDED = 4;

  private static final int MOST_FAILURES = 5;

  private final String origin;
  private final Set<Long> taken = new HashSet<>();
  private boolean isAsking;
  private boolean isQueued;
  private int failures;
  private Instant readyAt;

  Slot(String origin, Instant readyAt) {
    this.origin = origin;
    this.readyAt = readyAt;
  }

  String origin() {
    return origin;
  }

  Instant readyAt() {
    return readyAt;
  }

  /// Addresses that are being fetched or recorded.
  Set<Long> taken() {
    return taken;
  }

  /// How many answers in a row were failures.
  int failures() {
    return failures;
  }

  /// True if so many answers were failures that the origin is left alone for this time.
  boolean isGivenUp() {
    return failures >= MOST_FAILURES;
  }

  /// True if a request may be sent, as far as other requests go.
  boolean isFree() {
    return !isAsking && taken.size() < MOST_UNRECORDED;
  }

  /// Marks that it waits its turn; false if it does already or cannot.
  boolean queue() {
    boolean queues = !isQueued && isFree();
    isQueued |= queues;
    return queues;
  }

  void unqueue() {
    isQueued = false;
  }

  /// A request is on its way.
  void ask() {
    isAsking = true;
  }

  /// The answer is here; the next request may follow at a time.
  void answered(Instant next) {
    isAsking = false;
    later(next);
  }

  /// No request before this time.
  void later(Instant time) {
    readyAt = time.isAfter(readyAt) ? time : readyAt;
  }

  /// Counts failures in a row.
  void count(boolean isFailure) {
    failures = isFailure ? failures + 1 : 0;
  }
}
