package org.cellclaims.archive.source;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Binary;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.store.Archive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
  private static final String HEADER = "file\turl\tsite\tcaptured_at\tcountry\tnote\n";

  @TempDir
  private Path folder;

  private final List<Capture> captures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Summary read(Path... paths) throws IOException {
    captures.clear();
    problems.clear();
    return Sources.read(List.of(paths), captures::add, problems::add);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Capture only() {
    assertThat(captures).hasSize(1);
    return captures.getFirst();
  }

  private String told() {
    return String.join("\n", problems.stream().map(Problem::toString).toList());
  }

  @Test
  void anEmptyFolderGivesNothing() throws IOException {
    Summary summary = read(folder);
    assertThat(captures).isEmpty();
    assertThat(problems).isEmpty();
    assertThat(summary.files()).isZero();
  }

  @Test
  void aFileWithoutAddressGetsOneThatDoesNotDependOnWhereTheFolderLies(@TempDir Path other)
      throws IOException {
    for (Path place : List.of(folder.resolve("pages"), other.resolve("deeper/pages"))) {
      Files.createDirectories(place.resolve("sub"));
      Files.writeString(place.resolve("sub/a b.html"), "<p>");
      read(place);
      assertThat(only().url()).isEqualTo("urn:cellclaims:file:pages/sub/a%20b.html");
      assertThat(only().origin().timeAssumed()).isTrue();
    }
  }

  @Test
  void ingestingTheSameFolderTwiceChangesNothingEvenWhenFileTimesChange(@TempDir Path data)
      throws IOException {
    Path page = write("a.html", "<p>");
    List<Boolean> added = new ArrayList<>();
    try (Archive archive = Archive.open(data)) {
      for (int day = 0; day < 2; day++) {
        Files.setLastModifiedTime(
            page, FileTime.fromMillis(1_700_000_000_000L + day * 86_400_000L));
        Sources.read(List.of(folder), c -> added.add(archive.add(c)), problems::add);
      }
    }
    assertThat(added).containsExactly(true, false);
  }

  @Test
  void theCallerMayGiveTheTimeOfFilesWithoutOne() throws IOException {
    write("a.html", "<p>");
    Instant time = Instant.parse("2020-01-01T00:00:00Z");
    Sources.read(List.of(folder), Optional.of(time), captures::add, problems::add);
    assertThat(only().time()).isEqualTo(time);
    assertThat(only().origin().timeAssumed()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'<!doctype html>\n<!-- saved from url=(0031)https://c.example/cp?x=1#a -->\n<p>', https://c.example/cp?x=1#a",
    "'<html><!--\n Page saved with SingleFile \n url: https://c.example/cp \n saved date: x\n-->', https://c.example/cp",
    "'<!-- saved from url=(0014)about:internet -->', urn:cellclaims:file:pages/a.html",
    "'<p>no mark', urn:cellclaims:file:pages/a.html",
  })
  void theAddressThatABrowserNotedIsTaken(String html, String url) throws IOException {
    write("pages/a.html", html);
    read(folder.resolve("pages"));
    assertThat(only().url()).isEqualTo(url);
  }

  @Test
  void theFolderOfImagesBesideASavedPageIsPassedOver() throws IOException {
    write("a.html", "<p>");
    write("a_files/frame.html", "<p>an advertisement");
    write("other_files/b.html", "<p>no page bears this name");
    Summary summary = read(folder);
    assertThat(captures)
        .extracting(c -> c.origin().file())
        .containsExactly("a.html", "other_files/b.html");
    assertThat(summary.skipped())
        .containsEntry("folders with the images and scripts of a saved page", 1L);
  }

  @Test
  void hiddenFilesReadmeAndOtherKindsAreNotPages() throws IOException {
    write(".git/x.html", "<p>");
    write(".hidden.html", "<p>");
    write("README.txt", "about");
    write("notes.docx", "PK");
    write("b.txt", "text");
    Summary summary = read(folder);
    assertThat(only().mediaType()).isEqualTo("text/plain");
    assertThat(summary.skipped()).containsEntry("files of other kinds: .docx", 1L);
    assertThat(problems).isEmpty();
  }

  @Test
  void linksThatLeadOutAreNotFollowed(@TempDir Path outside) throws IOException {
    Files.writeString(outside.resolve("secret.html"), "<p>secret");
    Files.createSymbolicLink(folder.resolve("out.html"), outside.resolve("secret.html"));
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    write("a.html", "<p>");
    Summary summary = read(folder);
    assertThat(only().origin().file()).isEqualTo("a.html");
    assertThat(summary.skipped()).containsEntry("symbolic links", 2L);
  }

  @Test
  void aPathThatDoesNotExistIsTheCallersMistake() {
    assertThatThrownBy(() -> read(folder.resolve("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("none does not exist");
  }

  @Test
  void oneBadFileStopsNoOther() throws IOException {
    write("a.html", "");
    Files.write(folder.resolve("b.html"), new byte[] {'%', 'P', 'D', 'F', '-', '1'});
    Files.write(folder.resolve("c.html"), new byte[] {'<', 'p', '>', 0, 1, 2, 0, 0, 7});
    write("d.html", "<p>good");
    Files.writeString(folder.resolve("e.html"), "<p>wide", UTF_16LE);
    Summary summary = read(folder);
    assertThat(captures).extracting(c -> c.origin().file()).containsExactly("d.html", "e.html");
    assertThat(problems).extracting(Problem::file).containsExactly("a.html", "b.html", "c.html");
    assertThat(told())
        .contains("a.html: is empty")
        .contains("b.html: is a PDF file, not a page")
        .contains("c.html: is binary (it holds NUL bytes)");
    assertThat(summary.problems()).isEqualTo(3);
  }

  @Test
  void pagesThatAreTooLongAreCutOrRefused() throws IOException {
    write("a.html", "<p>" + "x".repeat(10_000_000));
    try (RandomAccessFile huge = new RandomAccessFile(folder.resolve("b.html").toFile(), "rw")) {
      huge.setLength(50_000_001);
    }
    read(folder);
    assertThat(only().payload()).hasSize(10_000_000);
    assertThat(only().origin().notes())
        .containsExactly("only the first 10000000 of 10000003 bytes are kept");
    assertThat(told()).contains("a.html: only the first").contains("b.html: has 50000001 bytes");
  }

  @Test
  void aFileNamedTwiceIsReadOnce() throws IOException {
    Path page = write("a.html", "<p>");
    read(folder, page);
    assertThat(captures).hasSize(1);
  }

  @Test
  void aFailingTakerEndsTheReadingWithItsOwnException() throws IOException {
    write("a.html", "<p>");
    write("b.html", "<p>");
    IOException full = new IOException("the disk is full");
    assertThatThrownBy(() -> Sources.read(
            List.of(folder),
            c -> {
              throw full;
            },
            problems::add))
        .isSameAs(full);
    assertThat(problems).isEmpty();
  }

  @Test
  void wideTextIsNotBinary() {
    assertThat(Binary.kind("<p>wide</p>".getBytes(java.nio.charset.StandardCharsets.UTF_16)))
        .isEmpty();
    assertThat(Binary.kind("<p>wide</p>".getBytes(java.nio.charset.StandardCharsets.UTF_16BE)))
        .isEmpty();
    assertThat(Binary.kind("MZ is how this text begins".getBytes(UTF_8))).isEmpty();
    assertThat(Binary.kind(new byte[] {'a', 0, 0, 'b'})).contains("binary (it holds NUL bytes)");
  }
}
