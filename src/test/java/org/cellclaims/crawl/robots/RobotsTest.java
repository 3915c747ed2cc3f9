package org.cellclaims.crawl.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.cellclaims.crawl.SharedSuite;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// robots.txt as RFC 9309 reads it.
class RobotsTest {
  private static final int FLOOR = 199;

  /// Google's parser does not encode an address that comes unencoded, nor decode what stands
  /// encoded in the file; RFC 9309 asks for both to be compared alike.
  private static final List<String> QUIRKS =
      List.of("google/ID_Encoding/3", "google/ID_Encoding/5", "google/ID_Encoding/6");

  @Test
  void allCasesOfTheSuiteButThreeQuirksAreDecidedRight() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    for (JsonNode one : SharedSuite.lines("robots/robots_cases.jsonl")) {
      if (!one.get("kind").asString().equals("allow")) {
        continue;
      }
      cases++;
      byte[] robots = one.has("robots_b64")
          ? Base64.getDecoder().decode(one.get("robots_b64").asString())
          : one.get("robots").asString().getBytes(StandardCharsets.UTF_8);
      boolean got =
          Robots.allowed(robots, one.get("agent").asString(), one.get("url").asString());
      if (got != one.get("expected").asBoolean()) {
        wrong.add(one.get("id").asString());
      }
    }
    assertThat(cases - wrong.size()).as(wrong.toString()).isGreaterThanOrEqualTo(FLOOR);
    assertThat(wrong).isSubsetOf(QUIRKS);
  }

  @Test
  void theMostSpecificRuleDecides() {
    Robots robots = read("User-agent: *\nDisallow: /a/\nAllow: /a/b\n");
    assertThat(robots.allows("http://clinic.example/a/x")).isFalse();
    assertThat(robots.allows("http://clinic.example/a/b")).isTrue();
  }

  @Test
  void rulesForThisCrawlerStandInPlaceOfThoseForAll() {
    Robots robots = read("User-agent: *\nDisallow: /\n\nUser-agent: cellclaims\nDisallow: /x\n"
        + "Crawl-delay: 3\nSitemap: http://clinic.example/map.xml\n");
    assertThat(robots.allows("http://clinic.example/y")).isTrue();
    assertThat(robots.allows("http://clinic.example/x")).isFalse();
    assertThat(robots.delay()).contains(Duration.ofSeconds(3));
    assertThat(robots.sitemaps()).containsExactly("http://clinic.example/map.xml");
  }

  @Test
  void whatStandsBehindTheFirst500KibibytesIsNotRead() {
    String filler = "# nothing\n".repeat(Robots.MOST_BYTES / 10 + 1);
    assertThat(read("User-agent: *\n" + filler + "Disallow: /\n").allows("http://a.example/"))
        .isTrue();
  }

  private static Robots read(String text) {
    return Robots.parse(text.getBytes(StandardCharsets.UTF_8), "http://clinic.example/robots.txt");
  }
}
