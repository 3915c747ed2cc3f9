package org.cellclaims.archive.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cellclaims.archive.warc.Warcs.bytes;
import static org.cellclaims.archive.warc.Warcs.gzip;
import static org.cellclaims.archive.warc.Warcs.http;
import static org.cellclaims.archive.warc.Warcs.join;
import static org.cellclaims.archive.warc.Warcs.page;
import static org.cellclaims.archive.warc.Warcs.record;
import static org.cellclaims.archive.warc.Warcs.response;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.warc.Warcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcPagesTest {
  private static final String A = "https://a.example/";
  private static final String B = "https://b.example/";
  private static final String HTML = "<html><body>" + "cord blood ".repeat(2000) + "</body></html>";
  private static final String TYPE = "Content-Type: text/html\r\n";

  @TempDir
  private Path folder;

  private final List<Capture> captures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Summary read(byte[]... records) throws IOException {
    Path file = Warcs.file(folder, "crawl.warc", records);
    return Sources.read(List.of(file), captures::add, problems::add);
  }

  private Capture onlyGood() {
    assertThat(captures).extracting(Capture::url).containsExactly(B);
    return captures.getFirst();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(out, new Deflater(9, raw))) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void aResponseIsACaptureWithWhatItsHeadersSay() throws IOException {
    Summary summary = read(page(A));
    Capture capture = captures.getFirst();
    assertThat(capture.url()).isEqualTo(A);
    assertThat(capture.time()).isEqualTo(Warcs.DATE);
    assertThat(capture.charset()).contains("utf-8");
    assertThat(capture.origin().file()).isEqualTo("crawl.warc");
    assertThat(capture.origin().httpHead().orElseThrow()).startsWith("HTTP/1.1 200 OK\r\n");
    assertThat(problems).isEmpty();
    assertThat(summary.warcs())
        .containsExactly(new Summary.WarcReport("crawl.warc", 1, java.util.Map.of(), 0, false));
  }

  @ParameterizedTest
  @CsvSource({"gzip", "x-gzip", "deflate", "deflate-raw", "'gzip, gzip'", "identity"})
  void contentCodingsAreUndone(String coding) throws IOException {
    byte[] html = bytes(HTML);
    byte[] body = switch (coding) {
      case "gzip", "x-gzip" -> gzip(html);
      case "deflate" -> deflate(html, false);
      case "deflate-raw" -> deflate(html, true);
      case "gzip, gzip" -> gzip(gzip(html));
      default -> html;
    };
    String field = "Content-Encoding: " + coding.replace("-raw", "") + "\r\n";
    read(response(A, http(TYPE + field, body)));
    assertThat(new String(captures.getFirst().payload(), UTF_8)).isEqualTo(HTML);
    assertThat(captures.getFirst().origin().notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"gzip", "deflate", "br", "zstd", "x-foo"})
  void aCodingThatWasDeclaredButNotAppliedIsForgiven(String coding) throws IOException {
    read(response(A, http(TYPE + "Content-Encoding: " + coding + "\r\n", bytes(HTML))));
    assertThat(new String(captures.getFirst().payload(), UTF_8)).isEqualTo(HTML);
    assertThat(captures.getFirst().origin().notes())
        .containsExactly("content coding " + coding + " was declared but not applied");
  }

  @Test
  void aCodingThatNobodyCanUndoIsToldByName() throws IOException {
    read(
        response(A, http(TYPE + "Content-Encoding: sdch\r\n", new byte[] {11, 2, (byte) 0x80, 3})),
        page(B));
    onlyGood();
    assertThat(problems.toString())
        .contains("crawl.warc at byte 0")
        .contains("'sdch' cannot be decoded");
  }

  @Test
  void aCodingThatBreaksOffGivesWhatCameBefore() throws IOException {
    byte[] cut = gzip(bytes(HTML));
    cut = java.util.Arrays.copyOf(cut, cut.length - 20);
    read(response(A, http(TYPE + "Content-Encoding: gzip\r\n", cut)));
    assertThat(captures.getFirst().origin().notes().getFirst())
        .startsWith("content coding gzip breaks off");
    assertThat(HTML).startsWith(new String(captures.getFirst().payload(), UTF_8));
  }

  @Test
  void aPayloadThatGrowsWithoutEndIsRefused() throws IOException {
    byte[] bomb = gzip(new byte[60_000_000]);
    read(
        response(A, http(TYPE + "Content-Encoding: gzip\r\n", bomb)),
        response(A, http(TYPE + "Content-Encoding: gzip, gzip\r\n", gzip(bomb))),
        page(B));
    onlyGood();
    assertThat(problems).hasSize(2).allMatch(p -> p.reason().contains("payload grows from"));
  }

  @ParameterizedTest
  @CsvSource({
    "'6\r\n<html>\r\n0\r\n\r\n',                       <html>",
    "'6;a=b\r\n<html>\r\n0\r\nTrailer: x\r\n\r\n',     <html>",
    "'<html>not chunked',                              <html>not chunked",
    "'50\r\n<html>',                                   <html>",
  })
  void chunksAreJoinedAsFarAsTheyGo(String body, String html) throws IOException {
    byte[] head = bytes("HTTP/1.1 200 OK\r\n" + TYPE + "Transfer-Encoding: chunked\r\n\r\n");
    read(response(A, join(head, bytes(body))), page(B));
    assertThat(captures).extracting(Capture::url).containsExactly(A, B);
    assertThat(new String(captures.getFirst().payload(), UTF_8)).isEqualTo(html);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1 500 Error,       text/html,                HTTP status 500",
    "HTTP/1.1 301 Moved,       text/html,                HTTP status 301",
    "HTTP/1.1 200 OK,          image/png,                media type image/png",
    "HTTP/1.1 200 OK,          'APPLICATION/ZIP; a=b',   media type application/zip",
    "HTTP/1.1 200 OK,          'APPLICATION/PDF; a=b',   application/pdf that is no PDF file",
  })
  void whatIsNoPageIsCounted(String status, String type, String reason) throws IOException {
    byte[] block = bytes(status + "\r\nContent-Type: " + type + "\r\n\r\n<p>x");
    Summary summary = read(response(A, block), page(B));
    onlyGood();
    assertThat(summary.skipped()).containsExactly(java.util.Map.entry(reason, 1L));
    assertThat(problems).isEmpty();
  }

  @Test
  void requestsAndUnknownTypesAreCounted() throws IOException {
    Summary summary = read(
        record("request", A, "", bytes("GET /")), record("banana", A, "", bytes("x")), page(B));
    onlyGood();
    assertThat(summary.skipped()).containsOnlyKeys("record type request", "record type banana");
  }

  @Test
  void aPageWithoutMediaTypeIsToldByItsFirstTag() throws IOException {
    read(response(A, bytes("HTTP/1.1 200 OK\r\n\r\n \n<!DOCTYPE html><p>x")));
    assertThat(captures.getFirst().mediaType()).isEqualTo("text/html");
  }

  @Test
  void filesKeptAsResourcesArePages() throws IOException {
    read(record("resource", A, "Content-Type: text/plain; charset=latin1\r\n", bytes("text")));
    Capture capture = captures.getFirst();
    assertThat(capture.mediaType()).isEqualTo("text/plain");
    assertThat(capture.charset()).contains("latin1");
    assertThat(capture.origin().httpHead()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA, does not match the bytes",
    "nocolon,                               cannot be checked",
    "foo:ABC,                               cannot be checked",
  })
  void aWrongDigestIsToldAndThePageKeptAndMarked(String digest, String reason) throws IOException {
    String fields = "Content-Type: application/http\r\nWARC-Payload-Digest: " + digest + "\r\n";
    read(record("response", A, fields, http("<p>x")));
    assertThat(captures).hasSize(1);
    assertThat(captures.getFirst().origin().notes().getFirst()).contains(reason);
    assertThat(problems).hasSize(1);
    assertThat(problems.getFirst().reason()).contains(reason).contains("kept and marked");
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                      is no time",
    "'WARC-Date: yesterday\r\n',              is no time",
    "'WARC-Date: 2024-02-30T00:00:00Z\r\n',   is no time",
  })
  void aRecordWithoutSoundTimeIsToldAndLeftOut(String date, String reason) throws IOException {
    read(raw("WARC-Target-URI: " + A + "\r\n" + date, http("<p>x")), page(B));
    onlyGood();
    assertThat(problems.toString()).contains(reason);
  }

  private static byte[] raw(String fields, byte[] block) {
    String more = "Content-Type: application/http\r\nContent-Length: " + block.length + "\r\n";
    return Warcs.raw("response", fields + more, block);
  }

  @Test
  void theServersTimeStandsForAMissingOne() throws IOException {
    byte[] block = http("Date: Tue, 02 Jan 2024 03:04:05 GMT\r\n" + TYPE, bytes("<p>x"));
    read(raw("WARC-Target-URI: " + A + "\r\nWARC-Date: 2008-10-294T05\r\n", block));
    assertThat(captures.getFirst().time()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(captures.getFirst().origin().timeAssumed()).isTrue();
  }

  @Test
  void addressesThatAreNoneOfThePagesAreToldOrCounted() throws IOException {
    String date = "WARC-Date: " + Warcs.DATE + "\r\n";
    Summary summary = read(
        raw(date, http("<p>")),
        raw(date + "WARC-Target-URI: /a\r\n", http("<p>")),
        raw(date + "WARC-Target-URI: javascript:alert(1)\r\n", http("<p>")),
        raw(date + "WARC-Target-URI: <" + B + ">\r\n", http("<p>")));
    onlyGood();
    assertThat(problems).hasSize(2);
    assertThat(summary.skipped()).containsOnlyKeys("addresses that begin with javascript:");
  }

  @Test
  void aRecordThatRefersToAnotherGetsItsBytesFromAnyFileOfTheReading() throws IOException {
    String digest = "sha1:ABC";
    String fields = "Content-Type: application/http\r\nWARC-Payload-Digest: " + digest + "\r\n";
    byte[] revisit = Warcs.raw(
        "revisit",
        "WARC-Target-URI: " + A + "\r\nWARC-Date: 2024-06-01T00:00:00Z\r\nWARC-Payload-Digest: "
            + digest
            + "\r\nContent-Length: 0\r\n",
        new byte[0]);
    Path first = Warcs.file(folder, "1.warc.gz", gzip(revisit));
    Path second = Warcs.file(
        folder, "2.warc.gz", gzip(page(B)), gzip(record("response", A, fields, http("<p>x"))));
    Sources.read(List.of(first, second), captures::add, p -> {});
    assertThat(captures).extracting(Capture::url).containsExactly(B, A, A);
    assertThat(captures.getLast().time()).isEqualTo("2024-06-01T00:00:00Z");
    assertThat(captures.getLast().payload()).isEqualTo(captures.get(1).payload());
    captures.clear();
    Sources.read(List.of(first), captures::add, problems::add);
    assertThat(captures).isEmpty();
    assertThat(problems.toString())
        .contains("refers to a record that neither these files nor the archive hold");
  }

  @Test
  void aBlockThatIsNoHttpIsTold() throws IOException {
    read(response(A, bytes("hello world, not http at all")), response(A, new byte[0]), page(B));
    onlyGood();
    assertThat(problems).isNotEmpty();
    assertThat(problems.getFirst().reason()).contains("invalid HTTP message");
  }

  @Test
  void aFileWithManyFaultsTellsTheFirstHundred() throws IOException {
    byte[] bad = Warcs.raw("response", "X: y\r\n", bytes("no length"));
    byte[][] all = new byte[300][];
    java.util.Arrays.fill(all, bad);
    Summary summary = read(all);
    assertThat(problems).hasSize(101);
    assertThat(problems.getLast().reason()).contains("more than 100 problems");
    assertThat(summary.problems()).isEqualTo(300);
    assertThat(summary.warcs().getFirst().bad())
        .containsEntry("the record has no Content-Length", 300L);
  }
}
