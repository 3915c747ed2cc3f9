package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cellclaims.crawl.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that ask not to be shown in searches are counted where they are taken in.
class NoindexReportTest {
  private static final String CLAIM =
      "<h1>Stem cells</h1><p>Stem cell therapy helped 85% of patients with cerebral palsy.</p>";
  private static final String ASKING = "<meta name=robots content=noindex>" + CLAIM;
  private static final String COUNTED = "2 of them ask not to be shown in searches (noindex)";

  @TempDir
  private Path temp;

  @Test
  void anIngestCountsThem() throws IOException {
    Path folder = Files.createDirectories(temp.resolve("pages"));
    Files.writeString(folder.resolve("a.html"), ASKING);
    Files.writeString(folder.resolve("b.html"), ASKING);
    Files.writeString(folder.resolve("c.html"), CLAIM);
    Path data = temp.resolve("data");
    Run run = Run.of("ingest", folder, "--data", data);
    assertThat(run.err()).contains("3 addresses indexed").contains(COUNTED);
    assertThat(Run.of("ingest", folder, "--data", data).err()).doesNotContain("noindex");
  }

  @Test
  void aCrawlCountsThemAndTellsWhyTheOthersGaveNoPage() throws IOException {
    try (TestSite site = TestSite.start()) {
      site.page("/", "<a href=/a>a</a><a href=/b>b</a><a href=/x>x</a><a href=/y>y</a>" + CLAIM)
          .page("/a", ASKING)
          .at("/b", TestSite.reply(200, "Content-Type: text/html\nX-Robots-Tag: noindex", CLAIM));
      Run run = Run.of(
          "crawl", site.url("/"), "--allow-loopback", "--delay", 0, "--data", temp.resolve("data"));
      assertThat(run.err()).contains("3 addresses indexed").contains(COUNTED);
      assertThat(run.lines()).contains("2 not there: status 404");
    }
  }
}
