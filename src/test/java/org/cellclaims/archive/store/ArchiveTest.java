package org.cellclaims.archive.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.cellclaims.archive.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRevisit;

class ArchiveTest {
  private static final Instant JANUARY = Instant.parse("2024-01-02T03:04:05Z");
  private static final Instant MAY = Instant.parse("2024-05-02T03:04:05Z");

  @TempDir
  private Path folder;

  private static String text(Capture capture) {
    return new String(capture.payload(), UTF_8);
  }

  private byte[] warc() throws IOException {
    return Files.readAllBytes(folder.resolve("cellclaims-00001.warc.gz"));
  }

  @Test
  void anEmptyArchiveWorks() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.entries()).isEmpty();
      assertThat(archive.urls()).isEmpty();
      assertThat(archive.entries("https://nobody.example/")).isEmpty();
      assertThat(archive.position()).isZero();
      assertThat(archive.problems()).isEmpty();
    }
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.problems()).isEmpty();
    }
  }

  @Test
  void aFolderThatIsNotThereIsAnEmptyArchiveToReaders() throws IOException {
    try (Archive archive = Archive.openReadOnly(folder.resolve("none"))) {
      assertThat(archive.entries()).isEmpty();
    }
    assertThat(folder.resolve("none")).doesNotExist();
  }

  @Test
  void aCaptureComesBackAsItWas() throws IOException {
    Capture capture =
        Captures.page("https://clínica.example/a b?x=ä|{1}", JANUARY, "<p>85% – бла</p>");
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.add(capture)).isTrue();
    }
    try (Archive archive = Archive.openReadOnly(folder)) {
      Capture read = archive.read(archive.entries().getFirst()).orElseThrow();
      assertThat(read).usingRecursiveComparison().isEqualTo(capture);
    }
  }

  @Test
  void addingTwiceWritesNothing() throws IOException {
    Capture capture = Captures.page("https://a.example/", JANUARY, "<p>one</p>");
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.add(capture)).isTrue();
    }
    byte[] before = warc();
    byte[] listBefore = Files.readAllBytes(folder.resolve("captures.tsv"));
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.add(capture)).isFalse();
      assertThat(archive.position()).isEqualTo(1);
    }
    assertThat(warc()).isEqualTo(before);
    assertThat(folder.resolve("captures.tsv")).hasBinaryContent(listBefore);
  }

  @Test
  void theSameBytesAtAnotherTimeAreANewCaptureThatRefersToTheFirst() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      archive.add(Captures.page("https://a.example/", JANUARY, "<p>one</p>"));
      assertThat(archive.add(Captures.page("https://a.example/", MAY, "<p>one</p>")))
          .isTrue();
    }
    try (Archive archive = Archive.open(folder)) {
      Entry later = archive.entries("https://a.example/").getLast();
      assertThat(later.isRevisit()).isTrue();
      Capture read = archive.read(later).orElseThrow();
      assertThat(read.time()).isEqualTo(MAY);
      assertThat(text(read)).isEqualTo("<p>one</p>");
    }
    try (WarcReader reader = new WarcReader(folder.resolve("cellclaims-00001.warc.gz"))) {
      WarcRecord first = reader.next().orElseThrow();
      java.net.URI id = first.id();
      WarcRevisit revisit = (WarcRevisit) reader.next().orElseThrow();
      assertThat(revisit.refersTo()).contains(id);
      assertThat(revisit.refersToDate()).contains(JANUARY);
      assertThat(revisit.profile()).isEqualTo(WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1);
    }
  }

  @Test
  void bytesWithoutAStatedTimeAreTakenOnce() throws IOException {
    Capture.Origin assumed = new Capture.Origin(
        "a.html", Optional.empty(), Optional.empty(), Optional.empty(), true, List.of());
    byte[] bytes = "<p>one</p>".getBytes(UTF_8);
    try (Archive archive = Archive.open(folder)) {
      Optional<String> none = Optional.empty();
      String url = "urn:cellclaims:file:x/a.html";
      assertThat(archive.add(Capture.of(url, JANUARY, "text/html", none, bytes, assumed)))
          .isTrue();
      assertThat(archive.add(Capture.of(url, MAY, "text/html", none, bytes, assumed)))
          .isFalse();
      assertThat(
              archive.read(archive.entries().getFirst()).orElseThrow().origin().timeAssumed())
          .isTrue();
    }
  }

  @Test
  void entriesAreSortedByUrlThenTimeAndPositionsByArrival() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      archive.add(Captures.page("https://b.example/", MAY, "<p>2"));
      archive.add(Captures.page("https://a.example/", MAY, "<p>2"));
      archive.add(Captures.page("https://b.example/", JANUARY, "<p>1"));
      assertThat(archive.entries())
          .extracting(e -> e.url() + " " + e.time() + " " + e.number())
          .containsExactly(
              "https://a.example/ " + MAY + " 1",
              "https://b.example/ " + JANUARY + " 2",
              "https://b.example/ " + MAY + " 0");
      assertThat(archive.entriesSince(1)).extracting(Entry::number).containsExactly(1L, 2L);
      assertThat(archive.entriesSince(3)).isEmpty();
      assertThat(archive
              .latest("https://b.example/", JANUARY.plusSeconds(5))
              .orElseThrow()
              .time())
          .isEqualTo(JANUARY);
      assertThatThrownBy(() -> archive.entriesSince(4)).hasMessageContaining("no position 4");
      List<String> seen = new ArrayList<>();
      archive.forEach(capture -> seen.add(capture.url()));
      assertThat(seen)
          .containsExactly("https://a.example/", "https://b.example/", "https://b.example/");
    }
  }

  @Test
  void filesRollAndAreReadTogether() throws IOException {
    try (Archive archive = Archive.open(folder, 1000)) {
      for (int i = 0; i < 12; i++) {
        archive.add(Captures.page("https://a.example/" + i, JANUARY, "<p>" + i));
      }
    }
    assertThat(folder.resolve("cellclaims-00003.warc.gz")).exists();
    Files.delete(folder.resolve("captures.tsv"));
    try (Archive archive = Archive.open(folder, 1000)) {
      assertThat(archive.position()).isEqualTo(12);
      assertThat(archive.entriesSince(0))
          .extracting(Entry::url)
          .element(11)
          .asString()
          .endsWith("/11");
      assertThat(archive.add(Captures.page("https://a.example/3", JANUARY, "<p>3")))
          .isFalse();
    }
  }

  @Test
  void aSecondWriterIsToldWhoWrites() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      assertThatThrownBy(() -> Archive.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(folder.toString())
          .hasMessageContaining("is being written by this process");
      assertThat(archive.add(Captures.page("https://a.example/", JANUARY, "<p>one</p>")))
          .isTrue();
    }
    Archive.open(folder).close();
  }

  @Test
  void readersReadWhileAnotherWritesAndCannotWrite() throws IOException {
    try (Archive writer = Archive.open(folder)) {
      writer.add(Captures.page("https://a.example/", JANUARY, "<p>one</p>"));
      writer.flush();
      writer.add(Captures.page("https://b.example/", JANUARY, "<p>two</p>"));
      try (Archive reader = Archive.openReadOnly(folder)) {
        assertThat(reader.urls()).containsExactly("https://a.example/", "https://b.example/");
        assertThat(reader.read(reader.entries().getLast())).isPresent();
        assertThatThrownBy(() -> reader.add(Captures.page("https://c.example/", JANUARY, "<p>")))
            .hasMessageContaining("reading only");
      }
      Entry other = writer.entries().getFirst();
      try (Archive empty = Archive.openReadOnly(folder.resolve("none"))) {
        assertThat(empty.read(other)).isEmpty();
      }
    }
  }

  @Test
  void addressesThatCouldForgeAHeaderAreRefused() {
    assertThatThrownBy(() -> Captures.page("https://a.example/\r\nWARC-Type: x", JANUARY, "<p>"))
        .isInstanceOf(IllegalArgumentException.class);
    Capture.Origin origin =
        new Capture.Origin("a\r\nWARC-Type: x", Optional.of("b\nc"), Optional.empty());
    assertThat(origin.file()).doesNotContain("\n", "\r");
    assertThat(origin.site().orElseThrow()).isEqualTo("b\uFFFDc");
  }
}
