package org.cellclaims.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Source;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.Clinics;
import org.cellclaims.index.PageRef;
import org.cellclaims.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An evidence pack proves its claim, opens without us and fails after one changed byte.
class PackTest {
  private static final String QUOTE =
      "At least 85% improve </blockquote><script>alert(1)</script><img src=x onerror=alert(2)>";
  private static final String TEXT = "Before it <b>stands</b> this. " + QUOTE + " After it.";
  private static final byte[] BYTES = "<html>as captured".getBytes(StandardCharsets.UTF_8);
  private static final Instant TIME = Instant.parse("2024-05-14T08:30:00Z");

  @TempDir
  private Path temp;

  private static Evidence evidence() {
    int start = TEXT.indexOf(QUOTE);
    Claim claim = new Claim(
        "c-1",
        QUOTE,
        new Span(start, start + QUOTE.length()),
        List.of("<script>alert(3)</script>"),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        java.util.Set.of(Kind.EFFICACY),
        List.of(),
        List.of(),
        Certainty.ASSERTED,
        Source.OWN,
        List.of(),
        List.of(),
        List.of());
    PageRef page = new PageRef(
        "p-1",
        "https://a.example/?\"><script>alert(4)</script>",
        "a.example",
        "en",
        "<title>",
        TIME,
        Capture.digest(BYTES));
    ClaimEntry entry =
        new ClaimEntry(claim, page, Optional.empty(), Optional.empty(), 0, TIME, TIME, true, 1);
    return new Evidence(
        entry,
        TEXT,
        Optional.of(new Evidence.Captured(BYTES, new byte[] {1, 2})),
        "http://localhost:7070/?view=page",
        "1.2",
        "9.9");
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Pack(evidence(), Clinics.VOCABULARY).write(out);
    return out.toByteArray();
  }

  private static Map<String, byte[]> files() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip()))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        files.put(e.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private List<String> faults(Map<String, byte[]> files) throws IOException {
    Path file = temp.resolve("pack.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return PackCheck.faults(file);
  }

  @Test
  void aPackAsMadeIsSound() throws IOException {
    assertThat(faults(files())).isEmpty();
    assertThat(files().keySet())
        .containsExactly(
            "README.txt",
            "index.html",
            "page.txt",
            "captured-bytes.bin",
            "capture.warc.gz",
            "citation.txt",
            "citation.bib",
            "citation.csl.json",
            "citation.jsonld",
            "manifest.json",
            "SHA256SUMS");
  }

  @Test
  void oneChangedByteOfAnyFileIsFound() throws IOException {
    for (String name : files().keySet()) {
      Map<String, byte[]> changed = files();
      byte[] bytes = changed.get(name).clone();
      bytes[bytes.length / 2] ^= 1;
      changed.put(name, bytes);
      assertThat(faults(changed)).as(name).isNotEmpty();
    }
  }

  @Test
  void aFileThatIsMissingOrAddedIsNamed() throws IOException {
    Map<String, byte[]> less = files();
    less.remove("page.txt");
    assertThat(faults(less)).contains("page.txt is missing");
    Map<String, byte[]> more = files();
    more.put("extra.txt", new byte[] {1});
    assertThat(faults(more)).anyMatch(f -> f.startsWith("extra.txt is not named"));
  }

  @Test
  void whatIsNoPackIsSaidToBeNone() throws IOException {
    Path file = Files.write(temp.resolve("odd.zip"), new byte[] {1, 2, 3});
    assertThat(PackCheck.faults(file)).singleElement().asString().contains("no sound zip");
    assertThat(faults(Map.of("a.txt", new byte[0]))).containsExactly("manifest.json is missing");
  }

  @Test
  void theSameEvidenceGivesTheSameBytes() throws IOException {
    assertThat(zip()).isEqualTo(zip());
  }

  /// As `sha256sum -c` reads them: digest, two blanks, name.
  @Test
  void theSumsAreThoseOfTheFiles() throws IOException {
    Map<String, byte[]> files = files();
    String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
    assertThat(sums.lines()).hasSize(files.size() - 1).allSatisfy(line -> {
      String[] parts = line.split(" {2}", 2);
      assertThat(Capture.digest(files.get(parts[1]))).isEqualTo(parts[0]);
    });
  }

  @Test
  void thePageShowsTextAsTextAndNeedsNothingFromElsewhere() throws IOException {
    Document page = Jsoup.parse(new String(files().get("index.html"), StandardCharsets.UTF_8));
    assertThat(page.select("script, img, link, iframe, object, [onerror], [style]"))
        .isEmpty();
    assertThat(page.selectXpath("//mark").text()).isEqualTo(QUOTE);
    assertThat(page.text())
        .contains("Before it <b>stands</b> this.")
        .contains("<script>alert(3)</script>")
        .contains(Capture.digest(BYTES))
        .contains("2024-05-14T08:30:00Z");
    assertThat(page.select("[href]").eachAttr("href"))
        .allMatch(href -> href.matches("[a-z-]+\\.[a-z.]+"));
    assertThat(page.select("[src], [srcset], [background], [data]")).isEmpty();
  }

  @Test
  void withoutTheArchiveThePackSaysSo() throws IOException {
    Evidence without =
        new Evidence(evidence().claim(), TEXT, Optional.empty(), "http://localhost/", "1.2", "9.9");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Pack(without, Clinics.VOCABULARY).write(out);
    Path file = Files.write(temp.resolve("without.zip"), out.toByteArray());
    assertThat(PackCheck.faults(file)).isEmpty();
    assertThat(new String(out.toByteArray(), StandardCharsets.ISO_8859_1))
        .doesNotContain("captured-bytes.bin");
  }
}
