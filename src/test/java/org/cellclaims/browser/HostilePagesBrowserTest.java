package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cellclaims.crawl.SharedSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Every payload of the suite `html/xss.jsonl`, stored as pages and shown in every view of a real
/// browser, with the content security policy switched off: what keeps pages from running is that
/// their text never becomes markup, and the policy is a second wall behind that. The build machine
/// (`CI=true`) shows all of them, as `-Dhostile=all` does, others one in sixteen.
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class HostilePagesBrowserTest {
  private static final int ELSEWHERE = 16;
  private static final int BROWSERS = 2;

  /// Eleven of all when this was written.
  private static final int MOST_UNCLAIMED = 20;

  /// The views that show every claim of a site; other lists are of so many at a time.
  private static final List<String> VIEWS_OF_CLAIMS =
      List.of("concordance&width=12&q=patients", "numbers", "changes&date=2023-01-01");

  private static List<HostileSites> served = new ArrayList<>();

  private final List<String> fired = Collections.synchronizedList(new ArrayList<>());
  private final List<String> unclaimed = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  static void store(@TempDir Path folder) throws IOException {
    List<JsonNode> lines = SharedSuite.lines("html/xss.jsonl");
    boolean isAll =
        "true".equals(System.getenv("CI")) || "all".equals(System.getProperty("hostile"));
    int step = isAll ? 1 : ELSEWHERE;
    List<String> payloads = IntStream.range(0, lines.size())
        .filter(i -> i % step == 0)
        .mapToObj(i -> lines.get(i).path("payload").asString(""))
        .toList();
    Chromium.get();
    served.add(HostileSites.serve(payloads, folder));
  }

  @AfterAll
  static void stop() {
    served.forEach(HostileSites::close);
    served.clear();
  }

  @Test
  void theWireTripsOverMarkupThatRuns() {
    try (WatchedPage watched = open(Chromium.get(), true)) {
      watched
          .page()
          .evaluate(
              "() => { document.getElementById('main').innerHTML = '<img src=x onerror=alert(1)>'; }");
      watched.page().waitForFunction("() => tripped.length > 0");
      assertThat(watched.page().evaluate("() => strangers()").toString()).contains("onerror");
    }
  }

  @Test
  void textOfPagesIsShownAndNothingOfItRuns() throws Exception {
    List<String> missing = Collections.synchronizedList(new ArrayList<>());
    inBrowsers(
        true, served.getFirst().groups(), 8, (page, group) -> missing.addAll(show(page, group)));
    assertThat(fired).isEmpty();
    assertThat(missing).as("payloads that a view does not show as text").isEmpty();
    assertThat(unclaimed)
        .as("payloads that stand in no claim")
        .hasSizeLessThanOrEqualTo(MOST_UNCLAIMED);
  }

  /// Shows a group of payloads in every view.
  ///
  /// @return what a view does not show of it
  private List<String> show(WatchedPage page, HostileSites.Group payloads) {
    String site = payloads.site();
    List<String> names = payloads.names();
    Versions versions = versions(page, payloads.url());
    String listed = "page=" + versions.newest() + "&q=patients&scope=sentence";
    List<String> claims = claims(page, listed, names);
    List<String> missing = new ArrayList<>();
    missing.addAll(page.show("?view=page&id=" + versions.newest(), payloads.texts()));
    missing.addAll(
        page.show("?view=diff&from=" + versions.oldest() + "&to=" + versions.newest(), names));
    for (String view : VIEWS_OF_CLAIMS) {
      missing.addAll(page.show("?view=" + view + "&site=" + site, claims));
    }
    for (HostileSites.Passage passage : payloads.passages()) {
      missing.addAll(page.show("?view=trace&text=" + encoded(passage.text()), passage.names()));
    }
    missing.addAll(page.show("?view=family&id=" + family(page, site), names));
    page.visit("?view=families&boilerplate=shown&site=" + site);
    page.visit("?view=sites&id=" + site);
    page.visit("?site=" + site);
    missing.addAll(page.show("?" + listed, claims));
    page.unfold();
    return missing;
  }

  /// Those names that stand in a claim. The sentence of nearly every payload is one. "Click
  /// here" and the like make any sentence a part of a menu, and these few are noted.
  private List<String> claims(WatchedPage page, String question, List<String> names) {
    String texts = page.json("/api/claims?size=200&" + question)
        .path("claims")
        .valueStream()
        .map(claim -> claim.path("text").asString(""))
        .collect(Collectors.joining(" "));
    names.stream().filter(name -> !texts.contains(name)).forEach(unclaimed::add);
    return names.stream().filter(texts::contains).toList();
  }

  @Test
  void markupOfPagesIsLeftBehind() throws Exception {
    inBrowsers(false, served.getFirst().markup(), 40, (page, url) -> {
      page.visit("?view=page&id=" + versions(page, url).newest());
    });
    assertThat(fired).isEmpty();
  }

  /// Works through a list in two browsers at once: one draws while the server answers the
  /// other. Some at a time are shown in a page of their own, since one that has shown
  /// thousands of addresses becomes slow.
  private <T> void inBrowsers(
      boolean withoutPolicy, List<T> all, int atATime, BiConsumer<WatchedPage, T> work)
      throws Exception {
    Queue<List<T>> parts = new ConcurrentLinkedQueue<>();
    for (int from = 0; from < all.size(); from += atATime) {
      parts.add(all.subList(from, Math.min(all.size(), from + atATime)));
    }
    Callable<Boolean> browsing = () -> Chromium.another(browser -> {
      for (List<T> part = parts.poll(); part != null; part = parts.poll()) {
        try (WatchedPage page = open(browser, withoutPolicy)) {
          part.forEach(one -> work.accept(page, one));
          page.settle();
        }
      }
    });
    try (ExecutorService pool = Executors.newFixedThreadPool(BROWSERS)) {
      for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(BROWSERS, browsing))) {
        done.get();
      }
    }
  }

  /// The longest passage that a site shares with another one: all of its page.
  private static String family(WatchedPage page, String site) {
    String path = "/api/families?boilerplate=shown&site=" + site;
    return page.json(path)
        .path("families")
        .valueStream()
        .max(Comparator.comparingInt(family -> family.path("words").asInt(0)))
        .map(family -> family.path("id").asString(""))
        .orElseThrow(() -> new AssertionError("no passage that two sites share"));
  }

  private WatchedPage open(Browser browser, boolean withoutPolicy) {
    return WatchedPage.open(browser, withoutPolicy, served.getFirst().address(), fired);
  }

  private static Versions versions(WatchedPage page, String url) {
    JsonNode all = page.json("/api/pages?url=" + encoded(url)).path("versions");
    return new Versions(
        all.path(0).path("page").path("id").asString(""),
        all.path(all.size() - 1).path("page").path("id").asString(""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /// Two versions of a page.
  private record Versions(String newest, String oldest) {}
}
