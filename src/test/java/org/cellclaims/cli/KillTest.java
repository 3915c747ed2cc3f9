package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A process that is killed while it ingests leaves a consistent index, and ingest again completes.
@Timeout(value = 240, unit = TimeUnit.SECONDS)
class KillTest {
  private static final int PAGES = 400;
  private static final int BYTES_OF_A_CAPTURE = 600;

  @TempDir
  private Path temp;

  /// @param captures about how many captures the archive holds when the process is killed
  @ParameterizedTest
  @ValueSource(ints = {1, PAGES / 2, PAGES})
  void afterAKillTheNextIngestCompletes(int captures) throws IOException, InterruptedException {
    Path pages = pages();
    Path data = temp.resolve("data");
    try (Child ingest = Child.start("ingest", pages, "--data", data)) {
      kill(ingest.process(), data, captures);
    }

    assertThat(Run.of("search", "patients", "--data", data).code()).isIn(0, 2);
    assertThat(Run.of("ingest", pages, "--data", data).code()).isZero();

    assertThat(Run.of("check", "--data", data))
        .satisfies(
            check -> assertThat(check.out()).contains(PAGES + " captures").contains("agree"))
        .returns(0, Run::code);
    assertThat(Run.of("search", "patients", "--limit", 0, "--data", data).out())
        .contains(PAGES + " claims on " + PAGES + " pages");
  }

  private static void kill(Process ingest, Path data, int captures)
      throws IOException, InterruptedException {
    while (ingest.isAlive() && captured(data) < captures) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    ingest.destroyForcibly().waitFor();
  }

  /// About how many captures the archive holds; 0 before there is one.
  private static long captured(Path data) throws IOException {
    Path archive = data.resolve("archive");
    if (!Files.isDirectory(archive)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(archive)) {
      long bytes = files.mapToLong(f -> f.toFile().length()).sum();
      return bytes / BYTES_OF_A_CAPTURE;
    }
  }

  private Path pages() throws IOException {
    Path pages = Files.createDirectory(temp.resolve("pages"));
    for (int i = 0; i < PAGES; i++) {
      Files.writeString(
          pages.resolve(i + ".html"),
          "<html lang=en><title>Knee pain</title><h1>Knee pain</h1><p>Stem cell therapy reduced"
              + " pain in " + i + " patients with knee osteoarthritis.</p>");
    }
    return pages;
  }
}
