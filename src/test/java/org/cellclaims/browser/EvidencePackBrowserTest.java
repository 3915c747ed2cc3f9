package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.evidence.PackCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Journey J5: the pack that a journalist downloads opens without us, from a folder, and fetches
/// nothing.
class EvidencePackBrowserTest extends BrowserTestCase {
  @TempDir
  private Path temp;

  private Path pack() {
    Page page = open("/?q=\"at least 85%\"");
    page.waitForSelector(".card");
    Download download = page.waitForDownload(
        () -> page.locator(".action:has-text('Evidence')").first().click());
    Path file = temp.resolve(download.suggestedFilename());
    download.saveAs(file);
    return file;
  }

  private Path unpacked(Path pack) throws IOException {
    Path folder = Files.createDirectories(temp.resolve("pack"));
    try (InputStream in = Files.newInputStream(pack);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        Files.write(folder.resolve(e.getName()), zip.readAllBytes());
      }
    }
    return folder;
  }

  @Test
  void itOpensFromAFolderWithoutUsAndFetchesNothing() throws IOException {
    Path file = pack();
    assertThat(PackCheck.faults(file)).isEmpty();
    Path folder = unpacked(file);
    String opened = folder.resolve("index.html").toUri().toString();
    for (int width : WIDTHS) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        try (BrowserContext context = Chromium.get()
            .newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(colours)
                .setOffline(true))) {
          Page page = context.newPage();
          List<String> fetched = new ArrayList<>();
          page.onRequest(request -> fetched.add(request.url()));
          page.onConsoleMessage(message -> fetched.add("console: " + message.text()));
          page.navigate(opened);
          assertThat(page.innerText("mark")).contains("at least 85%");
          page.screenshot(new Page.ScreenshotOptions()
              .setPath(Path.of(
                  "target", "screenshots", "journey-j5-pack-" + width + "-" + colours + ".png"))
              .setFullPage(true));
          assertThat(fetched).containsExactly(opened.replaceFirst("^file:/(?!/)", "file:///"));
          assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
              .isLessThanOrEqualTo(width);
          assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
      }
    }
  }

  @Test
  void theCapturedBytesHaveTheDigestThatThePageNames() throws IOException {
    Path folder = unpacked(pack());
    String html = Files.readString(folder.resolve("index.html"));
    assertThat(html)
        .contains(Capture.digest(Files.readAllBytes(folder.resolve("captured-bytes.bin"))));
    assertThat(html).contains(Capture.digest(Files.readAllBytes(folder.resolve("page.txt"))));
    assertThat(Files.readString(folder.resolve("page.txt"))).contains("at least 85%");
    assertThat(Files.readString(folder.resolve("README.txt"))).contains("sha256sum -c SHA256SUMS");
  }
}
