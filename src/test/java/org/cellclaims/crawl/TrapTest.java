package org.cellclaims.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellclaims.crawl.frontier.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Sites that have no end, though each of their pages looks like any other.
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TrapTest {
  private static final String HTML = "Content-Type: text/html; charset=utf-8";

  @TempDir
  private Path temp;

  private TestSite site;

  @BeforeEach
  void start() throws IOException {
    site = TestSite.start();
  }

  @AfterEach
  void stop() throws IOException {
    site.close();
  }

  private Coverage crawl() throws IOException {
    return new CrawlCase(temp, CrawlCase.HASTY, 2_000).crawl("site", site.url("/"));
  }

  /// Pages that each lead to further ones.
  private void links(String path, String... to) {
    StringBuilder links = new StringBuilder();
    for (String one : to) {
      links.append("<a href=\"").append(one).append("\">on</a> ");
    }
    site.page(path, links.toString());
  }

  @Test
  void aSessionIdInTheAddressMakesNoNewPage() throws IOException {
    AtomicInteger session = new AtomicInteger();
    String[] forms = {"/knee?PHPSESSID=%d", "/knee;jsessionid=%d", "/knee?sid=%d&utm_source=a"};
    site.at("/", (request, out) -> {
      StringBuilder links =
          new StringBuilder("<a href=/shop?b=2&a=1>1</a><a href=/shop?a=1&b=2>2</a>");
      for (String form : forms) {
        links
            .append("<a href='")
            .append(form.formatted(session.incrementAndGet()))
            .append("'>k</a>");
      }
      return TestSite.reply(200, HTML, links.toString()).write(request, out);
    });
    for (int i = 1; i <= forms.length; i++) {
      links(forms[i - 1].formatted(i), "/?PHPSESSID=9" + i);
    }
    links("/shop?b=2&a=1");
    crawl();
    assertThat(site.paths())
        .containsExactlyInAnyOrder(
            "/robots.txt", "/sitemap.xml", "/", "/knee?PHPSESSID=1", "/shop?b=2&a=1");
  }

  @Test
  void parametersThatCombineWithoutAnEndAreBounded() throws IOException {
    links("/", "/list?page=1&sort=a");
    for (int i = 1; i < 300; i++) {
      links("/list?page=" + i + "&sort=a", "/list?page=" + (i + 1) + "&sort=a");
    }
    assertThat(crawl().count(State.CAPTURED)).isBetween(2L, 201L);
  }

  @Test
  void aCalendarInThePathIsBoundedToo() throws IOException {
    links("/", "/events/2024/1/1/");
    for (int day = 1; day < 300; day++) {
      links(
          "/events/2024/%d/%d/".formatted(day / 28 + 1, day % 28 + 1),
          "/events/2024/%d/%d/".formatted((day + 1) / 28 + 1, (day + 1) % 28 + 1));
    }
    links("/events/2024/1/1/", "/events/2024/1/2/");
    assertThat(crawl().count(State.CAPTURED)).isBetween(2L, 201L);
  }

  @Test
  void aPathThatGrowsAndParametersThatGrowComeToAnEnd() throws IOException {
    String path = "/";
    String query = "/find?a=1";
    links("/", "/x/", query);
    for (int i = 0; i < 20; i++) {
      path += "x/";
      links(path, path + "x/");
      links(query, query + "&p" + i + "=1");
      query += "&p" + i + "=1";
    }
    crawl();
    assertThat(site.paths()).contains("/x/x/x/").doesNotContain("/x/x/x/x/");
    assertThat(site.paths()).anyMatch(p -> p.endsWith("&p0=1")).noneMatch(p -> p.contains("&p8="));
  }

  @Test
  void theAddressThatAPageCallsItsOwnIsVisitedThoughNothingElseLeadsThere() throws IOException {
    site.page("/", "<link rel=canonical href=/own><p>print version</p>").page("/own", "own");
    crawl();
    assertThat(CrawlCase.in(temp).urls()).isEqualTo(List.of(site.url("/"), site.url("/own")));
  }
}
