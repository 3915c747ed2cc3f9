package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cellclaims.crawl.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What wget archives of a site holds the same claims as what this program crawls.
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class WgetTest {
  @TempDir
  private Path temp;

  @Test
  void wgetsArchiveOfASiteGivesTheSameClaims() throws IOException, InterruptedException {
    assumeTrue(hasWget(), "there is no wget on this machine");
    Path ours = temp.resolve("ours");
    Path theirs = temp.resolve("theirs");
    try (TestSite site = site()) {
      assertThat(Run.of("crawl", site.url("/"), "--allow-loopback", "--delay", 0, "--data", ours)
              .code())
          .isZero();
      wget(site.url("/"));
    }
    assertThat(Run.of("ingest", temp.resolve("site.warc.gz"), "--data", theirs).code())
        .isZero();
    assertThat(claims(theirs)).hasSizeGreaterThan(500).isEqualTo(claims(ours));
  }

  private static TestSite site() throws IOException {
    TestSite site = TestSite.start();
    StringBuilder links = new StringBuilder();
    try (Stream<Path> pages = Files.walk(Path.of("corpus"))) {
      for (Path page :
          pages.filter(p -> p.toString().endsWith(".html")).sorted().toList()) {
        String path = "/" + Path.of("corpus").relativize(page).toString().replace('\\', '/');
        site.at(path, TestSite.reply(200, "Content-Type: text/html", Files.readAllBytes(page)));
        links.append("<a href=").append(path).append(">page</a> ");
      }
    }
    return site.page("/", links.toString());
  }

  private void wget(String url) throws IOException, InterruptedException {
    new ProcessBuilder(
            "wget",
            "-q",
            "-r",
            "-l",
            "2",
            "--no-proxy",
            "-P",
            temp.resolve("files").toString(),
            "--warc-file=" + temp.resolve("site"),
            url)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor(60, TimeUnit.SECONDS);
  }

  private static boolean hasWget() throws InterruptedException {
    try {
      return new ProcessBuilder("wget", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false; // not installed
    }
  }

  /// All that is known of each claim but when it was seen.
  private static TreeSet<String> claims(Path data) {
    Run all = Run.of("search", "--format", "csv", "--data", data);
    TreeSet<String> claims = new TreeSet<>();
    for (NamedCsvRecord row :
        CsvReader.builder().ofNamedCsvRecord(all.out()).stream().toList()) {
      Map<String, String> fields = new TreeMap<>(row.getFieldsAsMap());
      fields.keySet().removeAll(Set.of("captured_at", "first_seen", "last_seen"));
      claims.add(fields.toString());
    }
    return claims;
  }
}
