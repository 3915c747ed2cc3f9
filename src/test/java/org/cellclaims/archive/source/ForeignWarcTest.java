package org.cellclaims.archive.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cellclaims.archive.warc.Warcs.bytes;
import static org.cellclaims.archive.warc.Warcs.gzip;
import static org.cellclaims.archive.warc.Warcs.http;
import static org.cellclaims.archive.warc.Warcs.page;
import static org.cellclaims.archive.warc.Warcs.record;
import static org.cellclaims.archive.warc.Warcs.response;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Captures;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.warc.Warcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// WARC files as other programs write them.
class ForeignWarcTest {
  private static final String A = "https://a.example/";
  private static final String B = "https://b.example/";
  private static final String HTML = "<html><body>" + "cord blood ".repeat(2000) + "</body></html>";

  /// `HTML` and 60,000,000 NUL bytes as another program's Brotli encoder wrote them.
  private static final String BROTLI = "GwlW4KXHyN7kwAYcuBRRZIvLMJFbCEH0+z2DLdH2zj+bABgbtA==";

  private static final String BROTLI_BOMB =
      "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P"
          + "//B/8EQBwWAOje//H//w/+CYA4LADQvf/Lf8MJ/BMAcVgAoOs3AQ==";

  @TempDir
  private Path folder;

  private final List<Capture> captures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Summary read(byte[]... records) throws IOException {
    Path file = Warcs.file(folder, "crawl.warc.gz", records);
    return Sources.read(List.of(file), captures::add, problems::add);
  }

  private static byte[] coded(String coding, byte[] body) {
    String fields = "Content-Type: text/html\r\nContent-Encoding: " + coding + "\r\n";
    return gzip(response(A, http(fields, body)));
  }

  private static byte[] base64(String text) {
    return Base64.getDecoder().decode(text);
  }

  @Test
  void brotliAndZstandardAreUndone() throws IOException {
    read(coded("br", base64(BROTLI)), coded("zstd", Zstd.compress(bytes(HTML))));
    assertThat(captures).hasSize(2).allMatch(c -> new String(c.payload(), UTF_8).equals(HTML));
    assertThat(problems).isEmpty();
  }

  @Test
  void brotliAndZstandardThatGrowWithoutEndAreRefused() throws IOException {
    byte[] bomb = Zstd.compress(new byte[60_000_000]);
    read(coded("br", base64(BROTLI_BOMB)), coded("zstd", bomb), gzip(page(B)));
    assertThat(captures).extracting(Capture::url).containsExactly(B);
    assertThat(problems).hasSize(2).allMatch(p -> p.reason().contains("payload grows from"));
  }

  @Test
  void brotliAndZstandardThatBreakOffGiveWhatCameBeforeOrAreTold() throws IOException {
    byte[] zstd = Zstd.compress(bytes(HTML));
    byte[] noise = bytes("no such coding at all, only words");
    read(
        coded("br", Arrays.copyOf(base64(BROTLI), 20)),
        coded("zstd", Arrays.copyOf(zstd, zstd.length - 3)),
        coded("br", noise),
        coded("zstd", noise),
        gzip(page(B)));
    assertThat(captures).extracting(Capture::url).endsWith(B);
    assertThat(captures.size() - 1 + problems.size()).isEqualTo(4);
    assertThat(captures)
        .filteredOn(c -> c.url().equals(A))
        .allMatch(c -> HTML.startsWith(new String(c.payload(), UTF_8)));
  }

  /// RFC 9659: a decoder refuses windows of more than 8 MB, which a header can ask for.
  @Test
  void aZstandardFrameThatAsksForAWindowOfAGigabyteIsRefused() throws IOException {
    byte[] frame = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0, (byte) (20 << 3), 1, 0, 0};
    read(coded("zstd", frame), gzip(page(B)));
    assertThat(captures).extracting(Capture::url).containsExactly(B);
    assertThat(problems).hasSize(1);
  }

  @Test
  void aFileAsWgetWritesItGivesItsPages() throws IOException {
    String wget = "metadata://gnu.org/software/wget/warc/";
    Summary summary = read(
        gzip(Warcs.raw(
            "warcinfo",
            "Content-Type: application/warc-fields\r\nWARC-Date: " + Warcs.DATE
                + "\r\nContent-Length: 22\r\n",
            bytes("software: Wget/1.21.3\r\n".substring(0, 22)))),
        gzip(record(
            "request",
            "<" + A + ">",
            "Content-Type: application/http;msgtype=request\r\n",
            bytes("GET / HTTP/1.1\r\nHost: a.example\r\n\r\n"))),
        gzip(record(
            "response",
            "<" + A + ">",
            "Content-Type: application/http;msgtype=response\r\n",
            http("<p>85%"))),
        gzip(record("response", "<" + B + ">", "", http("<p>no type of the record"))),
        gzip(record("metadata", "<" + wget + "MANIFEST.txt>", "", bytes("x"))),
        gzip(record(
            "resource",
            "<" + wget + "wget_arguments.txt>",
            "Content-Type: text/plain\r\n",
            bytes("-r"))));
    assertThat(captures).extracting(Capture::url).containsExactly(A, B);
    assertThat(problems).isEmpty();
    assertThat(summary.skipped())
        .containsOnlyKeys(
            "record type warcinfo",
            "record type request",
            "record type metadata",
            "addresses that begin with metadata:");
  }

  /// The text files of Common Crawl hold `conversion` records, which the standard defines as
  /// another form of a capture.
  @Test
  void textMadeFromAPageIsNoCaptureAndIsCounted() throws IOException {
    String refers = "WARC-Refers-To: <urn:uuid:11111111-2222-3333-4444-555555555555>\r\n";
    Summary summary = read(
        gzip(record("warcinfo", A, "", bytes("isPartOf: CC\r\n"))),
        gzip(record("conversion", A, refers + "Content-Type: text/plain\r\n", bytes("85%"))));
    assertThat(captures).isEmpty();
    assertThat(problems).isEmpty();
    assertThat(summary.skipped().keySet())
        .anyMatch(reason -> reason.startsWith("record type conversion: text that others made"));
  }

  @Test
  void digestsInBase32AndHexadecimalAreHeldAgainstTheBytes() throws IOException {
    byte[] block = http("<p>x");
    String sha256 = Capture.digest(block);
    String type = "Content-Type: application/http\r\n";
    read(
        gzip(record("response", A, type + "WARC-Block-Digest: sha256:" + sha256 + "\r\n", block)),
        // the digest of no bytes, as the standard's examples write digests
        gzip(record(
            "response",
            B,
            type + "WARC-Payload-Digest: sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ\r\n",
            block)));
    assertThat(captures).hasSize(2);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().reason()).startsWith("WARC-Payload-Digest does not match");
  }

  private byte[] revisit(String fields) {
    return gzip(Warcs.raw(
        "revisit",
        "WARC-Target-URI: <" + A + ">\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n"
            + "WARC-Profile: http://netpreserve.org/warc/1.1/revisit/identical-payload-digest\r\n"
            + fields + "Content-Length: 0\r\n",
        new byte[0]));
  }

  private void again(String fields, Path data) throws IOException {
    Path file = Warcs.file(folder, "later.warc.gz", revisit(fields));
    try (Archive archive = Archive.open(data)) {
      archive.add(Captures.page(A, Instant.parse(Warcs.DATE), "<p>85%"));
      archive.add(Captures.page(A, Instant.parse("2024-03-01T00:00:00Z"), "<p>90%"));
      Sources.read(List.of(file), Optional.empty(), archive, archive::add, problems::add);
      captures.clear();
      for (Entry entry : archive.entries(A)) {
        captures.add(archive.read(entry).orElseThrow());
      }
    }
  }

  @Test
  void aRecordThatRefersByAddressAndTimeToAnEarlierRunGetsItsBytes(@TempDir Path data)
      throws IOException {
    again(
        "WARC-Refers-To-Target-URI: <" + A + ">\r\nWARC-Refers-To-Date: " + Warcs.DATE + "\r\n",
        data);
    assertThat(problems).isEmpty();
    assertThat(captures).hasSize(3);
    assertThat(new String(captures.getLast().payload(), UTF_8)).isEqualTo("<p>85%");
    assertThat(captures.getLast().time()).isEqualTo("2024-06-01T00:00:00Z");
    assertThat(captures.getLast().origin().notes().getFirst()).contains(Warcs.DATE);
  }

  @Test
  void aRecordThatRefersByDigestToAnEarlierRunGetsItsBytes(@TempDir Path data) throws IOException {
    again("WARC-Payload-Digest: sha256:" + Capture.digest(bytes("<p>85%")) + "\r\n", data);
    assertThat(problems).isEmpty();
    assertThat(new String(captures.getLast().payload(), UTF_8)).isEqualTo("<p>85%");
  }

  @Test
  void aRecordThatRefersToNothingKeptIsTold(@TempDir Path data) throws IOException {
    again("WARC-Payload-Digest: sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n", data);
    assertThat(captures).hasSize(2);
    assertThat(problems.toString()).contains("neither these files nor the archive hold");
  }
}
