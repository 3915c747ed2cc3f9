package org.cellclaims.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// How a crawl treats servers. One request at a time goes to each.
///
/// @param delay least pause between the end of one answer and the next request
/// @param longest the longest pause that a robots.txt or a backoff can ask for
/// @param backoff first pause after a failure; doubled with each further one
/// @param attempts tries for one address before it is given up
/// @param patience how long a crawl waits when all its servers asked it to come back later
public record Politeness(
    Duration delay, Duration longest, Duration backoff, int attempts, Duration patience) {
  private static final int MOST_DOUBLINGS = 10;

  /// 2 s between requests, at most 2 min; 30 s after a failure; 4 tries; 15 min of patience.
  public static final Politeness STANDARD = new Politeness(
      Duration.ofSeconds(2),
      Duration.ofMinutes(2),
      Duration.ofSeconds(30),
      4,
      Duration.ofMinutes(15));

  /// The same with another delay.
  public Politeness withDelay(Duration other) {
    return new Politeness(other, longest, backoff, attempts, patience);
  }

  /// The pause after an answer: the longest of the delay, what robots.txt asks for, and, where
  /// there
  /// is a delay at all, the time that the server took. A slow server is asked more slowly.
  Duration pause(Optional<Duration> robots, Duration took) {
    Duration slow = delay.isZero() ? Duration.ZERO : took;
    Duration wanted =
        Collections.max(Stream.of(delay, robots.orElse(Duration.ZERO), slow).toList());
    return min(wanted, longest.compareTo(delay) > 0 ? longest : delay);
  }

  /// The pause after a failure, spread by half so that servers are not asked in step.
  ///
  /// @param failures how many in a row, 1 or more
  Duration backoff(int failures, RandomGenerator random) {
    long doubled = backoff.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
    long most = Math.min(doubled, longest.toMillis());
    return Duration.ofMillis(most / 2 + (most < 2 ? 0 : random.nextLong(most / 2 + 1)));
  }

  private static Duration min(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /// The wait that a Retry-After field asks for: seconds or a date; empty if it says neither.
  static Optional<Duration> retryAfter(Optional<String> field, Instant now) {
    try {
      return field.map(text -> text.matches("\\d{1,9}")
          ? Duration.ofSeconds(Long.parseLong(text))
          : Duration.between(
              now,
              ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
    } catch (DateTimeParseException e) {
      return Optional.empty(); // the usual backoff
    }
  }
}
