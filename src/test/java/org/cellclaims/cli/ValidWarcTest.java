package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.cellclaims.crawl.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.tools.WarcTool;

/// What a crawl archives and what is exported of it is valid to another program: the validator of
/// jwarc, which reads every record and works out its digests anew.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ValidWarcTest {
  private static final String HTML = "Content-Type: text/html; charset=utf-8";
  private static final String CLAIM = "<h1>Knee</h1><p>Stem cells helped 85% of patients.</p>";

  @TempDir
  private Path temp;

  @Test
  void pagesHoweverTheyCameRevisitsAndPagesThatAreGoneAreValid()
      throws IOException, InterruptedException {
    try (TestSite site = TestSite.start()) {
      site.page(
              "/",
              "<a href=/packed>1</a><a href=/br>2</a><a href=/chunks>3</a>"
                  + "<a href=/moved>4</a><a href=/gone>5</a><a href=/changes>6</a>")
          .at("/packed", TestSite.reply(200, HTML + "\nContent-Encoding: gzip", packed()))
          .at("/br", TestSite.reply(200, HTML + "\nContent-Encoding: br", TestSite.brotli(CLAIM)))
          .at("/chunks", chunked())
          .at("/moved", TestSite.reply(301, "Location: /there", ""))
          .page("/there", CLAIM + "there")
          .page("/gone", CLAIM + "soon gone")
          .page("/changes", CLAIM + "before");
      assertThat(run("crawl", site.url("/"))).isZero();
      site.at("/gone", TestSite.reply(410, HTML, "<p>gone")).page("/changes", CLAIM + "after");
      assertThat(run("recrawl", "--all")).isZero();
    }
    List<Path> files = warcs();
    String all = records(files);
    assertThat(all)
        .contains("WARC-Type: response")
        .contains("WARC-Type: revisit")
        .contains("WARC-Type: request")
        .contains("HTTP/1.1 410");
    Path exported = temp.resolve("exported.warc.gz");
    assertThat(Run.of("archive", "export", "--out", exported, "--data", temp.resolve("data"))
            .code())
        .isZero();
    for (Path file : Stream.concat(files.stream(), Stream.of(exported)).toList()) {
      assertThat(validated(file)).as(file.toString()).isZero();
    }
    Path damaged = temp.resolve("damaged.warc");
    Files.writeString(
        damaged, all.replaceFirst("soon gone", "sooN gone"), StandardCharsets.ISO_8859_1);
    assertThat(validated(damaged)).as("one changed byte").isNotZero();
  }

  private int run(Object... words) {
    return Run.of(Stream.concat(
                Stream.of(words),
                Stream.of("--allow-loopback", "--delay", 0, "--data", temp.resolve("data")))
            .toArray())
        .code();
  }

  private static byte[] packed() {
    return TestSite.gzip((CLAIM + "packed").getBytes(StandardCharsets.UTF_8));
  }

  private static TestSite.Answer chunked() {
    String size = Integer.toHexString(CLAIM.length());
    return TestSite.raw("HTTP/1.1 200 OK\r\n" + HTML + "\r\nTransfer-Encoding: chunked\r\n\r\n"
        + size + "\r\n" + CLAIM + "\r\n0\r\n\r\n");
  }

  private List<Path> warcs() throws IOException {
    try (Stream<Path> files = Files.list(temp.resolve("data").resolve("archive"))) {
      return files.filter(f -> f.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  /// The bytes of all files, uncompressed, a character each.
  private static String records(List<Path> files) throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files) {
      try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }

  /// Another program's judgement of a WARC file: 0 where it is valid.
  static int validated(Path warc) throws IOException, InterruptedException {
    return new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-cp",
            System.getProperty("java.class.path"),
            WarcTool.class.getName(),
            "validate",
            warc.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
