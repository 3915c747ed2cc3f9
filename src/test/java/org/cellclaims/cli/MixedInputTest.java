package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.warc.Warcs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One folder with every kind of bad input among good pages, through the whole program.
class MixedInputTest {
  private static final String CLAIM =
      "<html><body><p>At least 85% of children with cerebral palsy improved after stem cell therapy.";

  @TempDir
  private Path folder;

  @TempDir
  private Path data;

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private void fill() throws IOException {
    write(
        "manifest.tsv",
        Warcs.bytes("file\turl\tcaptured_at\n"
            + "good.html\thttps://good.example/\t2024-01-02\n"
            + "dated.html\thttps://dated.example/\tlast spring\n"
            + "gone.html\thttps://gone.example/\t2024-01-02\n"));
    write("good.html", Warcs.bytes(CLAIM));
    write("dated.html", Warcs.bytes(CLAIM));
    write("empty.html", new byte[0]);
    write("image.html", Warcs.bytes("GIF89a and more"));
    write("nul.txt", new byte[] {'a', 0, 0, 'b', 0});
    byte[] bomb = Warcs.gzip(Warcs.response("https://bomb.example/", new byte[80_000_000]));
    write("bomb.warc.gz", Warcs.join(bomb, Warcs.gzip(warcPage("https://after-bomb.example/"))));
    byte[] bad = Warcs.raw("response", "Content-Length: abc\r\n", Warcs.bytes("x"));
    write("bad.warc", Warcs.join(bad, warcPage("https://after-bad.example/")));
    byte[] whole = Warcs.gzip(warcPage("https://cut.example/"));
    write("cut.warc.gz", Arrays.copyOf(whole, whole.length - 20));
    write("not.warc", Warcs.bytes("<html>no WARC</html>"));
  }

  private static byte[] warcPage(String url) {
    return Warcs.response(url, Warcs.http(CLAIM));
  }

  @Test
  void everyFaultIsNamedAndEveryGoodPageIsTaken() throws IOException {
    fill();
    Run first = Run.of("ingest", folder, "--data", data);
    assertThat(first.err())
        .contains("manifest.tsv:3", "'last spring' is no date")
        .contains("manifest.tsv:4", "gone.html is not there")
        .contains("empty.html", "is empty")
        .contains("image.html", "is a GIF image")
        .contains("nul.txt", "NUL bytes")
        .contains("bomb.warc.gz", "grows from")
        .contains("bad.warc at byte 0", "'abc' leads to no end of a record")
        .contains("cut.warc.gz", "the file ends within a gzip member")
        .contains("not.warc", "bytes that are no record")
        .doesNotContain("Exception");
    try (Archive archive = Archive.openReadOnly(data.resolve("archive"))) {
      assertThat(archive.urls())
          .containsExactly(
              "https://after-bad.example/",
              "https://after-bomb.example/",
              "https://dated.example/",
              "https://good.example/");
    }
    Run search = Run.of("search", "cerebral palsy", "--data", data);
    assertThat(search.out()).contains("good.example", "after-bad.example", "after-bomb.example");
  }

  @Test
  void ingestingBadInputTwiceChangesNothing() throws IOException {
    fill();
    Run.of("ingest", folder, "--data", data);
    Path warc = data.resolve("archive/cellclaims-00001.warc.gz");
    byte[] before = Files.readAllBytes(warc);
    Run.of("ingest", folder, "--data", data);
    assertThat(warc).hasBinaryContent(before);
  }
}
