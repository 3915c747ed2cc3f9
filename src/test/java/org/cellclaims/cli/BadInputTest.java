package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.cellclaims.cli.run.TemporaryFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Whatever comes in: it is named with its reason, the rest is ingested, the exit code is 1, and
/// nothing that was stored is lost.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class BadInputTest {
  private static final String GOOD =
      "<html lang=en><title>Knee pain</title><body><h1>Knee pain</h1>"
          + "<p>Stem cell therapy reduced pain in 80% of our patients with knee osteoarthritis.</p>";

  @TempDir
  private Path temp;

  private Path pages;
  private Path data;

  @BeforeEach
  void aFolderWithOneGoodPage() throws IOException {
    pages = Files.createDirectory(temp.resolve("pages"));
    data = temp.resolve("data");
    write("good.html", GOOD);
  }

  @Test
  void anEmptyFileIsNamedAndTheRestIsIn() throws IOException {
    write("empty.html", "");
    isToldAndTheRestIsIn("empty.html");
  }

  @Test
  void aBinaryFileNamedHtmlIsNamedAndTheRestIsIn() throws IOException {
    byte[] png = new byte[5_000];
    for (int i = 0; i < png.length; i++) {
      png[i] = (byte) (i * 31 + i / 7);
    }
    System.arraycopy(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}, 0, png, 0, 8);
    Files.write(pages.resolve("picture.html"), png);
    isToldAndTheRestIsIn("picture.html");
  }

  @Test
  void aFolderNamedHtmlIsReadAsAFolder() throws IOException {
    Files.createDirectory(pages.resolve("folder.html"));
    Files.writeString(pages.resolve("folder.html/inner.html"), GOOD);
    assertThat(ingest().code()).isZero();
    assertThat(claimsFound()).isEqualTo(2);
  }

  @Test
  void aTruncatedWarcIsNamedAndItsWholeRecordsAreIn() throws IOException {
    byte[] warc = (record("https://a.example/1") + record("https://a.example/2"))
        .getBytes(StandardCharsets.UTF_8);
    Files.write(pages.resolve("cut.warc"), Arrays.copyOf(warc, warc.length - 80));
    isToldAndTheRestIsIn("cut.warc");
    assertThat(Run.of("search", "--url", "https://a.example/1", "--data", data).out())
        .contains("1 claim on 1 page");
  }

  @Test
  void aFileThatIsNoGzipIsNamed() throws IOException {
    write("text.warc.gz", "this is no gzip");
    isToldAndTheRestIsIn("text.warc.gz");
  }

  @Test
  void aGzipBombIsNamedAndCostsLittle() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      long length = 300_000_000;
      gzip.write(("WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https://bomb.example/\r\n"
              + "WARC-Date: 2025-01-01T00:00:00Z\r\nContent-Type: text/html\r\nWARC-Record-ID:"
              + " <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Length: " + length
              + "\r\n\r\n")
          .getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1_000_000];
      Arrays.fill(zeros, (byte) ' ');
      for (int i = 0; i < length / zeros.length; i++) {
        gzip.write(zeros);
      }
    }
    Files.write(pages.resolve("bomb.warc.gz"), packed.toByteArray());
    isToldAndTheRestIsIn("bomb");
  }

  @Test
  void aBadDateAndAMissingFileInAManifestAreNamedByLine() throws IOException {
    write("dated.html", GOOD);
    write(
        "manifest.tsv",
        "file\turl\tsite\tcaptured_at\tcountry\tcolour\n"
            + "good.html\thttps://a.example/good\ta.example\t2025-01-01T00:00:00Z\tUS\tred\n"
            + "dated.html\thttps://a.example/dated\ta.example\t2025-13-45\tUS\tred\n"
            + "absent.html\thttps://a.example/absent\ta.example\t2025-01-01T00:00:00Z\tUS\tred\n");
    Run run = ingest();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("manifest.tsv:3: ").contains("manifest.tsv:4: ");
    assertThat(run.err()).contains("2025-13-45").contains("absent.html");
    assertThat(
            Run.of("search", "--url", "https://a.example/good", "--data", data).out())
        .contains("1 claim on 1 page");
  }

  @Test
  void twoFilesOfOneAddressAreTwoCapturesAndTheSameBytesCountOnce() throws IOException {
    write("again.html", GOOD);
    write(
        "manifest.tsv",
        "file\turl\tcaptured_at\n"
            + "good.html\thttps://a.example/\t2025-01-01T00:00:00Z\n"
            + "again.html\thttps://a.example/\t2025-02-01T00:00:00Z\n");
    assertThat(ingest().code()).isZero();
    String first = Run.of("stats", "--data", data).out();
    assertThat(first).contains("captures  2").contains("1 addresses, 1 versions");
    assertThat(ingest().err()).contains("0 of them new");
    assertThat(Run.of("stats", "--data", data).out()).isEqualTo(first);
  }

  @Test
  void fiveMegabytesOfNestedTagsAreReadInTime() throws IOException {
    write("deep.html", GOOD + "<div><b><ul><li>".repeat(350_000) + "the end");
    Run run = ingest();
    assertThat(run.err()).doesNotContain("StackOverflow").doesNotContain("defect");
    assertThat(claimsFound()).isGreaterThanOrEqualTo(1);
  }

  @Test
  void aTableRowWithoutCellsUnderALabelledOneIsRead() throws IOException {
    write("table.html", GOOD + "<table><tr><th>Sign</th><th>Share</th></tr><tr></tr></table>");
    write("rows.html", GOOD + "<table><tr><td>Sign<td><tr><tr><td>Pain<td>80%</table>");
    assertThat(ingest().code()).isZero();
    assertThat(claimsFound()).isGreaterThanOrEqualTo(3);
  }

  @Test
  void loneSurrogatesAndControlCharactersDoNotReachTheOutput() throws IOException {
    write("odd.html", GOOD + "<p>&#xD800; Patients \u0007 improved &#55555; by 50%.</p>");
    Run run = Run.of("extract", pages);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(new String(run.out().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertThat(run.out().chars().filter(c -> c < ' ' && c != '\n' && c != '\r')).isEmpty();
  }

  @Test
  void aPathThatIsNotThereIsAUsageErrorAndNothingIsMade() {
    Run run = Run.of("ingest", temp.resolve("nowhere"), "--data", data);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere");
  }

  @Test
  void searchWithoutAnIndexSaysHowToMakeOne() {
    Run run = Run.of("search", "pain", "--data", data);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("there is no index").contains("ingest");
    assertThat(data).doesNotExist();
  }

  @Test
  void aBadLineInIndexConfigStopsTheStartWithFileLineAndWayOut() throws IOException {
    Path config = copyOfConfig();
    Path conditions = config.resolve("conditions.tsv");
    List<String> lines = Files.readAllLines(conditions);
    Files.writeString(
        conditions,
        String.join("\n", lines) + "\nnew-one\tnew one\tcerebral-palsie\t\tnew one\t\n");
    Run run = Run.of("ingest", pages, "--data", data, "--config", config);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("conditions.tsv:" + (lines.size() + 1) + ": ")
        .contains("did you mean 'cerebral-palsy'?");
    assertThat(data).doesNotExist();
  }

  @Test
  void aRuleThatMissesItsExampleStopsTheStartWithItsPlace() throws IOException {
    Path config = copyOfConfig();
    Path rules = config.resolve("rules/99-new.rules");
    Files.writeString(
        rules,
        "id new-rule\ngives kind=risk\nwhen never said\nmatch [something] else\nreject no\n");
    Run run = Run.of("extract", pages, "--config", config);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("99-new.rules:").contains("something else");
  }

  @Test
  void reindexGivesTheSameClaimsWithTheSameIds() throws IOException {
    assertThat(Run.of("ingest", "corpus/neuvida.example", "--data", data).code())
        .isZero();
    String before =
        Run.of("search", "--format", "csv", "--sort", "page", "--data", data).out();
    deleteIndex();
    assertThat(Run.of("reindex", "--data", data).code()).isZero();
    String after =
        Run.of("search", "--format", "csv", "--sort", "page", "--data", data).out();
    assertThat(after).isEqualTo(before).contains("\r\n");
    assertThat(Run.of("check", "--data", data).code()).isZero();
  }

  private void isToldAndTheRestIsIn(String file) throws IOException {
    Run run = ingest();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().lines()).anyMatch(l -> l.contains(file) && l.contains(": "));
    assertThat(run.err()).doesNotContain("defect").doesNotContain("Exception");
    assertThat(claimsFound()).isGreaterThanOrEqualTo(1);
    assertThat(Run.of("check", "--data", data).code()).isZero();
    assertThat(Run.of("extract", pages).code()).isEqualTo(1);
  }

  private Run ingest() {
    return Run.of("ingest", pages, "--data", data);
  }

  private long claimsFound() {
    return Run.of("search", "osteoarthritis", "--format", "jsonl", "--data", data)
        .lines()
        .size();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(pages.resolve(name), text);
  }

  private void deleteIndex() throws IOException {
    new TemporaryFolder(data.resolve("index")).close();
  }

  private Path copyOfConfig() throws IOException {
    Path copy = temp.resolve("index-config");
    Path original = Path.of("index-config");
    try (Stream<Path> all = Files.walk(original)) {
      for (Path path : all.toList()) {
        Files.copy(path, copy.resolve(original.relativize(path).toString()));
      }
    }
    return copy;
  }

  private static String record(String url) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + GOOD;
    return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: " + url
        + "\r\nWARC-Date: 2025-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
        + "00000000-0000-0000-0000-00000000000" + url.charAt(url.length() - 1)
        + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: "
        + http.length() + "\r\n\r\n" + http + "\r\n\r\n";
  }
}
