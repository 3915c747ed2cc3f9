package org.cellclaims.archive.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HeaderValidator;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class ArchiveFormatTest {
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
  void whatCameOverHttpStaysAResponseWithItsHeaderFields() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nServer: x\r\nContent-Encoding: gzip\r\nContent-Length: 7\r\n"
        + "Content-Type: text/html; charset=utf-8\r\n\r\n";
    Capture capture = Captures.overHttp("https://a.example/", JANUARY, "<p>one</p>", head);
    try (Archive archive = Archive.open(folder)) {
      archive.add(capture);
      Capture read = archive.read(archive.entries().getFirst()).orElseThrow();
      assertThat(text(read)).isEqualTo("<p>one</p>");
      assertThat(read.charset()).contains("utf-8");
      assertThat(read.origin().notes()).containsExactly("a note", "another: with a colon");
      assertThat(read.origin().httpHead().orElseThrow())
          .startsWith("HTTP/1.1 200 OK\r\nServer: x\r\nX-Archive-Orig-Content-Encoding: gzip\r\n")
          .contains("X-Archive-Orig-Content-Length: 7")
          .endsWith("Content-Length: 10\r\n\r\n");
      assertThat(archive.add(read)).isFalse();
    }
    try (WarcReader reader = new WarcReader(folder.resolve("cellclaims-00001.warc.gz"))) {
      WarcResponse response = (WarcResponse) reader.next().orElseThrow();
      assertThat(response.http().status()).isEqualTo(200);
      assertThat(new String(response.http().bodyDecoded().stream().readAllBytes(), UTF_8))
          .isEqualTo("<p>one</p>");
    }
  }

  @Test
  void theSameCapturesGiveTheSameBytes(@TempDir Path other) throws IOException {
    for (Path each : List.of(folder, other)) {
      try (Archive archive = Archive.open(each)) {
        for (int i = 0; i < 20; i++) {
          archive.add(
              Captures.page("https://a.example/" + i % 7, JANUARY.plusSeconds(i), "<p>" + i % 3));
        }
      }
    }
    assertThat(other.resolve("cellclaims-00001.warc.gz")).hasBinaryContent(warc());
    assertThat(other.resolve("captures.tsv"))
        .hasBinaryContent(Files.readAllBytes(folder.resolve("captures.tsv")));
  }

  @Test
  void anotherReaderFindsEveryRecordValid() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      archive.add(Captures.page("https://a.example/ü b", JANUARY, "<p>one</p>"));
      archive.add(Captures.page("https://a.example/ü b", MAY, "<p>one</p>"));
      archive.add(Captures.overHttp(
          "https://b.example/", MAY, "<p>x", "HTTP/1.1 200 OK\nContent-Type: text/html\n\n"));
    }
    HeaderValidator validator = HeaderValidator.warc_1_1();
    List<String> types = new ArrayList<>();
    try (WarcReader reader = new WarcReader(folder.resolve("cellclaims-00001.warc.gz"))) {
      reader.calculateBlockDigest();
      reader.onWarning(message -> types.add("warning " + message));
      for (WarcRecord each : reader) {
        assertThat(validator.validate(each.headers())).isEmpty();
        assertThat(each.calculatedBlockDigest()).isEqualTo(each.blockDigest());
        types.add(each.type());
      }
    }
    assertThat(types).containsExactly("resource", "revisit", "response");
  }

  @Test
  void gunzipAloneShowsWarcText() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      archive.add(Captures.page("https://a.example/", JANUARY, "<p>one</p>"));
      byte[] own = archive.warcRecord(archive.entries().getFirst());
      assertThat(own).isEqualTo(warc());
    }
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(warc())).readAllBytes();
    assertThat(new String(plain, UTF_8))
        .startsWith("WARC/1.1\r\n")
        .contains("WARC-Type: resource\r\n")
        .contains("CellClaims-File: clinic/cp.html\r\n")
        .endsWith("\r\n\r\n<p>one</p>\r\n\r\n");
  }
}
