package org.cellclaims.archive.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;
import org.cellclaims.archive.warc.WarcFile;
import org.junit.jupiter.api.Test;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// Edge files of other projects, which are not part of this one.
class PublicWarcSuiteTest {

  private static Path suite() {
    String property = System.getProperty("CELLCLAIMS_SHARED", "");
    String shared = property.isEmpty()
        ? Optional.ofNullable(System.getenv("CELLCLAIMS_SHARED")).orElse("../shared")
        : property;
    Path suite = Path.of(shared).resolve("suites/warc");
    assumeTrue(
        Files.isDirectory(suite),
        "skipped: no " + suite + "; set CELLCLAIMS_SHARED to the folder that holds suites/");
    return suite;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(suite())) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.toString().endsWith(".py") && !path.toString().endsWith(".tsv"))
          .sorted()
          .toList();
    }
  }

  private static WarcFile.Outcome read(Path file, List<String> bad) throws IOException {
    return WarcFile.read(file, Limits.STANDARD, new WarcFile.Visitor() {
      @Override
      public void record(RawRecord rawRecord) {}

      @Override
      public void bad(long offset, String reason) {
        bad.add(reason);
      }
    });
  }

  /// The records that jwarc reads before it stops, where it stops; those whose header states no
  /// length are none to the standard.
  private static long byJwarc(Path file) {
    long count = 0;
    try (WarcReader reader = new WarcReader(file)) {
      for (Optional<WarcRecord> each = reader.next(); each.isPresent(); each = reader.next()) {
        boolean hasLength = each.get().headers().first("Content-Length").isPresent();
        each.get().body().consume();
        count += hasLength ? 1 : 0;
      }
    } catch (IOException | RuntimeException e) {
      return count;
    }
    return count;
  }

  @Test
  void everyFileIsReadToItsEndWithAtLeastTheRecordsThatOthersRead() throws IOException {
    TreeMap<String, String> fewer = new TreeMap<>();
    for (Path file : files()) {
      List<String> bad = new java.util.ArrayList<>();
      WarcFile.Outcome outcome =
          assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(file, bad));
      assertThat(outcome.bad()).isEqualTo(bad.size());
      if (outcome.good() < byJwarc(file)) {
        fewer.put(String.valueOf(file.getFileName()), outcome.good() + " " + bad);
      }
    }
    assertThat(fewer).isEmpty();
  }

  @Test
  void everyFileGoesThroughIngestAndASecondTimeChangesNothing(
      @org.junit.jupiter.api.io.TempDir Path data) throws IOException {
    try (Archive archive = Archive.open(data)) {
      Sources.read(List.of(suite()), archive::add, problem -> {});
      long position = archive.position();
      assertThat(position).isGreaterThan(100);
      Sources.read(List.of(suite()), archive::add, problem -> {});
      assertThat(archive.position()).isEqualTo(position);
      archive.forEach(capture -> assertThat(capture.payload()).isNotEmpty());
    }
  }
}
