package org.cellclaims.archive.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.store.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnArchiveTest {
  private static final String A = "https://a.example/";
  private static final String B = "https://b.example/";

  @Test
  void whatTheArchiveWroteIsReadBackAsTheSameCaptures(@TempDir Path data, @TempDir Path copy)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    Instant time = Instant.parse("2024-01-02T03:04:05Z");
    try (Archive archive = Archive.open(data)) {
      archive.add(Captures.page(A, time, "<p>one"));
      archive.add(Captures.page(A, time.plusSeconds(60), "<p>one"));
      archive.add(
          Captures.overHttp(B, time, "<p>x", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"));
    }
    try (Archive archive = Archive.open(copy)) {
      Sources.read(List.of(data.resolve("cellclaims-00001.warc.gz")), archive::add, problems::add);
      assertThat(archive.entries()).extracting(Entry::url).containsExactly(A, A, B);
      Capture first = archive.read(archive.entries().getFirst()).orElseThrow();
      assertThat(first.origin()).isEqualTo(Captures.page(A, time, "<p>one").origin());
    }
    assertThat(problems).isEmpty();
  }
}
