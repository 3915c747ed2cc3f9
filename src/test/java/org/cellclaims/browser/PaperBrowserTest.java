package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Views as they are printed: sheets of paper in `target/screenshots`, white, nothing cut off, the
/// address under the text.
class PaperBrowserTest extends BrowserTestCase {
  private static final int PORTRAIT = 688;
  private static final int LANDSCAPE = 1016;
  /// A browser prints what is wider than the sheet smaller, to half the size at most.
  private static final double STILL_READABLE = 1.5;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          list        | /?condition=cerebral-palsy&quantity=percent:75..90 | .card      | 688
          matrix      | /?view=matrix&kind=efficacy                         | .matrix    | 1016
          concordance | /?view=concordance&q=improv*                        | .kwic      | 1016
          numbers     | /?view=numbers&condition=cerebral-palsy             | .mark      | 688
          profile     | /?view=sites&id=neuvida.example                     | .report    | 688
          changes     | /?view=changes&site=neuvida.example&date=2023-12-31 | .timeline-picture | 688
          """)
  void nothingIsCutOffTintedOrToBePressed(String name, String path, String ready, int width) {
    assertThat(width).isIn(PORTRAIT, LANDSCAPE);
    Page page = open(path, width, ColorScheme.DARK);
    page.waitForSelector(ready);
    page.evaluate("() => { document.documentElement.dataset.theme = 'dark'; }");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        .isEqualTo("rgb(255, 255, 255)");
    assertThat((Boolean) page.evaluate("() => getComputedStyle(document.querySelector('h1')).color"
            + ".match(/\\d+/g).slice(0, 3).every(c => c < 64)"))
        .as("ink is dark on paper whatever the theme")
        .isTrue();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(name.equals("matrix") ? (int) (width * STILL_READABLE) : width);
    assertThat(page.locator("main button:visible, main select:visible, main input:visible")
            .count())
        .isZero();
    assertThat(page.innerText("#address")).isEqualTo(page.url());
    page.pdf(new Page.PdfOptions()
        .setPath(Path.of("target", "screenshots", "paper-" + name + ".pdf"))
        .setPreferCSSPageSize(true)
        .setPrintBackground(true));
  }
}
