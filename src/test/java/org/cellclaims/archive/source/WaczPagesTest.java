package org.cellclaims.archive.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellclaims.archive.warc.Warcs.bytes;
import static org.cellclaims.archive.warc.Warcs.gzip;
import static org.cellclaims.archive.warc.Warcs.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.warc.Warcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// WACZ 1.1.1 files of others, sound and hostile.
class WaczPagesTest {
  private static final String A = "https://a.example/";
  private static final String B = "https://b.example/";
  private static final String DATA = "archive/data.warc.gz";

  @TempDir
  private Path folder;

  private final List<Capture> captures = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Summary read(Map<String, byte[]> files) throws IOException {
    Path file = folder.resolve("site.wacz");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, byte[]> each : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
      }
    }
    return Sources.read(List.of(file), captures::add, problems::add);
  }

  private static Map<String, byte[]> files(Object... namesAndBytes) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndBytes.length; i += 2) {
      files.put((String) namesAndBytes[i], (byte[]) namesAndBytes[i + 1]);
    }
    return files;
  }

  private static byte[] list(String path, byte[] content) {
    return list(path, "sha256:" + Capture.digest(content), content.length);
  }

  private static byte[] list(String path, String hash, long size) {
    return bytes("{\"profile\": \"data-package\", \"wacz_version\": \"1.1.1\", \"resources\": [\n"
        + "{\"name\": \"data.warc.gz\", \"path\": \"" + path + "\", \"hash\": \"" + hash
        + "\", \"bytes\": " + size + "}]}");
  }

  private void gives(String... urls) {
    assertThat(captures).extracting(Capture::url).containsExactly(urls);
  }

  @Test
  void itsWarcFilesAreReadAndNamedWithinIt() throws IOException {
    byte[] warc = gzip(page(A));
    Summary summary = read(files(DATA, warc, "datapackage.json", list(DATA, warc)));
    gives(A);
    assertThat(captures.getFirst().origin().file()).isEqualTo("site.wacz!/" + DATA);
    assertThat(problems).isEmpty();
    assertThat(summary.files()).isEqualTo(1);
    assertThat(summary.warcs()).extracting(Summary.WarcReport::good).containsExactly(1L);
  }

  @Test
  void aDigestOrLengthThatDoesNotAgreeIsToldAndThePagesAreKept() throws IOException {
    byte[] warc = gzip(page(A));
    read(files(DATA, warc, "datapackage.json", list(DATA, gzip(page(B)))));
    gives(A);
    assertThat(problems.toString()).contains("site.wacz").contains("datapackage.json states");
    problems.clear();
    read(files(DATA, warc, "datapackage.json", list(DATA, "sha256:00", warc.length)));
    assertThat(problems.toString()).contains("does not have the digest");
  }

  @Test
  void aListThatWasChangedAfterItsOwnDigestIsTold() throws IOException {
    byte[] warc = gzip(page(A));
    byte[] digest = bytes("{\"path\": \"datapackage.json\", \"hash\": \"sha256:00\"}");
    read(
        files(DATA, warc, "datapackage.json", list(DATA, warc), "datapackage-digest.json", digest));
    gives(A);
    assertThat(problems.toString()).contains("datapackage-digest.json");
  }

  @Test
  void aPackageWithoutListOrWithABadOneIsReadAndTold() throws IOException {
    read(files(DATA, gzip(page(A))));
    read(files(DATA, gzip(page(B)), "datapackage.json", bytes("{\"resources\": [")));
    read(files(DATA, gzip(page(B)), "datapackage.json", bytes("[".repeat(100_000))));
    gives(A, B, B);
    assertThat(problems).hasSize(3).allMatch(p -> p.reason().contains("no digest can be checked"));
  }

  @Test
  void whatIsListedAndMissingAndWhatIsThereUnlistedAreTold() throws IOException {
    byte[] warc = gzip(page(A));
    read(files("archive/b.warc.gz", warc, "datapackage.json", list(DATA, warc)));
    gives(A);
    assertThat(problems.toString())
        .contains(DATA + " is listed and not there")
        .contains("archive/b.warc.gz is not listed");
  }

  @Test
  void namesThatLeadOutAreToldAndNothingIsWrittenThere() throws IOException {
    byte[] warc = gzip(page(A));
    read(files(
        "archive/../../evil.warc.gz",
        gzip(page(B)),
        "/archive/evil.warc.gz",
        gzip(page(B)),
        "archive\\evil.warc.gz",
        gzip(page(B)),
        DATA,
        warc,
        "datapackage.json",
        list(DATA, warc)));
    gives(A);
    assertThat(problems).hasSize(3).allMatch(p -> p.reason().contains("leads out of the package"));
    try (var left = Files.list(folder)) {
      assertThat(left).hasSize(1);
    }
  }

  @Test
  void aPartThatGrowsWithoutEndIsRefusedAndTheOthersAreRead() throws IOException {
    read(files("archive/a.warc", new byte[40_000_000], "archive/b.warc.gz", gzip(page(B))));
    gives(B);
    assertThat(problems.toString()).contains("archive/a.warc grows from");
  }

  @Test
  void aFileThatIsNoZipIsToldAndTheNextIsRead() throws IOException {
    Files.writeString(folder.resolve("a.wacz"), "no zip");
    Warcs.file(folder, "b.warc", page(B));
    Sources.read(List.of(folder), captures::add, problems::add);
    gives(B);
    assertThat(problems.toString()).contains("a.wacz").contains("cannot be read as a WACZ file");
  }

  @Test
  void aRecordMayReferToOneInAnotherPart() throws IOException {
    String digest = "WARC-Payload-Digest: sha1:ABC\r\n";
    byte[] revisit = Warcs.raw(
        "revisit",
        "WARC-Target-URI: " + A + "\r\nWARC-Date: 2024-06-01T00:00:00Z\r\n" + digest
            + "Content-Length: 0\r\n",
        new byte[0]);
    byte[] first = Warcs.record(
        "response", A, "Content-Type: application/http\r\n" + digest, Warcs.http("<p>x"));
    read(files("archive/1.warc.gz", gzip(revisit), "archive/2.warc.gz", gzip(first)));
    gives(A, A);
  }
}
