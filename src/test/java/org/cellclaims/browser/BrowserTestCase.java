package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;

/// Opens pages of the demonstration in a real browser, holds every page to what all must keep (no
/// script error, nothing fetched from elsewhere, axe content) and leaves screenshots in
/// `target/screenshots`.
abstract class BrowserTestCase {
  /// The widths that pages are looked at: a desk and a telephone.
  static final List<Integer> WIDTHS = List.of(1280, 360);

  private static final int HEIGHT = 900;
  private final List<BrowserContext> opened = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  /// Where the pages are served, without a slash at the end.
  String home() {
    return Demonstration.address();
  }

  /// A page of the demonstration on a desk in light colours.
  Page open(String path) {
    return open(path, 1280, ColorScheme.LIGHT);
  }

  /// A page of the demonstration.
  Page open(String path, int width, ColorScheme colours) {
    Browser browser = Chromium.get();
    BrowserContext context = browser.newContext(
        new Browser.NewContextOptions().setViewportSize(width, HEIGHT).setColorScheme(colours));
    opened.add(context);
    Page page = context.newPage();
    String home = home();
    page.onPageError(error -> troubles.add("script error: " + error));
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        troubles.add("console: " + message.text());
      }
    });
    page.onRequest(request -> {
      String url = request.url();
      if (!url.startsWith(home) && !url.startsWith("data:") && !url.startsWith("blob:")) {
        troubles.add("request elsewhere: " + url);
      }
    });
    page.navigate(home + path);
    return page;
  }

  /// Saves what a page looks like that another program draws, and holds it to the rest: no error,
  /// nothing fetched from elsewhere.
  void glance(Page page, String name) {
    assertThat(troubles).isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
  }

  /// Saves what the page looks like, and holds it to the rules of accessibility (axe, all rules
  /// of WCAG 2 A and AA and of good practice).
  void look(Page page, String name) {
    assertThat(troubles).isEmpty();
    page.screenshot(new Page.ScreenshotOptions()
        .setPath(Path.of("target", "screenshots", name + ".png"))
        .setFullPage(true));
    var found = new AxeBuilder(page).analyze().getViolations();
    assertThat(found.stream()
            .map(v -> v.getId() + ": " + v.getHelp() + " at "
                + v.getNodes().stream().map(n -> n.getHtml()).limit(3).toList())
            .toList())
        .as("accessibility of %s", name)
        .isEmpty();
  }

  /// Looks at a view at both widths in both colour schemes, once `ready` stands on it.
  void lookAtAll(String path, String ready, String name) {
    for (int width : WIDTHS) {
      for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        Page page = open(path, width, colours);
        page.waitForSelector(ready);
        String shown = name + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
        look(page, shown);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
            .as("%s does not scroll sideways at %d", name, width)
            .isLessThanOrEqualTo(width);
      }
    }
  }

  @AfterEach
  void close() {
    opened.forEach(BrowserContext::close);
    opened.clear();
    troubles.clear();
  }
}
