package org.cellclaims.archive.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellclaims.archive.warc.Warcs.bytes;
import static org.cellclaims.archive.warc.Warcs.file;
import static org.cellclaims.archive.warc.Warcs.gzip;
import static org.cellclaims.archive.warc.Warcs.join;
import static org.cellclaims.archive.warc.Warcs.page;
import static org.cellclaims.archive.warc.Warcs.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.cellclaims.archive.warc.Warcs.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarcFileTest {
  private static final String A = "https://a.example/";
  private static final String B = "https://b.example/";
  private static final String C = "https://c.example/";

  @TempDir
  private Path folder;

  private static byte[] withLength(String length) {
    return Warcs.raw(
        "response",
        "WARC-Target-URI: " + A + "\r\n" + length,
        bytes("HTTP/1.1 200 OK\r\n\r\n<p>eleven bytes more"));
  }

  @Test
  void soundFilesAreReadWhole() throws IOException {
    assertThat(read(file(folder, "a.warc", page(A), page(B))).targets()).containsExactly(A, B);
    assertThat(read(file(folder, "a.warc.gz", gzip(page(A)), gzip(page(B)))).targets())
        .containsExactly(A, B);
    assertThat(read(file(folder, "b.warc.gz", gzip(join(page(A), page(B))))).targets())
        .containsExactly(A, B);
  }

  @Test
  void anEmptyFileHoldsNothing() throws IOException {
    assertThat(read(file(folder, "a.warc")).outcome())
        .isEqualTo(new WarcFile.Outcome(0, 0, 0, false));
    assertThat(read(file(folder, "a.warc.gz")).outcome())
        .isEqualTo(new WarcFile.Outcome(0, 0, 0, false));
  }

  @Test
  void ofTwoLengthsTheOneThatFitsCounts() throws IOException {
    byte[] bad = withLength("Content-Length: 3\r\nContent-Length: 39\r\n");
    assertThat(read(file(folder, "a.warc", bad, page(B))).targets()).containsExactly(A, B);
  }

  @Test
  void missingLineEndsBetweenRecordsAreForgiven() throws IOException {
    byte[] a = page(A);
    byte[] tight = Arrays.copyOf(a, a.length - 4);
    assertThat(read(file(folder, "a.warc", tight, page(B))).targets()).containsExactly(A, B);
    assertThat(read(file(folder, "b.warc", a, bytes("\r\n\r\n\n"), page(B))).targets())
        .containsExactly(A, B);
  }

  @ParameterizedTest
  @CsvSource({
    "'nonsense\r\n', header lines without a colon were left out",
    "'X-N: a\u0000b\r\n', header is not in the standard's form",
  })
  void oddHeadersAreForgivenAndNoted(String field, String note) throws IOException {
    byte[] odd = Warcs.record("response", A, field, Warcs.http("<p>"));
    Seen seen = read(file(folder, "a.warc", odd, page(B)));
    assertThat(seen.targets()).containsExactly(A, B);
    assertThat(seen.records().getFirst().notes()).containsExactly(note);
  }

  @Test
  void linesThatEndWithLfOnlyAndVersionsOfAnyKindAreRead() throws IOException {
    byte[] lf = bytes(new String(page(A), java.nio.charset.StandardCharsets.UTF_8)
        .replaceFirst("(?s)HTTP.*", "")
        .replace("\r\n", "\n"));
    byte[] block = Warcs.http("<html><body>85% of patients at " + A + "</body></html>");
    assertThat(read(file(folder, "a.warc", lf, block, bytes("\n\n"), page(B))).targets())
        .containsExactly(A, B);
    for (String version : new String[] {"WARC/0.17", "WARC/2.0", "WARC/x", "warc/1.0"}) {
      byte[] odd = page(A).clone();
      byte[] renamed = join(bytes(version), Arrays.copyOfRange(odd, 8, odd.length));
      assertThat(read(file(folder, "b.warc", renamed, page(B))).targets()).containsExactly(A, B);
    }
  }

  @Test
  void garbageBetweenMembersIsPassedOver() throws IOException {
    Seen seen = read(file(
        folder,
        "a.warc.gz",
        gzip(page(A)),
        new byte[512],
        gzip(page(B)),
        bytes("GARBAGE".repeat(9)),
        gzip(page(C)),
        bytes("\u001f\u008b and no more")));
    assertThat(seen.targets()).containsExactly(A, B, C);
    assertThat(seen.bad()).hasSize(3);
    assertThat(seen.outcome().truncated()).isFalse();
  }

  @Test
  void aFileThatEndsWithinARecordIsTruncated() throws IOException {
    byte[] whole = join(page(A), page(B));
    Seen plain = read(file(folder, "a.warc", Arrays.copyOf(whole, whole.length - 60)));
    assertThat(plain.targets()).containsExactly(A);
    assertThat(plain.outcome().truncated()).isTrue();
    byte[] compressed = join(gzip(page(A)), gzip(page(B)));
    Seen gz = read(file(folder, "a.warc.gz", Arrays.copyOf(compressed, compressed.length - 30)));
    assertThat(gz.targets()).containsExactly(A);
    assertThat(gz.outcome().truncated()).isTrue();
  }

  @Test
  void aFileCompressedAsOneMemberGivesItsRecordsUpToTheDamage() throws IOException {
    byte[] noise = new byte[200_000];
    new Random(7).nextBytes(noise);
    byte[] one = gzip(join(page(A), page(B), Warcs.response(C, Warcs.http("", noise))));
    Seen seen = read(file(folder, "a.warc.gz", Arrays.copyOf(one, 150_000), gzip(page(C))));
    assertThat(seen.targets()).containsExactly(A, B, C);
    assertThat(seen.bad()).hasSize(1);
  }

  @Test
  void recordsThatRunOverSeveralMembersAreJoined() throws IOException {
    byte[] whole = join(page(A), page(B));
    byte[] first = gzip(Arrays.copyOf(whole, 100));
    byte[] second = gzip(Arrays.copyOfRange(whole, 100, 250));
    byte[] third = gzip(Arrays.copyOfRange(whole, 250, whole.length));
    assertThat(read(file(folder, "a.warc.gz", first, second, third)).targets())
        .containsExactly(A, B);
  }

  @Test
  void everyRecordOfALargeFileKeepsItsPlace() throws IOException {
    Random random = new Random(11);
    byte[][] members = IntStream.range(0, 4000)
        .mapToObj(i -> noisy(i, random))
        .map(Warcs::gzip)
        .toArray(byte[][]::new);
    Path file = file(folder, "a.warc.gz", members);
    Seen seen = read(file);
    assertThat(seen.records()).hasSize(4000).allMatch(r -> r.within() == 0);
    long offset = 0;
    for (int i = 0; i < members.length; i++) {
      RawRecord each = seen.records().get(i);
      assertThat(each.offset()).isEqualTo(offset);
      offset += members[i].length;
      assertThat(each.end()).isEqualTo(offset);
    }
    RawRecord last = seen.records().get(3999);
    assertThat(WarcFile.readAt(file, last.offset(), 0, Limits.STANDARD)
            .orElseThrow()
            .target())
        .isEqualTo(last.target());
  }

  private static byte[] noisy(int i, Random random) {
    byte[] noise = new byte[random.nextInt(3000)];
    random.nextBytes(noise);
    return Warcs.response(A + i, Warcs.http("", noise));
  }

  @Test
  void otherFormatsAreNamed() throws IOException {
    assertThat(read(file(folder, "a.warc", new byte[] {4, 0x22, 0x4d, 0x18})).bad())
        .containsExactly("0: the file is LZ4, not WARC");
    assertThat(read(file(folder, "b.warc.gz", bytes("PK\u0003\u0004 and so on")))
            .bad()
            .getFirst())
        .contains("ZIP");
    assertThat(read(file(folder, "c.warc", bytes("<html>".repeat(9)))).bad())
        .containsExactly("0: 54 bytes that are no record");
  }

  @Test
  void arcFilesAreReadToo() throws IOException {
    String description = "1 0 Test\nURL IP-address Archive-date Content-type Archive-length\n";
    String first =
        "filedesc://a.arc 0.0.0.0 20240102030405 text/plain " + description.length() + "\n";
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>one";
    String good =
        "http://a.example/ 10.0.0.1 20240102030405 text/html " + http.length() + "\n" + http + "\n";
    String wrong = good.replace("text/html " + http.length(), "text/html 7");
    String spaced = good.replace("http://a.example/", "http://a.example/a b c");
    Seen seen =
        read(file(folder, "a.arc", bytes(first + description + "\n" + wrong + good + spaced)));
    assertThat(seen.targets())
        .containsExactly("filedesc://a.arc", "http://a.example/", "http://a.example/a b c");
    assertThat(seen.bad()).hasSize(1);
  }
}
