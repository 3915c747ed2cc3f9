package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The commands of `archive`, as they are typed.
class ArchiveCommandsTest {
  private static final String SITE = "neuvida.example";

  @TempDir
  private static Path data;

  @TempDir
  private Path temp;

  @BeforeAll
  static void ingest() {
    assertThat(Run.of("ingest", Project.ROOT.resolve("corpus"), "--data", data).code())
        .isZero();
  }

  private static Run archive(String command, Object... more) {
    return Run.of(java.util.stream.Stream.concat(
            java.util.stream.Stream.of("archive", command), Arrays.stream(more))
        .toArray());
  }

  private static List<String> claims(Path from) {
    Run run = Run.of("search", "--site", SITE, "--format", "csv", "--data", from);
    assertThat(run.code()).isZero();
    return run.lines();
  }

  @Test
  void whatIsExportedAsWarcThenAsWaczAndIngestedGivesTheSameClaims() {
    Path warc = temp.resolve("one.warc.gz");
    Path wacz = temp.resolve("two.wacz");
    assertThat(archive("export", "--site", SITE, "--out", warc, "--data", data).code())
        .isZero();
    Path second = temp.resolve("second");
    assertThat(Run.of("ingest", warc, "--data", second).code()).isZero();
    assertThat(archive("export", "--format", "wacz", "--out", wacz, "--data", second)
            .code())
        .isZero();
    Path third = temp.resolve("third");
    assertThat(Run.of("ingest", wacz, "--data", third).code()).isZero();
    assertThat(claims(third)).hasSizeGreaterThan(20).isEqualTo(claims(data));
    for (Path file : List.of(warc, wacz)) {
      Run verified = archive("verify", file);
      assertThat(verified.code()).as(verified.out()).isZero();
      assertThat(verified.out()).endsWith("sound\n");
    }
  }

  @Test
  void lsHasALineACaptureAndChoosesThem() {
    List<String> all = archive("ls", "--data", data).lines();
    assertThat(all).hasSize(46);
    assertThat(archive("ls", "--site", SITE, "--data", data).lines())
        .isNotEmpty()
        .hasSizeLessThan(46)
        .allMatch(line -> line.contains(SITE));
    assertThat(archive("ls", "--since", "2024-01-01", "--data", data).lines())
        .isNotEmpty()
        .hasSizeLessThan(46)
        .allMatch(line -> line.compareTo("2024") > 0);
  }

  /// By the format: a sortable address, a time of 14 digits, a JSON object; sorted by bytes.
  @Test
  void cdxLeadsAnotherReaderToEveryRecord() throws IOException {
    List<String> lines = archive("cdx", "--data", data).lines();
    assertThat(lines).hasSize(46).isSorted();
    for (String line : lines) {
      String[] parts = line.split(" ", 3);
      assertThat(parts[0]).matches("[^ ]+\\)/.*");
      assertThat(parts[1]).matches("\\d{14}");
      JsonNode json = JsonMapper.shared().readTree(parts[2]);
      byte[] file = Files.readAllBytes(
          data.resolve("archive").resolve(json.get("filename").asString()));
      int offset = json.get("offset").asInt();
      byte[] member =
          Arrays.copyOfRange(file, offset, offset + json.get("length").asInt());
      try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
        WarcCaptureRecord record = (WarcCaptureRecord) reader.next().orElseThrow();
        assertThat(record.target()).isEqualTo(json.get("url").asString());
        assertThat(reader.next()).isEmpty();
      }
    }
  }

  /// WACZ 1.1.1: these files stand in it, the WARC files are stored and not compressed again.
  @Test
  void aWaczHasTheFilesThatItsStandardAsksFor() throws IOException {
    Path wacz = temp.resolve("x.wacz");
    assertThat(
            archive("export", "--format", "wacz", "--out", wacz, "--data", data).code())
        .isZero();
    try (ZipFile zip = new ZipFile(wacz.toFile())) {
      assertThat(zip.stream().map(java.util.zip.ZipEntry::getName))
          .contains("datapackage.json", "datapackage-digest.json", "pages/pages.jsonl")
          .anyMatch(name -> name.startsWith("indexes/"));
      assertThat(zip.stream().filter(e -> e.getName().startsWith("archive/")))
          .isNotEmpty()
          .allMatch(e -> e.getMethod() == java.util.zip.ZipEntry.STORED);
      JsonNode list = JsonMapper.shared()
          .readTree(zip.getInputStream(zip.getEntry("datapackage.json")).readAllBytes());
      assertThat(list.get("profile").asString()).isEqualTo("data-package");
      assertThat(list.get("wacz_version").asString()).isEqualTo("1.1.1");
      assertThat(list.get("resources").valueStream())
          .allMatch(r -> r.get("hash").asString().startsWith("sha256:") && r.has("bytes"));
    }
  }

  @Test
  void verifyTellsOfOneChangedByteAndAFileIsNotWrittenOver() throws IOException {
    Path wacz = temp.resolve("x.wacz");
    archive("export", "--format", "wacz", "--out", wacz, "--data", data);
    Run again = archive("export", "--format", "wacz", "--out", wacz, "--data", data);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("exists");
    byte[] bytes = Files.readAllBytes(wacz);
    bytes[bytes.length / 2] ^= 1;
    Files.write(wacz, bytes);
    Run run = archive("verify", wacz);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).endsWith("damaged\n");
    assertThat(archive("verify", "--data", data).code()).isZero();
  }
}
