package org.cellclaims.crawl;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Suites that others wrote, where they lie beside the project; see src/docs/suites.md.
public final class SharedSuite {
  private SharedSuite() {}

  /// The file of a suite; where there is none, the test is skipped with a message.
  public static Path file(String name) {
    String shared = Optional.ofNullable(System.getenv("CELLCLAIMS_SHARED")).orElse("../shared");
    Path file = Path.of(shared).resolve("suites").resolve(name);
    assumeTrue(Files.exists(file), "there is no " + file);
    return file;
  }

  /// The cases of a suite in JSON Lines.
  public static List<JsonNode> lines(String name) throws IOException {
    return Files.readAllLines(file(name)).stream()
        .filter(line -> !line.isBlank())
        .map(JsonMapper.shared()::readTree)
        .toList();
  }
}
