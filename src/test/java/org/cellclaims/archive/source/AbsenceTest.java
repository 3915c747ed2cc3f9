package org.cellclaims.archive.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.warc.Warcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Evidence that a page is no longer there, from WARC files and folders of others; PDF files; times
/// in names.
class AbsenceTest {
  private static final String PAGE = "https://clinic.example/cp";

  @TempDir
  private Path folder;

  @TempDir
  private Path data;

  private final List<Problem> problems = new ArrayList<>();

  /// Takes the folder in, as an ingest does.
  private Summary ingest() throws IOException {
    try (Archive archive = Archive.open(data)) {
      return Sources.read(List.of(folder), Optional.empty(), archive, archive::add, problems::add);
    }
  }

  private List<Entry> entries() throws IOException {
    try (Archive archive = Archive.openReadOnly(data)) {
      return archive.entries();
    }
  }

  private static byte[] gone(String url, int status) {
    byte[] block =
        Warcs.bytes("HTTP/1.1 " + status + " Gone\r\nContent-Type: text/html\r\n\r\n<p>gone");
    String fields = "WARC-Target-URI: " + url + "\r\nWARC-Date: 2025-03-01T00:00:00Z\r\n"
        + "Content-Type: application/http; msgtype=response\r\n";
    return Warcs.raw("response", fields + "Content-Length: " + block.length + "\r\n", block);
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  @Test
  void anAnswer404Or410InAWarcIsKeptButOfWhatPagesLoad() throws IOException {
    Warcs.file(
        folder,
        "a.warc",
        gone(PAGE, 410),
        gone("https://clinic.example/favicon.ico", 404),
        gone("https://clinic.example/site.css?v=3", 404),
        gone("https://clinic.example/robots.txt", 404),
        Warcs.page(PAGE));
    Summary summary = ingest();
    assertThat(entries()).extracting(Entry::isGone).containsExactly(false, true);
    assertThat(entries()).extracting(Entry::url).containsOnly(PAGE);
    assertThat(summary.skipped()).containsEntry("HTTP status 404", 3L);
    assertThat(problems).isEmpty();
    ingest();
    assertThat(entries()).hasSize(2);
  }

  @Test
  void aLaterWarcTellsThatAPageOfTheArchiveIsGone() throws IOException {
    Warcs.file(folder, "a.warc", Warcs.page(PAGE));
    ingest();
    Warcs.file(folder, "a.warc", gone(PAGE, 404));
    ingest();
    assertThat(entries()).extracting(Entry::isGone).containsExactly(false, true);
  }

  @Test
  void anAbsenceIsEvidenceEvenWhereNoPageWasEverSeen() throws IOException {
    Warcs.file(folder, "a.warc", gone(PAGE, 404), gone("https://clinic.example/other", 410));
    Summary summary = ingest();
    assertThat(entries()).extracting(Entry::isGone).containsExactly(true, true);
    assertThat(summary.skipped()).isEmpty();
  }

  @Test
  void itDoesNotMatterWhetherThePageOrItsAbsenceIsTakenInFirst() throws IOException {
    Warcs.file(folder, "a.warc", gone(PAGE, 404));
    ingest();
    Warcs.file(folder, "a.warc", Warcs.page(PAGE));
    ingest();
    assertThat(entries()).extracting(Entry::isGone).containsExactly(false, true);
  }

  @Test
  void aStatusInTheManifestTellsWhatIsAPageAndWhatIsGone() throws IOException {
    write(
        "manifest.tsv",
        "file\turl\tcaptured_at\tstatus\n"
            + "then.html\t" + PAGE + "\t2023-01-01\t200\n"
            + "now.html\t" + PAGE + "\t2024-01-01\t404\n"
            + "later.html\t" + PAGE + "\t2025-01-01\t410\n"
            + "moved.html\thttps://clinic.example/x\t2024-01-01\t301\n"
            + "odd.html\thttps://clinic.example/y\t2024-01-01\tfine\n");
    write("then.html", "<p>page");
    write("now.html", "<p>not found");
    write("later.html", "");
    write("moved.html", "<p>moved");
    write("odd.html", "<p>odd");
    Summary summary = ingest();
    assertThat(entries())
        .extracting(e -> e.url() + " " + e.isGone())
        .containsExactly(
            PAGE + " false", PAGE + " true", PAGE + " true", "https://clinic.example/y false");
    assertThat(summary.skipped()).containsEntry("HTTP status 301", 1L);
    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactly(
            "manifest.tsv:6: status 'fine' is none of HTTP, the file is taken as a page;"
                + " write 200 for a page, 404 or 410 where nothing was there");
    Files.delete(data.resolve("captures.tsv"));
    assertThat(entries()).filteredOn(Entry::isGone).hasSize(2);
  }

  @Test
  void pdfFilesOfWarcsAndFoldersArePages() throws IOException {
    byte[] pdf = Warcs.bytes("%PDF-1.4\n%\u0000\u0001 and so on");
    Warcs.file(
        folder,
        "a.warc",
        Warcs.response(PAGE, Warcs.http("Content-Type: application/pdf\r\n", pdf)));
    Files.write(folder.resolve("b.pdf"), pdf);
    Files.writeString(folder.resolve("c.pdf"), "<p>no PDF");
    ingest();
    assertThat(entries())
        .extracting(Entry::mediaType)
        .containsExactly("application/pdf", "application/pdf");
    assertThat(problems)
        .extracting(Problem::toString)
        .singleElement()
        .asString()
        .startsWith("c.pdf: is no PDF file");
  }

  @Test
  void fourteenDigitsInNamesAreTheTimeOfCapture() throws IOException {
    write("20230411093000/cp.html", "<p>a");
    write("20240411093000/cp.html", "<p>b");
    write("cp-20250411093000.html", "<p>c");
    write("web/20220101120000id_/https:/clinic.example/a/b.html", "<p>d");
    write(
        "saved.html",
        "<!-- saved from url=(0067)https://web.archive.org/web/20210101000000/" + PAGE
            + " --><p>e");
    write("phone-12345678901234.html", "<p>f");
    write("nonsense-20231399000000.html", "<p>g");
    ingest();
    assertThat(entries())
        .extracting(e -> e.url().replaceAll("file:[^/]*", "file:x") + " " + e.time())
        .contains(
            "urn:cellclaims:file:x/cp.html 2023-04-11T09:30:00Z",
            "urn:cellclaims:file:x/cp.html 2024-04-11T09:30:00Z",
            "urn:cellclaims:file:x/cp.html 2025-04-11T09:30:00Z",
            "https://clinic.example/a/b.html 2022-01-01T12:00:00Z",
            PAGE + " 2021-01-01T00:00:00Z");
    try (Archive archive = Archive.openReadOnly(data)) {
      for (Entry entry : archive.entries()) {
        boolean isPlain = entry.url().matches(".*(?:phone|nonsense).*");
        Capture capture = archive.read(entry).orElseThrow();
        assertThat(capture.origin().timeAssumed()).as(entry.url()).isEqualTo(isPlain);
      }
    }
  }
}
