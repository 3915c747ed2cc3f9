package org.cellclaims.crawl.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellclaims.crawl.SharedSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What may be connected to.
class GuardTest {
  private static final Map<String, List<String>> NAMES = Map.of(
      "clinic.example", List.of("93.184.216.34"),
      "inner.example", List.of("10.1.2.3"),
      "half.example", List.of("93.184.216.34", "::1"));

  @Test
  void everyCaseOfTheSuiteIsDecidedRight() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JsonNode one : SharedSuite.lines("urls/ssrf.jsonl")) {
      Map<String, List<String>> dns = new HashMap<>();
      one.get("dns")
          .properties()
          .forEach(name -> dns.put(
              name.getKey(),
              name.getValue().valueStream().map(JsonNode::asString).toList()));
      boolean got = Guard.allowed(
          one.get("url").asString(),
          name -> dns.get(name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "")));
      if (got != one.get("expected").asString().equals("allow")) {
        wrong.add(one.get("id").asString());
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://inner.example/",
        "http://half.example/",
        "http://unknown.example/",
        "http://2130706433/",
        "http://[::ffff:10.0.0.1]/",
        "http://192.168.1.1/",
        "http://clinic.example:25/",
        "http://me@clinic.example/",
        "http://printer.local/",
        "ftp://clinic.example/"
      })
  void whatIsNotPublicIsRefused(String url) {
    assertThat(Guard.allowed(url, NAMES::get)).isFalse();
  }

  @Test
  void theTargetHoldsTheAddressesThatWereChecked() throws IOException {
    Guard guard =
        new Guard(false, Guard.WEB_PORTS, name -> List.of(InetAddress.getByName("93.184.216.34")));
    Target target = guard.check("HTTPS://Clinic.example/a b#c");
    assertThat(target.address()).hasToString("https://clinic.example/a%20b");
    assertThat(target.ips()).containsExactly(InetAddress.getByName("93.184.216.34"));
  }

  @Test
  void loopbackIsOpenOnlyWhereThatIsAllowed() throws IOException {
    Guard open = new Guard(true, Guard.WEB_PORTS, name -> List.of());
    assertThat(open.check("http://127.0.0.1:7071/").ips()).hasSize(1);
    assertThat(open.check("http://north.localhost:7071/").ips().getFirst().isLoopbackAddress())
        .isTrue();
    assertThatThrownBy(() -> open.check("http://10.0.0.1/")).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> Guard.strict().check("http://127.0.0.1:7071/"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("no public address");
  }
}
