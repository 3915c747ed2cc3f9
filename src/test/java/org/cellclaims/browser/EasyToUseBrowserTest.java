package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What makes the page bearable: weight, keys, paper, zoom.
class EasyToUseBrowserTest extends BrowserTestCase {
  private static final int FIRST_VIEW = 150_000;

  @Test
  void theFirstViewWeighsLessThan150Kilobytes() {
    Page page = open("/reference.html");
    page.waitForLoadState(LoadState.NETWORKIDLE); // what is broken off has no size
    List<Response> answers = new ArrayList<>();
    page.onResponse(answers::add);
    page.navigate(Demonstration.address() + "/");
    page.waitForSelector(".card");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    long bytes = answers.stream()
        .mapToLong(
            a -> a.request().sizes().responseBodySize + a.request().sizes().responseHeadersSize)
        .sum();
    System.out.println("first view: " + bytes + " bytes in " + answers.size() + " answers");
    assertThat(bytes).isLessThan(FIRST_VIEW);
  }

  @Test
  void everythingIsDoneWithTheKeyboard() {
    Page page = open("/?condition=cerebral-palsy");
    page.waitForSelector(".card");
    page.keyboard().press("/");
    assertThat(focused(page, "e => e.id")).isEqualTo("q");
    page.keyboard().type("improv*");
    page.keyboard().press("Enter");
    page.waitForURL("**q=improv***");
    page.waitForSelector(".card mark");
    page.locator("#main").focus();
    page.keyboard().press("j");
    assertThat(focused(page, "e => e.className")).isEqualTo("sentence");
    assertThat(outline(page)).isNotEqualTo("none");
    page.keyboard().press("o");
    page.waitForSelector(".pane .claim.is-chosen");
    String first =
        (String) page.evaluate("() => document.querySelector('.pane .steps span').textContent");
    page.keyboard().press("n");
    page.waitForFunction(
        "was => document.querySelector('.pane .steps span').textContent !== was", first);
    assertThat(focused(page, "e => e.classList.contains('claim')")).isEqualTo(true);
    assertThat(outline(page)).isNotEqualTo("none");
    page.keyboard().press("p");
    page.waitForFunction(
        "was => document.querySelector('.pane .steps span').textContent === was", first);
    page.keyboard().press("Escape");
    page.waitForSelector(
        ".pane",
        new Page.WaitForSelectorOptions()
            .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  @Test
  void onPaperStandsTheTextWithoutAnythingToPress() {
    for (String path : List.of(
        "?q=\"at least 85%\"",
        "?view=family&id=", "?view=changes&site=neuvida.example&date=2023-12-31")) {
      Page page = open("/" + path.replace("id=", "id=" + drifted()));
      page.waitForSelector(".card, .spread, .timeline-picture");
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator(".masthead").isVisible()).isFalse();
      assertThat(page.locator("main button:visible, main select:visible, main input:visible")
              .count())
          .isZero();
      String name = path.replaceAll("[^a-z]+", "-");
      page.screenshot(new Page.ScreenshotOptions()
          .setPath(Path.of(
              "target",
              "screenshots",
              "print" + name.substring(0, Math.min(20, name.length())) + ".png"))
          .setFullPage(true));
    }
  }

  @Test
  void atTwiceTheSizeNothingIsCutOffOrScrollsSideways() {
    for (String path : List.of(
        "/",
        "/?view=about",
        "/?view=family&id=" + drifted(),
        "/?view=matrix",
        "/?view=sites&id=neuvida.example")) {
      Page page = open(path, 640, ColorScheme.LIGHT);
      page.waitForSelector("h1");
      page.waitForSelector(
          "#live:not(:empty)",
          new Page.WaitForSelectorOptions()
              .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
      assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
          .as(path)
          .isLessThanOrEqualTo(640);
    }
  }

  private String drifted() {
    Page page = open("/?view=families&drifted=true");
    page.waitForSelector(".passage-link");
    return (String) page.evaluate(
        "new URL(document.querySelector('.passage-link').href).searchParams.get('id')");
  }

  private static Object focused(Page page, String what) {
    return page.evaluate("() => (" + what + ")(document.activeElement)");
  }

  private static Object outline(Page page) {
    return page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle");
  }
}
