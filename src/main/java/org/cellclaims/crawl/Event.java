package org.cellclaims.crawl;

import java.time.Duration;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.robots.Robots;

/// What the fetching threads tell.
sealed interface Event {
  /// An answer is here.
  record Answered(Slot slot, Duration took) implements Event {}

  /// An answer was read.
  record Visited(Slot slot, Known known, Visit visit, boolean isAnswered) implements Event {}

  /// A robots.txt is here.
  record RobotsRead(Slot slot, Robots robots) implements Event {}

  /// Something failed that is no server's fault.
  record Broken(Exception cause) implements Event {}
}
