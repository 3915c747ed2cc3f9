package org.cellclaims.archive.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveCrashTest {
  private static final Instant TIME = Instant.parse("2024-01-02T03:04:05Z");

  @TempDir
  private Path folder;

  private Path warc;
  private Path list;
  private List<Entry> entries;
  private byte[] whole;

  @BeforeEach
  void threeCaptures() throws IOException {
    warc = folder.resolve("cellclaims-00001.warc.gz");
    list = folder.resolve("captures.tsv");
    try (Archive archive = Archive.open(folder)) {
      for (int i = 0; i < 3; i++) {
        archive.add(capture(i));
      }
      entries = archive.entriesSince(0);
    }
    whole = Files.readAllBytes(warc);
  }

  private static Capture capture(int i) {
    return Captures.page("https://a.example/" + i, TIME, "<p>page " + i + "</p>");
  }

  private void cutList(int lines) throws IOException {
    List<String> all = Files.readAllLines(list);
    Files.write(list, all.subList(0, lines));
  }

  @Test
  void aRecordCutAnywhereCostsOnlyItself() throws IOException {
    long start = entries.getLast().record().offset();
    for (long end = start;
        end < whole.length;
        end += end < start + 14 || end > whole.length - 14 ? 1 : 17) {
      Files.write(warc, Arrays.copyOf(whole, (int) end));
      cutList(2);
      try (Archive reader = Archive.openReadOnly(folder)) {
        assertThat(reader.position()).as("cut at %d, reading", end).isEqualTo(2);
      }
      assertThat(Files.size(warc)).isEqualTo(end);
      try (Archive archive = Archive.open(folder)) {
        assertThat(archive.position()).as("cut at %d", end).isEqualTo(2);
        assertThat(archive.add(capture(2))).isTrue();
      }
      assertThat(warc).as("cut at %d", end).hasBinaryContent(whole);
    }
  }

  @Test
  void aRecordThatWasWrittenWithoutItsLineInTheListIsKept() throws IOException {
    List<String> lines = Files.readAllLines(list);
    cutList(1);
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.position()).isEqualTo(3);
      assertThat(archive.problems()).isEmpty();
    }
    assertThat(list).hasContent(String.join("\n", lines) + "\n");
  }

  @Test
  void aLineOfTheListCutAnywhereIsMadeAgain() throws IOException {
    byte[] lines = Files.readAllBytes(list);
    for (int end = 0; end < lines.length; end += 7) {
      Files.write(list, Arrays.copyOf(lines, end));
      try (Archive archive = Archive.open(folder)) {
        assertThat(archive.position()).isEqualTo(3);
        assertThat(archive.read(archive.entriesSince(2).getFirst())).isPresent();
      }
      assertThat(list).as("cut at %d", end).hasBinaryContent(lines);
    }
  }

  @Test
  void aLostListIsMadeAgain() throws IOException {
    byte[] lines = Files.readAllBytes(list);
    Files.delete(list);
    try (Archive reader = Archive.openReadOnly(folder)) {
      assertThat(reader.entriesSince(0)).isEqualTo(entries);
      assertThat(list).doesNotExist();
    }
    Archive.open(folder).close();
    assertThat(list).hasBinaryContent(lines);
  }

  @Test
  void aListThatSaysMoreThanTheFilesHoldIsMadeAgain() throws IOException {
    Files.write(warc, Arrays.copyOf(whole, (int) entries.get(1).record().end()));
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.position()).isEqualTo(2);
      assertThat(archive.problems()).extracting(Problem::file).contains("captures.tsv");
    }
    assertThat(Files.readAllLines(list)).hasSize(2);
  }

  @Test
  void aGarbledListIsMadeAgain() throws IOException {
    byte[] lines = Files.readAllBytes(list);
    byte[] garbled = lines.clone();
    Arrays.fill(garbled, 40, 300, (byte) 0);
    Files.write(list, garbled);
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.entriesSince(0)).isEqualTo(entries);
    }
    assertThat(list).hasBinaryContent(lines);
  }

  @Test
  void zerosAfterALossOfPowerAreCutOff() throws IOException {
    Files.write(warc, new byte[5000], StandardOpenOption.APPEND);
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.position()).isEqualTo(3);
      assertThat(archive.problems().toString()).contains("5000 bytes").contains("cut off");
    }
    assertThat(warc).hasBinaryContent(whole);
  }

  @Test
  void aDamagedRecordInTheMiddleCostsOnlyItselfWhenTheListIsLost() throws IOException {
    for (int at : new int[] {0, 3, 40, 200}) {
      byte[] damaged = whole.clone();
      int place = (int) entries.get(1).record().offset() + at;
      Arrays.fill(damaged, place, place + 20, (byte) 0x55);
      Files.write(warc, damaged);
      Files.deleteIfExists(list);
      try (Archive archive = Archive.open(folder)) {
        assertThat(archive.urls())
            .as("damaged at %d", at)
            .containsExactly("https://a.example/0", "https://a.example/2");
        assertThat(archive.problems()).isNotEmpty();
      }
      assertThat(Files.size(warc)).isEqualTo(whole.length);
    }
  }

  @Test
  void aDamagedFirstRecordDoesNotCostTheOthers() throws IOException {
    byte[] damaged = whole.clone();
    Arrays.fill(damaged, 0, 4, (byte) 0);
    Files.write(warc, damaged);
    Files.delete(list);
    try (Archive archive = Archive.open(folder)) {
      assertThat(archive.urls()).containsExactly("https://a.example/1", "https://a.example/2");
    }
  }

  @Test
  void bytesThatChangedAreNamedWhenTheyAreRead() throws IOException {
    byte[] damaged = whole.clone();
    damaged[(int) entries.get(1).record().end() - 12] ^= 1;
    Files.write(warc, damaged);
    try (Archive archive = Archive.openReadOnly(folder)) {
      assertThatThrownBy(() -> archive.read(archive.entriesSince(1).getFirst()))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("cellclaims-00001.warc.gz at byte");
    }
  }

  @Test
  void aWriterKilledInTheMiddleLosesAtMostOneCapture(@TempDir Path killed) throws Exception {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            KilledWriter.class.getName(),
            killed.toString())
        .redirectErrorStream(true)
        .start();
    int lastSaid = -1;
    try (var said = process.inputReader()) {
      while (lastSaid < 300) {
        lastSaid = Integer.parseInt(said.readLine());
      }
      assertThatThrownBy(() -> Archive.open(killed))
          .hasMessageContaining("process " + process.pid());
      process.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }
    try (Archive archive = Archive.open(killed)) {
      assertThat(archive.position()).isGreaterThan(300);
      archive.forEach(c -> assertThat(c.payload()).hasSizeGreaterThan(1000));
      assertThat(archive.add(capture(9))).isTrue();
    }
  }

  /// Adds captures until it is killed.
  static final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] args) throws IOException {
      try (Archive archive = Archive.open(Path.of(args[0]))) {
        for (int i = 0; i < 1_000_000; i++) {
          String html = "<p>" + (i + " ").repeat(1000);
          archive.add(Captures.page("https://a.example/" + i, TIME, html));
          System.out.println(i);
        }
      }
    }
  }
}
