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
/// some minutes: they run on the build machine (`CI=true`), elsewhere one in sixteen.
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class HostilePagesBrowserTest {
  private static final Pattern BLANK = Pattern.compile("[\\p{IsWhite_Space}\\p{Cc}\\p{Cf}]+");
  private static final int ELSEWHERE = 16;
  private static final JsonMapper JSON = JsonMapper.shared();
  private static List<HostileSites> served = new ArrayList<>();

  private final List<String> fired = new ArrayList<>();

  @BeforeAll
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  static void store(@TempDir Path folder) throws IOException {
    List<JsonNode> lines = SharedSuite.lines("html/xss.jsonl");
    int step = "true".equals(System.getenv("CI")) ? 1 : ELSEWHERE;
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
    HostileSites sites = served.getFirst();
    List<String> missing = new ArrayList<>();
    try (BrowserContext context = context(true)) {
      Page page = open(context);
      for (int group = 0; group < sites.groups().size(); group++) {
        Versions versions = versions(page, HostileSites.url(group));
        String text = visit(page, "?view=page&id=" + versions.newest());
        sites.groups().get(group).stream()
            .filter(payload -> !text.contains(bare(payload)))
            .forEach(missing::add);
        for (String address : views(group, versions)) {
          visit(page, address);
        }
        visit(page, "?view=family&id=" + family(page, group));
        visit(page, "?page=" + versions.newest() + "&q=patients");
        unfold(page);
      }
      settle(page);
    }
    assertThat(fired).isEmpty();
    assertThat(missing).as("payloads that the page view does not show as text").isEmpty();
  }

  @Test
  void markupOfPagesIsLeftBehind() {
    try (BrowserContext context = context(false)) {
      Page page = open(context);
      for (String url : served.getFirst().markup()) {
        visit(page, "?view=page&id=" + versions(page, url).newest());
      }
      settle(page);
    }
    assertThat(fired).isEmpty();
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
