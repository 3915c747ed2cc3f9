package org.cellclaims.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A page of a browser in which whatever runs, opens, asks elsewhere or stands in the document that
/// no view of ours draws is noted.
///
/// @param page the page, in a context of its own
/// @param home where the server answers
/// @param fired what was noted
record WatchedPage(Page page, String home, Collection<String> fired) implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  /// Opens one.
  ///
  /// @param withoutPolicy whether the content security policy is switched off
  static WatchedPage open(
      Browser browser, boolean withoutPolicy, String home, Collection<String> fired) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setBypassCSP(withoutPolicy));
    context.addInitScript(tripwire());
    Page page = context.newPage();
    page.onDialog(dialog -> {
      fired.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onPageError(error -> fired.add("script error: " + error));
    context.onPage(other -> fired.add("window: " + other.url()));
    page.onRequest(request -> {
      if (!request.url().startsWith(home)) {
        fired.add("request elsewhere: " + request.url());
      }
    });
    page.navigate(home + "/?view=about");
    page.waitForSelector("h1");
    return new WatchedPage(page, home, fired);
  }

  private static String tripwire() {
    try (InputStream in = WatchedPage.class.getResourceAsStream("tripwire.js")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Shows a view, as a link to it does, once it has told that it is there.
  void visit(String address) {
    Map<?, ?> seen = (Map<?, ?>) page.evaluate("address => visit(address)", address);
    ((List<?>) seen.get("found")).forEach(what -> fired.add(address + ": " + what));
    assertThat(seen.get("says")).as(address).isNotEqualTo("Failed");
  }

  /// Visits a view; answers those texts that it does not show, whatever stands between their
  /// letters, each with the view's address.
  List<String> show(String address, List<String> wanted) {
    visit(address);
    return ((List<?>) page.evaluate("wanted => missing(wanted)", wanted))
        .stream().map(text -> address + ": " + text).toList();
  }

  /// Opens what the first cards keep folded: citations, then reasons.
  void unfold() {
    ((List<?>) page.evaluate("() => unfold(4)")).forEach(what -> fired.add("unfolded: " + what));
  }

  /// An answer of the server.
  JsonNode json(String path) {
    return JSON.readTree(page.request().get(home + path).text());
  }

  /// Waits for whatever runs late: an image that fails to load, for example.
  void settle() {
    page.waitForTimeout(500);
    ((List<?>) page.evaluate("() => tripped")).forEach(what -> fired.add("late: " + what));
  }

  @Override
  public void close() {
    page.context().close();
  }
}
