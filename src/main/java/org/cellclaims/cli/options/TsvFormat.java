package org.cellclaims.cli.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The format of commands that write tables only.
public enum TsvFormat {
  TSV;

  /// The values as one line; a tab or line end within a value becomes a blank.
  public String line(Object... values) {
    return Arrays.stream(values)
        .map(v -> v.toString().replaceAll("[\\t\\r\\n]+", " "))
        .collect(Collectors.joining("\t"));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
