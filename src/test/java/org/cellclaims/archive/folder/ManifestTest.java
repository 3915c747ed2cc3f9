package org.cellclaims.archive.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.Times;
import org.cellclaims.archive.source.Sources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
  private static final String HEADER = "file\turl\tsite\tcaptured_at\tcountry\tnote\n";

  @TempDir
  private Path folder;

  private final List<Capture> captures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Summary read(Path... paths) throws IOException {
    captures.clear();
    problems.clear();
    return Sources.read(List.of(paths), captures::add, problems::add);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Capture only() {
    assertThat(captures).hasSize(1);
    return captures.getFirst();
  }

  private String told() {
    return String.join("\n", problems.stream().map(Problem::toString).toList());
  }

  @Test
  void theManifestSaysWhereAndWhenAFileWasCaptured() throws IOException {
    write(
        "manifest.tsv",
        HEADER
            + "a/cp.html\thttps://c.example/cp\tc.example\t2024-01-02T03:04:05Z\tmx\tseen by hand\n");
    write("a/cp.html", "<p>85%</p>");
    read(folder);
    Capture capture = only();
    assertThat(capture.url()).isEqualTo("https://c.example/cp");
    assertThat(capture.time()).isEqualTo("2024-01-02T03:04:05Z");
    assertThat(capture.mediaType()).isEqualTo("text/html");
    assertThat(capture.origin())
        .isEqualTo(new Capture.Origin("a/cp.html", Optional.of("c.example"), Optional.of("MX")));
    assertThat(problems).isEmpty();
  }

  @Test
  void aManifestBelowSpeaksForItsFolderBeforeTheOneAbove() throws IOException {
    write("manifest.tsv", HEADER + "a/x.html\t\tabove\nb.txt\t\tabove\n");
    write("a/manifest.tsv", "file\tsite\nx.html\tbelow\n");
    write("a/x.html", "<p>");
    write("b.txt", "text");
    read(folder);
    assertThat(captures)
        .extracting(c -> c.origin().file() + " " + c.origin().site().orElse(""))
        .containsExactly("b.txt above", "a/x.html below");
  }

  @Test
  void aBadLineOfTheManifestIsNamedAndThePageIsStillTaken() throws IOException {
    write("a.html", "<p>");
    write("b.html", "<p>");
    write(
        "manifest.tsv",
        "\uFEFFfile\turl\tcaptured_at\tcountry\tcolour\r\n"
            + "a.html\thttps://a.example/\t2024-13-01\tXQ\tred\r\n"
            + "gone.html\t\t\t\t\r\n"
            + "\r\n"
            + "a.html\thttps://again.example/\r\n"
            + "../out.html\t\r\n"
            + "b.html\tjavascript:alert(1)\t2024-02-29\t\r\n");
    read(folder);
    assertThat(captures)
        .extracting(Capture::url)
        .containsExactly(
            "https://a.example/", Address.ofFile(String.valueOf(folder.getFileName()), "b.html"));
    assertThat(captures.getFirst().origin().timeAssumed()).isTrue();
    assertThat(captures.getLast().time()).isEqualTo("2024-02-29T00:00:00Z");
    assertThat(told())
        .contains("manifest.tsv:1: column colour is not known")
        .contains("manifest.tsv:2: captured_at '2024-13-01' is no date")
        .contains("manifest.tsv:2: 'XQ' is no country")
        .contains("manifest.tsv:3: gone.html is not there")
        .contains("manifest.tsv:5: names a.html again, which line 2 names")
        .contains("manifest.tsv:6: names no file below its folder")
        .contains("manifest.tsv:7: 'javascript:alert(1)' is no web address");
    assertThat(problems).hasSize(7);
  }

  @Test
  void aManifestWithoutFilesIsTold() throws IOException {
    write("manifest.tsv", "url\tsite\nhttps://a.example/\ta\n");
    write("a.html", "<p>");
    read(folder);
    assertThat(captures).hasSize(1);
    assertThat(told()).contains("manifest.tsv:1: there is no column 'file'");
  }

  @Test
  void twoFilesWithOneAddressAndTimeButOtherBytesAreTold() throws IOException {
    write(
        "manifest.tsv",
        HEADER
            + "a.html\thttps://a.example/\t\t2024-01-01\nb.html\thttps://a.example/\t\t2024-01-01\n");
    write("a.html", "<p>one");
    write("b.html", "<p>two");
    read(folder);
    assertThat(captures).hasSize(2);
    assertThat(told()).contains("b.html: has the address and time of a.html but other bytes");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31,                 2024-01-31T00:00:00Z",
    "2024-01-31T08:00:00Z,       2024-01-31T08:00:00Z",
    "2024-01-31T08:00:00.123Z,   2024-01-31T08:00:00.123Z",
    "2024-01-31T08:00:00+02:00,  2024-01-31T06:00:00Z",
    "2024-01-31T08:00,           2024-01-31T08:00:00Z",
    "2024-01-31 08:00:01,        2024-01-31T08:00:01Z",
    "20240131080000,             2024-01-31T08:00:00Z",
    "2024-01,                    2024-01-01T00:00:00Z",
    "2024,                       2024-01-01T00:00:00Z",
  })
  void timesAreReadInTheFormsThatOccur(String text, Instant time) {
    assertThat(Times.parse(text)).contains(time);
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday",
    "2024-02-30T00:00:00Z",
    "2024-13-01",
    "31/01/2024",
    "2008-10-294T05:21:46-0700"
  })
  void otherTextsAreNoTimes(String text) {
    assertThat(Times.parse(text)).isEmpty();
  }
}
