package org.cellclaims.archive.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.export.Choice;
import org.cellclaims.archive.export.Exporter;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.verify.Verification;
import org.cellclaims.archive.warc.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;

/// A body that came compressed is kept as it came (WARC 1.1, section 6.3: the block is the response
/// as received), and the digest of the payload is taken of that.
class ReceivedBytesTest {
  private static final String URL = "https://a.example/";
  private static final String HTML = "<p>Stem cells helped 85% of patients.".repeat(40);
  private static final Instant JANUARY = Instant.parse("2024-01-02T03:04:05Z");
  private static final Instant MAY = Instant.parse("2024-05-02T03:04:05Z");

  @TempDir
  private Path folder;

  private static byte[] gzip(int level) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out) {
      {
        def.setLevel(level);
      }
    }) {
      gzip.write(HTML.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Capture capture(Instant time, byte[] body) throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n"
        + "Content-Length: " + body.length + "\r\n\r\n";
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.writeBytes(head.getBytes(UTF_8));
    whole.writeBytes(body);
    Http http = Http.parse(whole.toByteArray());
    Http.Decoded decoded = http.decode(1_000_000);
    Capture.Origin origin = new Capture.Origin(
            "", Optional.empty(), Optional.empty(), Optional.of(head), false, List.of())
        .coded(http.coded(decoded));
    return Capture.of(URL, time, "text/html", Optional.empty(), decoded.payload(), origin);
  }

  private List<WarcRecord> records(Capture... captures) throws IOException {
    try (Archive archive = Archive.open(folder)) {
      for (Capture capture : captures) {
        assertThat(archive.add(capture)).isTrue();
      }
    }
    List<WarcRecord> records = new ArrayList<>();
    try (WarcReader reader = new WarcReader(folder.resolve("cellclaims-00001.warc.gz"))) {
      for (WarcRecord one : reader) {
        if (one instanceof WarcResponse response) {
          byte[] body = response.http().body().stream().readAllBytes();
          assertThat(response.payloadDigest()).map(WarcDigest::hex).contains(Capture.digest(body));
          assertThat(response.http().headers().first("Content-Encoding")).contains("gzip");
          assertThat(body).isEqualTo(captures[records.size()].origin().coded().orElseThrow());
        }
        records.add(one);
      }
    }
    return records;
  }

  private List<Capture> read() throws IOException {
    List<Capture> read = new ArrayList<>();
    try (Archive archive = Archive.openReadOnly(folder)) {
      assertThat(archive.problems()).isEmpty();
      archive.forEach(read::add);
    }
    return read;
  }

  @Test
  void aCompressedBodyStandsInItsRecordAsItCameAndIsReadAsThePage() throws IOException {
    Capture capture = capture(JANUARY, gzip(Deflater.BEST_COMPRESSION));
    assertThat(records(capture)).hasExactlyElementsOfTypes(WarcResponse.class);
    Capture read = read().getFirst();
    assertThat(new String(read.payload(), UTF_8)).isEqualTo(HTML);
    assertThat(read.sha256()).isEqualTo(Capture.digest(HTML.getBytes(UTF_8)));
    assertThat(read.origin().coded()).contains(capture.origin().coded().orElseThrow());
    assertThat(Verification.ofArchive(folder).findings()).isEmpty();
  }

  @Test
  void theListOfCapturesIsMadeAnewFromTheRecordsWithTheDigestOfThePage() throws IOException {
    records(capture(JANUARY, gzip(Deflater.BEST_COMPRESSION)));
    java.nio.file.Files.delete(folder.resolve("captures.tsv"));
    try (Archive archive = Archive.openReadOnly(folder)) {
      Entry entry = archive.entries().getFirst();
      assertThat(entry.sha256()).isEqualTo(Capture.digest(HTML.getBytes(UTF_8)));
      assertThat(archive.read(entry).orElseThrow().payload()).isEqualTo(HTML.getBytes(UTF_8));
    }
  }

  @Test
  void theSameBytesAgainAreARevisitWithTheDigestOfTheRecordThatHasThem() throws IOException {
    byte[] body = gzip(Deflater.BEST_COMPRESSION);
    List<WarcRecord> records = records(capture(JANUARY, body), capture(MAY, body));
    assertThat(records).hasExactlyElementsOfTypes(WarcResponse.class, WarcRevisit.class);
    assertThat(records.getLast().headers().first("WARC-Payload-Digest"))
        .isEqualTo(records.getFirst().headers().first("WARC-Payload-Digest"));
    assertThat(read())
        .hasSize(2)
        .extracting(Capture::sha256)
        .containsOnly(read().getFirst().sha256());
    assertThat(Verification.ofArchive(folder).findings()).isEmpty();
  }

  /// The profile identical-payload-digest says that the payloads are the same: compressed
  /// otherwise they are not.
  @Test
  void theSamePageCompressedOtherwiseIsKeptWhole() throws IOException {
    assertThat(records(
            capture(JANUARY, gzip(Deflater.BEST_COMPRESSION)),
            capture(MAY, gzip(Deflater.BEST_SPEED))))
        .hasExactlyElementsOfTypes(WarcResponse.class, WarcResponse.class);
    assertThat(read())
        .extracting(Capture::sha256)
        .hasSize(2)
        .containsOnly(read().getFirst().sha256());
  }

  @Test
  void anExportIngestedElsewhereHoldsTheSameBytes(@TempDir Path other) throws IOException {
    byte[] body = gzip(Deflater.BEST_COMPRESSION);
    records(capture(JANUARY, body), capture(MAY, body));
    Path file = other.resolve("all.wacz");
    try (Archive archive = Archive.openReadOnly(folder)) {
      Exporter.write(archive, Choice.ALL, Exporter.Format.WACZ, file);
    }
    assertThat(Verification.ofFile(file).findings()).isEmpty();
    List<Capture> captures = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Sources.read(List.of(file), captures::add, problems::add);
    assertThat(problems).isEmpty();
    assertThat(captures).hasSize(2).allSatisfy(c -> {
      assertThat(c.payload()).isEqualTo(HTML.getBytes(UTF_8));
      assertThat(c.origin().coded().orElseThrow()).isEqualTo(body);
    });
  }
}
