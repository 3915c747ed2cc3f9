package org.cellclaims.page.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Reads a file of words that lies beside a class in the program's jar.
public final class WordFile {
  private WordFile() {}

  /// The lines of a file in UTF-8, without blanks around them.
  ///
  /// @param beside the class that it lies beside
  /// @throws IllegalStateException if the jar lacks it
  /// @throws UncheckedIOException if it cannot be read
  public static List<String> lines(Class<?> beside, String file) {
    try (InputStream in = beside.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(
            file + " is missing from the program's jar; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read from the program's jar", e);
    }
  }
}
