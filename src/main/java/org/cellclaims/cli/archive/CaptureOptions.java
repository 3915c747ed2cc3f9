package org.cellclaims.cli.archive;

import java.util.Optional;
import org.cellclaims.archive.export.Choice;
import org.cellclaims.cli.options.Moments;
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
    return new Choice(url, site, since.map(text -> Moments.start("--since", text)));
  }
}
