package org.cellclaims.archive.export;

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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.source.Sources;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.verify.Report;
import org.cellclaims.archive.verify.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.WaczReader;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

class ExporterTest {
  private static final Instant JANUARY = Instant.parse("2024-01-02T03:04:05Z");
  private static final Instant MAY = Instant.parse("2024-05-02T03:04:05Z");
  private static final String A = "https://www.a.example/cp?x=\"1\"";
  private static final String B = "https://b.example/";

  @TempDir
  private Path folder;

  private final List<Problem> problems = new ArrayList<>();

  private static Capture page(String url, Instant time, String html, Optional<String> head) {
    Capture.Origin origin = new Capture.Origin(
        "a.html", Optional.empty(), Optional.of("MX"), head, false, List.of("a note"));
    return Capture.of(url, time, "text/html", Optional.of("utf-8"), html.getBytes(UTF_8), origin);
  }

  @BeforeEach
  void fill() throws IOException {
    try (Archive archive = Archive.open(folder.resolve("archive"))) {
      Optional<String> head = Optional.of("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n");
      archive.add(page(A, JANUARY, "<p>one", head));
      archive.add(page(A, MAY, "<p>one", head));
      archive.add(page(B, JANUARY, "<p>two", Optional.empty()));
      archive.add(page("urn:cellclaims:file:c.example/x.html", MAY, "<p>3", Optional.empty()));
    }
  }

  private Path export(Choice choice, Exporter.Format format, String name) throws IOException {
    Path file = folder.resolve(name + format.ending());
    try (Archive archive = Archive.openReadOnly(folder.resolve("archive"))) {
      Exporter.write(archive, choice, format, file);
    }
    return file;
  }

  private List<Capture> read(Path file) throws IOException {
    List<Capture> captures = new ArrayList<>();
    Sources.read(List.of(file), captures::add, problems::add);
    return captures;
  }

  private static Choice since(Instant time) {
    return new Choice(Optional.empty(), Optional.empty(), Optional.of(time));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasExportedIsReadBackAsTheSameCaptures(Exporter.Format format) throws IOException {
    List<Capture> back = read(export(Choice.ALL, format, "all"));
    assertThat(problems).isEmpty();
    assertThat(back)
        .extracting(
            c -> c.url() + " " + c.time() + " " + c.sha256() + " " + c.origin().notes())
        .containsExactlyInAnyOrder(
            A + " " + JANUARY + " " + Capture.digest("<p>one".getBytes(UTF_8)) + " [a note]",
            A + " " + MAY + " " + Capture.digest("<p>one".getBytes(UTF_8)) + " [a note]",
            B + " " + JANUARY + " " + Capture.digest("<p>two".getBytes(UTF_8)) + " [a note]",
            "urn:cellclaims:file:c.example/x.html " + MAY + " "
                + Capture.digest("<p>3".getBytes(UTF_8)) + " [a note]");
  }

  @ParameterizedTest
  @EnumSource
  void theSameCapturesGiveTheSameBytesAndVerifyAsSound(Exporter.Format format) throws IOException {
    Path first = export(Choice.ALL, format, "first");
    Files.createDirectories(folder.resolve("elsewhere"));
    Path second = export(Choice.ALL, format, "elsewhere/first");
    assertThat(second).hasSameBinaryContentAs(first);
    Report report = Verification.ofFile(first);
    assertThat(report.findings()).isEmpty();
    assertThat(report.records()).containsEntry("response", 1L).containsEntry("revisit", 1L);
  }

  @Test
  void anUnchangedPageWhoseFirstCaptureIsLeftOutIsWrittenWhole() throws IOException {
    Path file = export(since(MAY), Exporter.Format.WARC, "may");
    assertThat(read(file)).extracting(Capture::url).contains(A).hasSize(2);
    assertThat(problems).isEmpty();
    assertThat(Verification.ofFile(file).records()).doesNotContainKey("revisit");
  }

  @Test
  void aSiteHasItsSubdomainsAndNoNeighbours() throws IOException {
    for (String site : List.of("a.example", "www.a.example", "c.example")) {
      Choice choice = new Choice(Optional.empty(), Optional.of(site), Optional.empty());
      assertThat(read(export(choice, Exporter.Format.WARC, site)))
          .isNotEmpty()
          .allMatch(c -> c.url().contains(site));
    }
    Choice none = new Choice(Optional.empty(), Optional.of("example.example"), Optional.empty());
    assertThatThrownBy(() -> export(none, Exporter.Format.WARC, "none"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no capture is meant");
  }

  @Test
  void aFileThatExistsIsNotWrittenOver() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.wacz"), "mine");
    assertThatThrownBy(() -> export(Choice.ALL, Exporter.Format.WACZ, "mine"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("exists");
    assertThat(file).hasContent("mine");
  }

  /// WACZ 1.1.1, 5: the list names each file but itself and its digest with path, hash and bytes;
  /// WARC files are stored, not compressed.
  @Test
  void theWaczHasWhatTheStandardAsksFor() throws IOException {
    Path file = export(Choice.ALL, Exporter.Format.WACZ, "all");
    try (WaczReader reader = new WaczReader(file)) {
      assertThat(reader.metadata())
          .containsEntry("profile", "data-package")
          .containsEntry("wacz_version", "1.1.1");
      assertThat((List<?>) reader.metadata().get("resources"))
          .hasSize(3)
          .allMatch(r -> r.toString().contains("hash=sha256:") && r.toString().contains("bytes="));
    }
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .containsExactly(
              "archive/cellclaims.warc.gz",
              "indexes/index.cdx",
              "pages/pages.jsonl",
              "datapackage.json",
              "datapackage-digest.json");
      assertThat(zip.getEntry("archive/cellclaims.warc.gz").getMethod()).isEqualTo(ZipEntry.STORED);
      String pages =
          new String(zip.getInputStream(zip.getEntry("pages/pages.jsonl")).readAllBytes(), UTF_8);
      assertThat(pages).startsWith("{\"format\":\"json-pages-1.0\",\"id\":\"pages\"");
      assertThat(pages)
          .contains(
              "{\"url\":\"https://www.a.example/cp?x=\\\"1\\\"\",\"ts\":\"" + JANUARY + "\"}");
    }
  }

  @Test
  void everyLineOfCdxjLeadsToItsRecord() throws IOException {
    try (Archive archive = Archive.openReadOnly(folder.resolve("archive"))) {
      List<String> lines = Cdxj.of(archive, Choice.ALL);
      assertThat(lines).hasSize(4).isSorted();
      assertThat(lines.getFirst())
          .matches(
              "example,a\\)/cp\\?x=\\S+ 20240102030405 \\{\"url\": \"https://www.a.example/.*");
      assertThat(lines.get(1))
          .contains("\"mime\": \"warc/revisit\"")
          .contains("\"status\": \"200\"");
      for (String line : lines) {
        long offset = Long.parseLong(line.replaceAll(".*\"offset\": \"(\\d+)\".*", "$1"));
        String name = line.replaceAll(".*\"filename\": \"([^\"]+)\".*", "$1");
        try (WarcReader reader = new WarcReader(folder.resolve("archive").resolve(name))) {
          reader.position(offset);
          WarcRecord found = reader.next().orElseThrow();
          String target = found.headers().first("WARC-Target-URI").orElseThrow();
          assertThat(line).contains(target.replace("\"", "\\\""));
        }
      }
    }
  }
}
