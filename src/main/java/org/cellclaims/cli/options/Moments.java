package org.cellclaims.cli.options;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/// Days and moments as people type them.
public final class Moments {
  private static final int LENGTH_OF_DAY = 10;

  private Moments() {}

  /// A moment as `2024-05-14T09:30:00Z`; a day as `2024-05-14` stands for its end, UTC.
  ///
  /// @param option named where it is neither
  public static Instant end(String option, String text) {
    return read(option, text, LocalTime.MAX);
  }

  /// The same, where a day stands for its start.
  public static Instant start(String option, String text) {
    return read(option, text, LocalTime.MIN);
  }

  private static Instant read(String option, String text, LocalTime time) {
    try {
      return text.length() == LENGTH_OF_DAY
          ? LocalDate.parse(text).atTime(time).toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          option + " '" + text + "' is no date; write it as 2024-01-31 or 2024-01-31T08:00:00Z", e);
    }
  }
}
