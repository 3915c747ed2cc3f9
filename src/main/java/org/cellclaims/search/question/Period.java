package org.cellclaims.search.question;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// A stretch of days, UTC, both ends included and each possibly open.
///
/// @param from first day
/// @param to last day
public record Period(Optional<LocalDate> from, Optional<LocalDate> to) {
  private static final int LENGTH_OF_YEAR = 4;
  private static final int LENGTH_OF_MONTH = 7;

  public Period {
    if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
      throw new QueryException(
          "seen", "seen must hold from <= to, got " + from.get() + ".." + to.get());
    }
  }

  /// Reads `2024`, `2024-05`, `2024-05-14`, or two of them with `..` between, each possibly left
  /// out.
  ///
  /// @throws QueryException if it is written otherwise
  public static Period of(String written) {
    int dots = written.indexOf("..");
    String from = dots < 0 ? written : written.substring(0, dots);
    String to = dots < 0 ? written : written.substring(dots + 2);
    try {
      return new Period(
          from.isBlank() ? Optional.empty() : Optional.of(first(from.strip())),
          to.isBlank() ? Optional.empty() : Optional.of(last(to.strip())));
    } catch (DateTimeException e) {
      throw new QueryException(
          "seen",
          "seen=" + Quoted.cut(written)
              + " is not a date; write 2024, 2024-05, 2024-05-14, or two of them as 2024-01..2024-06");
    }
  }

  /// The form that [#of(String)] reads.
  public String written() {
    String start = from.map(LocalDate::toString).orElse("");
    String end = to.map(LocalDate::toString).orElse("");
    return start.equals(end) ? start : start + ".." + end;
  }

  /// Whether it is one day.
  public boolean isDay() {
    return from.isPresent() && from.equals(to);
  }

  /// First second, counted from 1970; the least number for an open start.
  public long fromSecond() {
    return from.map(d -> d.atStartOfDay(ZoneOffset.UTC).toEpochSecond()).orElse(Long.MIN_VALUE);
  }

  /// Last second, counted from 1970; the greatest number for an open end.
  public long toSecond() {
    return to.map(d -> d.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
        .map(Instant::getEpochSecond)
        .map(s -> s - 1)
        .orElse(Long.MAX_VALUE);
  }

  private static LocalDate first(String date) {
    return switch (date.length()) {
      case LENGTH_OF_YEAR -> YearMonth.parse(date + "-01").atDay(1);
      case LENGTH_OF_MONTH -> YearMonth.parse(date).atDay(1);
      default -> LocalDate.parse(date);
    };
  }

  private static LocalDate last(String date) {
    return switch (date.length()) {
      case LENGTH_OF_YEAR -> YearMonth.parse(date + "-12").atEndOfMonth();
      case LENGTH_OF_MONTH -> YearMonth.parse(date).atEndOfMonth();
      default -> LocalDate.parse(date);
    };
  }
}
