package org.cellclaims.cli.options;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The option `--config`, and the places that belong to the program itself.
public final class ConfigFolder {
  @Option(
      names = "--config",
      paramLabel = "DIR",
      description = "Concepts and claim rules (default: index-config beside the program).")
  private Optional<Path> given = Optional.empty();

  /// The folder with the concepts and rules.
  public Path path() {
    return given.orElseGet(() -> home().resolve("index-config"));
  }

  /// The folder that the program was started from: it holds index-config, web and corpus.
  public static Path home() {
    return Path.of(System.getProperty("cellclaims.home", "")).toAbsolutePath();
  }
}
