package org.cellclaims.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.cellclaims.archive.export.Choice;
import picocli.CommandLine.Option;

/// The options that say which captures are meant.
final class CaptureOptions {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Captures of this address; with * at its end, of all that begin so.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--site",
      paramLabel = "DOMAIN",
      description = "Captures of this domain and those below it.")
  private Optional<String> site = Optional.empty();

  @Option(
      names = "--since",
      paramLabel = "DATE",
      description = "Captures of this day (UTC) or time and later.")
  private Optional<String> since = Optional.empty();

  /// The choice.
  ///
  /// @throws IllegalArgumentException if `--since` is no date
  Choice choice() {
    return new Choice(url, site, since.map(CaptureOptions::time));
  }

  private static Instant time(String text) {
    try {
      return text.length() == "2024-01-31".length()
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "--since '" + text + "' is no date; write it as 2024-01-31 or 2024-01-31T08:00:00Z", e);
    }
  }
}
