package org.cellclaims.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Reads times as manifests, WARC files and HTTP write them; UTC where no zone is given.
public final class Times {
  private static final DateTimeFormatter DIGITS =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

  /// Year, month, day, minute and second as in the W3C's date and time formats, 14 digits as in
  /// ARC.
  private static final List<Function<String, Instant>> FORMS = List.of(
      Instant::parse,
      text -> OffsetDateTime.parse(text).toInstant(),
      text -> LocalDateTime.parse(text.replace(' ', 'T')).toInstant(ZoneOffset.UTC),
      text -> day(LocalDate.parse(text)),
      text -> LocalDateTime.parse(text, DIGITS).toInstant(ZoneOffset.UTC),
      text -> day(LocalDate.parse(text + "-01")),
      text -> day(LocalDate.parse(text + "-01-01")));

  private static final Instant FIRST_WEB_PAGE = Instant.parse("1991-01-01T00:00:00Z");
  private static final Instant FAR_FUTURE = Instant.parse("2200-01-01T00:00:00Z");

  private Times() {}

  /// True if a page can have been captured then.
  public static boolean isOfTheWeb(Instant time) {
    return time.isAfter(FIRST_WEB_PAGE) && time.isBefore(FAR_FUTURE);
  }

  private static Instant day(LocalDate date) {
    return date.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /// The time that a text states, empty if it states none.
  public static Optional<Instant> parse(String text) {
    String stripped = text.strip();
    return FORMS.stream().flatMap(form -> attempt(form, stripped).stream()).findFirst();
  }

  /// The time of an HTTP `Date` field, empty if it states none.
  public static Optional<Instant> parseHttp(String text) {
    return attempt(t -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(t)), text.strip());
  }

  private static Optional<Instant> attempt(Function<String, Instant> form, String text) {
    try {
      return text.length() > 40 ? Optional.empty() : Optional.of(form.apply(text));
    } catch (DateTimeException e) {
      return Optional.empty(); // not this form
    }
  }
}
