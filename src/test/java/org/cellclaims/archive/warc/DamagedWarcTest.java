package org.cellclaims.archive.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellclaims.archive.warc.Warcs.bytes;
import static org.cellclaims.archive.warc.Warcs.file;
import static org.cellclaims.archive.warc.Warcs.gzip;
import static org.cellclaims.archive.warc.Warcs.join;
import static org.cellclaims.archive.warc.Warcs.page;
import static org.cellclaims.archive.warc.Warcs.read;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.cellclaims.archive.warc.Warcs.Seen;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedWarcTest {
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

  @ParameterizedTest
  @CsvSource({
    "'',                                        the record has no Content-Length",
    "'Content-Length: -5\r\n',                   leads to no end of a record",
    "'Content-Length: abc\r\n',                  leads to no end of a record",
    "'Content-Length: 9223372036854775808\r\n',  leads to no end of a record",
    "'Content-Length: 999999999999999999\r\n',   leads to no end of a record",
    "'Content-Length: 20\r\n',                   leads to no end of a record",
    "'Content-Length: 300\r\n',                  leads to no end of a record",
  })
  void aWrongLengthCostsOnlyItsRecord(String length, String reason) throws IOException {
    for (boolean compressed : new boolean[] {false, true}) {
      byte[] bad = withLength(length);
      Seen seen = compressed
          ? read(file(folder, "a.warc.gz", gzip(page(B)), gzip(bad), gzip(page(C))))
          : read(file(folder, "a.warc", page(B), bad, page(C)));
      assertThat(seen.targets()).containsExactly(B, C);
      assertThat(seen.bad()).hasSize(1);
      assertThat(seen.outcome().resumed()).isEqualTo(1);
      if (!compressed) {
        assertThat(seen.bad().getFirst()).startsWith(page(B).length + ": ").contains(reason);
      }
    }
  }

  @Test
  void aWrongChecksumIsToldAndTheRecordKeptAndMarked() throws IOException {
    byte[] a = gzip(page(A));
    Arrays.fill(a, a.length - 8, a.length - 4, (byte) 0);
    Seen seen = read(file(folder, "a.warc.gz", a, gzip(page(B))));
    assertThat(seen.targets()).containsExactly(A, B);
    assertThat(seen.bad()).containsExactly("0: gzip checksum does not match");
    assertThat(seen.records().getFirst().notes()).containsExactly("gzip checksum does not match");
    assertThat(seen.records().getLast().notes()).isEmpty();
  }

  @Test
  void bombsAreCutAndTheRestIsRead() throws IOException {
    Limits small = new Limits(1 << 20, 1 << 16, 1 << 20, 1 << 24, 200);
    byte[] bomb = gzip(Warcs.response(A, Warcs.http("", new byte[5_000_000])));
    Seen seen = read(file(folder, "a.warc.gz", gzip(page(B)), bomb, gzip(page(C))), small);
    assertThat(seen.targets()).containsExactly(B, C);
    assertThat(seen.bad().toString()).contains("grows from").contains("read no further");
    Seen plain =
        read(file(folder, "a.warc", Warcs.response(A, new byte[2_000_000]), page(B)), small);
    assertThat(plain.targets()).containsExactly(B);
    assertThat(plain.bad().toString()).contains("more than 1048576");
  }

  @Test
  void anythingDoneToOneRecordCostsNoOther() throws IOException {
    long seed = Long.getLong("cellclaims.seed", 20240102);
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      boolean compressed = round % 2 == 0;
      byte[] bad = compressed ? gzip(page(C)) : page(C);
      for (int hit = 0; hit <= random.nextInt(4); hit++) {
        bad = damaged(bad, random);
      }
      byte[] a = compressed ? gzip(page(A)) : page(A);
      byte[] b = compressed ? gzip(page(B)) : page(B);
      Seen seen = read(file(folder, compressed ? "x.warc.gz" : "x.warc", a, bad, b));
      assertThat(seen.targets())
          .as("seed %d round %d: %s", seed, round, seen.bad())
          .contains(A, B);
    }
  }

  private static byte[] damaged(byte[] bytes, Random random) {
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(20));
    byte[] head = Arrays.copyOf(bytes, at);
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return switch (random.nextInt(4)) {
      case 0 -> join(head, noise, Arrays.copyOfRange(bytes, at, bytes.length)); // put in
      case 1 -> join(head, noise, Arrays.copyOfRange(bytes, at + length, bytes.length)); // changed
      case 2 ->
        join(head, Arrays.copyOfRange(bytes, at + length, bytes.length), bytes("\n")); // out
      default -> join(head, new byte[length], Arrays.copyOfRange(bytes, at + length, bytes.length));
    };
  }

  @Test
  void filesMadeToCostTimeDoNot() {
    byte[] heads =
        bytes("WARC/1.0\nWARC-Type: response\nContent-Length: 2650000\n\n".repeat(50_000));
    byte[] starts = bytes("xWARC/1.0\nWARC-b".repeat(300_000));
    byte[] lines = join(heads, bytes("\n".repeat(2_700_000) + "x"));
    byte[] magic = new byte[1_000_000];
    for (int i = 0; i + 10 < magic.length; i += 10) {
      System.arraycopy(new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0}, 0, magic, i, 10);
    }
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
      read(file(folder, "heads.warc", heads));
      read(file(folder, "starts.warc", starts));
      read(file(folder, "magic.warc.gz", magic));
    });
  }
}
