package org.cellclaims.archive.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cellclaims.archive.warc.Warcs.bytes;
import static org.cellclaims.archive.warc.Warcs.gzip;
import static org.cellclaims.archive.warc.Warcs.http;
import static org.cellclaims.archive.warc.Warcs.page;
import static org.cellclaims.archive.warc.Warcs.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.verify.Finding.Kind;
import org.cellclaims.archive.warc.Warcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {
  private static final String A = "https://a.example/";
  private static final String TYPE = "Content-Type: application/http;msgtype=response\r\n";

  @TempDir
  private Path folder;

  private Report file(byte[]... records) throws IOException {
    return Verification.ofFile(Warcs.file(folder, "crawl.warc.gz", records));
  }

  private static byte[] digested(String digest, byte[] block) {
    return gzip(record("response", A, TYPE + digest + "\r\n", block));
  }

  private void fill() throws IOException {
    try (Archive archive = Archive.open(folder)) {
      for (int i = 0; i < 20; i++) {
        Capture.Origin origin = new Capture.Origin("a.html", Optional.empty(), Optional.empty());
        byte[] html = ("<p>" + i).getBytes(UTF_8);
        archive.add(Capture.of(
            A + i, Instant.parse(Warcs.DATE), "text/html", Optional.empty(), html, origin));
      }
    }
  }

  @Test
  void anArchiveAsWrittenIsSound() throws IOException {
    fill();
    Report report = Verification.ofArchive(folder);
    assertThat(report.isSound()).isTrue();
    assertThat(report.findings()).isEmpty();
    assertThat(report.records()).containsEntry("resource", 20L);
    assertThat(report.digests()).isEqualTo(40);
  }

  @Test
  void anEmptyArchiveIsSound() throws IOException {
    assertThat(Verification.ofArchive(folder.resolve("none")).isSound()).isTrue();
  }

  @Test
  void aByteChangedInTheArchiveIsFoundAndNothingIsMended() throws IOException {
    fill();
    Path warc = folder.resolve("cellclaims-00001.warc.gz");
    byte[] bytes = Files.readAllBytes(warc);
    bytes[middleOfTheTenth()] ^= 0x10;
    Files.write(warc, bytes);
    Report report = Verification.ofArchive(folder);
    assertThat(report.isSound()).isFalse();
    assertThat(report.records().values().stream().mapToLong(n -> n).sum())
        .isGreaterThanOrEqualTo(19);
    assertThat(report.findings()).isNotEmpty().allMatch(f -> f.kind().isDamage());
    assertThat(Files.readAllBytes(warc)).isEqualTo(bytes);
  }

  private int middleOfTheTenth() throws IOException {
    try (Archive archive = Archive.openReadOnly(folder)) {
      Entry.Location place = archive.entriesSince(9).getFirst().record();
      return (int) (place.offset() + place.length() / 2);
    }
  }

  @Test
  void digestsOfBlockAndPayloadAreHeldAgainstTheBytes() throws IOException {
    byte[] block = http("<p>x");
    byte[] payload = bytes("<p>x");
    String wrong = "sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ";
    Report report = file(
        digested("WARC-Block-Digest: sha256:" + Capture.digest(block), block),
        digested("WARC-Block-Digest: " + wrong, block),
        digested("WARC-Payload-Digest: " + wrong, block),
        digested("WARC-Payload-Digest: " + wrong, http("Content-Type: text/html\r\n", new byte[0])),
        digested("WARC-Payload-Digest: foo:bar", block),
        gzip(record(
            "resource",
            A,
            "WARC-Payload-Digest: sha256:" + Capture.digest(payload)
                + "\r\nContent-Type: text/html\r\n",
            payload)),
        gzip(page(A)));
    assertThat(report.digests()).isEqualTo(3);
    assertThat(report.undigested()).isEqualTo(1);
    assertThat(report.counts())
        .containsEntry(Kind.DIGEST_MISMATCH, 2L)
        .containsEntry(Kind.DIGEST_UNKNOWN, 1L);
    assertThat(report.isSound()).isFalse();
  }

  @Test
  void aBadStretchIsFoundWithItsPlaceAndEveryGoodRecordIsCounted() throws IOException {
    byte[] first = gzip(page(A));
    Report report = file(first, bytes("no gzip at all"), gzip(page(A)), gzip(page(A)));
    assertThat(report.records()).containsEntry("response", 3L);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().kind()).isEqualTo(Kind.UNREADABLE);
    assertThat(report.findings().getFirst().offset()).hasValue(first.length);
  }

  @Test
  void aRecordThatRefersToNothingIsNoDamage() throws IOException {
    byte[] revisit = Warcs.raw(
        "revisit",
        "WARC-Target-URI: " + A + "\r\nWARC-Date: " + Warcs.DATE + "\r\nContent-Length: 0\r\n",
        new byte[0]);
    Report report = file(gzip(revisit));
    assertThat(report.counts()).containsOnlyKeys(Kind.UNRESOLVED);
    assertThat(report.isSound()).isTrue();
  }

  @Test
  void aFileThatEndsWithinARecordIsTruncated() throws IOException {
    byte[] whole = gzip(page(A));
    Report report = file(whole, java.util.Arrays.copyOf(whole, whole.length / 2));
    assertThat(report.counts()).containsKey(Kind.TRUNCATED);
    assertThat(report.isSound()).isFalse();
  }

  @Test
  void aFileThatIsNoWaczIsFoundAndNotThrown() throws IOException {
    Path file = Files.writeString(folder.resolve("a.wacz"), "no zip");
    assertThat(Verification.ofFile(file).counts()).containsEntry(Kind.PACKAGE, 1L);
  }
}
