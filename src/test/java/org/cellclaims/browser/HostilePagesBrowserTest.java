package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cellclaims.crawl.SharedSuite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every payload of the suite `html/xss.jsonl`, stored as pages and shown in every view of a real
/// browser, with the content security policy switched off: what keeps pages from running is that
/// their text never becomes markup, and the policy is a second wall behind that. All of them take
/// many minutes, with `-Dhostile=all`; the build machine (`CI=true`) shows one in four, others one
/// in sixteen.
@Timeout(value = 40, unit = TimeUnit.MINUTES)
class HostilePagesBrowserTest {
  private static final Pattern BLANK = Pattern.compile("[\\p{IsWhite_Space}\\p{Cc}\\p{Cf}]+");
  private static final int BUILD = 4;
  private static final int ELSEWHERE = 16;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static List<HostileSites> served = new ArrayList<>();

  private final List<String> fired = new ArrayList<>();

  @BeforeAll
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  static void store(@TempDir Path folder) throws IOException {
    List<JsonNode> lines = SharedSuite.lines("html/xss.jsonl");
    int some = "true".equals(System.getenv("CI")) ? BUILD : ELSEWHERE;
    int step = "all".equals(System.getProperty("hostile")) ? 1 : some;
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
    try (BrowserContext context = context(true)) {
      Page page = open(context);
      page.evaluate(
          "() => { document.getElementById('main').innerHTML = '<img src=x onerror=alert(1)>'; }");
      page.waitForFunction("() => tripped.length > 0");
      assertThat(page.evaluate("() => strangers()").toString()).contains("onerror");
    }
  }

  @Test
  void textOfPagesIsShownAndNothingOfItRuns() {
    List<String> missing = new ArrayList<>();
    List<Integer> groups =
        IntStream.range(0, served.getFirst().groups().size()).boxed().toList();
    inFreshPages(true, groups, 4, (page, group) -> missing.addAll(show(page, group)));
    assertThat(fired).isEmpty();
    assertThat(missing).as("payloads that the page view does not show as text").isEmpty();
  }

  /// Shows a group of payloads in every view.
  ///
  /// @return those that the page view does not show as text
  private List<String> show(Page page, int group) {
    Versions versions = versions(page, HostileSites.url(group));
    String text = visit(page, "?view=page&id=" + versions.newest());
    for (String address : views(group, versions)) {
      visit(page, address);
    }
    visit(page, "?view=family&id=" + family(page, group));
    visit(page, "?page=" + versions.newest() + "&q=patients");
    unfold(page);
    return served.getFirst().groups().get(group).stream()
        .filter(payload -> !text.contains(bare(payload)))
        .toList();
  }

  @Test
  void markupOfPagesIsLeftBehind() {
    inFreshPages(false, served.getFirst().markup(), 40, (page, url) -> {
      visit(page, "?view=page&id=" + versions(page, url).newest());
    });
    assertThat(fired).isEmpty();
  }

  /// Works through a list, some at a time in a page of their own: one that has shown thousands of
  /// addresses becomes slow.
  private <T> void inFreshPages(
      boolean withoutPolicy, List<T> all, int atATime, BiConsumer<Page, T> work) {
    for (int from = 0; from < all.size(); from += atATime) {
      try (BrowserContext context = context(withoutPolicy)) {
        Page page = open(context);
        all.subList(from, Math.min(all.size(), from + atATime))
            .forEach(one -> work.accept(page, one));
        settle(page);
      }
    }
  }

  private static List<String> views(int group, Versions versions) {
    String site = HostileSites.site(group);
    return List.of(
        "?site=" + site,
        "?view=concordance&width=5&q=patients&site=" + site,
        "?view=numbers&site=" + site,
        "?view=sites&id=" + site,
        "?view=changes&date=2023-01-01&site=" + site,
        "?view=diff&from=" + versions.oldest() + "&to=" + versions.newest(),
        "?view=families&boilerplate=shown&site=" + site,
        "?view=trace&text=" + encoded(passage(group)));
  }

  /// The passage of most sites that the site of a group shares with another one.
  private static String family(Page page, int group) {
    String path = "/api/families?boilerplate=shown&site=" + HostileSites.site(group);
    String id = json(page, path).path("families").path(0).path("id").asString("");
    assertThat(id).as("a passage that two sites share").isNotEmpty();
    return id;
  }

  /// Opens what the first cards keep folded: citations, then reasons.
  private void unfold(Page page) {
    ((List<?>) page.evaluate("() => unfold(4)")).forEach(what -> fired.add("unfolded: " + what));
  }

  private static String passage(int group) {
    List<String> payloads = served.getFirst().groups().get(group);
    return IntStream.range(0, payloads.size())
        .mapToObj(i -> HostileSites.sentence(group, i, payloads.get(i), "60%"))
        .reduce("", (all, one) -> all.length() > 12_000 ? all : all + " " + one);
  }

  private Page open(BrowserContext context) {
    Page page = context.newPage();
    page.onDialog(dialog -> {
      fired.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onPageError(error -> fired.add("script error: " + error));
    context.onPage(other -> fired.add("window: " + other.url()));
    String home = served.getFirst().address();
    page.onRequest(request -> {
      if (!request.url().startsWith(home)) {
        fired.add("request elsewhere: " + request.url());
      }
    });
    page.navigate(home + "/?view=about");
    page.waitForSelector("h1");
    return page;
  }

  private static BrowserContext context(boolean withoutPolicy) {
    BrowserContext context =
        Chromium.get().newContext(new Browser.NewContextOptions().setBypassCSP(withoutPolicy));
    context.addInitScript(tripwire());
    return context;
  }

  private static String tripwire() {
    try (InputStream in = HostilePagesBrowserTest.class.getResourceAsStream("tripwire.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String visit(Page page, String address) {
    Map<?, ?> seen = (Map<?, ?>) page.evaluate("address => visit(address)", address);
    ((List<?>) seen.get("found")).forEach(what -> fired.add(address + ": " + what));
    assertThat(seen.get("says")).as(address).isNotEqualTo("Failed");
    return bare(String.valueOf(seen.get("text")));
  }

  // Whatever runs late, an image that fails to load for example, has run by then.
  private void settle(Page page) {
    page.waitForTimeout(500);
    ((List<?>) page.evaluate("() => tripped")).forEach(what -> fired.add("late: " + what));
  }

  private static Versions versions(Page page, String url) {
    JsonNode all = json(page, "/api/pages?url=" + encoded(url)).path("versions");
    return new Versions(
        all.path(0).path("page").path("id").asString(""),
        all.path(all.size() - 1).path("page").path("id").asString(""));
  }

  private static JsonNode json(Page page, String path) {
    return JSON.readTree(page.request().get(served.getFirst().address() + path).text());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String bare(String text) {
    return BLANK.matcher(text).replaceAll("");
  }

  /// Two versions of a page.
  private record Versions(String newest, String oldest) {}
}
