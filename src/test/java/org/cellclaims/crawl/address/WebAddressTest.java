package org.cellclaims.crawl.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellclaims.crawl.SharedSuite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Addresses as browsers read them.
class WebAddressTest {
  /// Invalid Punycode in names: browsers send what no name server can know.
  private static final String PUNYCODE = "xn--";

  @Test
  void everyWebAddressOfTheSuiteResolvesAsInABrowserOrIsRefusedByName() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (JsonNode one :
        JsonMapper.shared().readTree(SharedSuite.file("urls/urltestdata.json").toFile())) {
      boolean isCase = one.isObject() && one.has("input") && isWeb(one);
      boolean isPunycode = isCase && got(one).equals("refused") && wanted(one).contains(PUNYCODE);
      if (isCase && !isPunycode && !got(one).equals(wanted(one))) {
        wrong.add(one.get("input") + " on " + one.path("base") + ": wanted " + wanted(one)
            + ", got " + got(one));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isWeb(JsonNode one) {
    String input = one.get("input").asString().strip().toLowerCase(Locale.ROOT);
    return wanted(one).equals("refused")
        ? input.startsWith("http") || one.path("base").asString("").startsWith("http")
        : wanted(one).startsWith("http:") || wanted(one).startsWith("https:");
  }

  private static String wanted(JsonNode one) {
    return one.path("failure").asBoolean(false) ? "refused" : one.path("href").asString();
  }

  private static String got(JsonNode one) {
    try {
      return one.path("base").isString()
          ? WebAddress.resolve(one.get("input").asString(), one.get("base").asString())
          : WebAddress.resolve(one.get("input").asString(), null);
    } catch (IllegalArgumentException e) {
      return "refused";
    }
  }

  @ParameterizedTest
  @CsvSource({
    "http://clinic.example/a/b?c, d, http://clinic.example/a/d",
    "http://clinic.example/a/b?c, ../x y?q=1#f, http://clinic.example/x%20y?q=1#f",
    "http://clinic.example/a/b?c, ?d, http://clinic.example/a/b?d",
    "http://clinic.example/a/b?c, //other.example, http://other.example/",
    "http://clinic.example/a/b?c, https:\\\\other.example\\x, https://other.example/x",
    "http://0x7f.1:80/, '', http://127.0.0.1/",
    "http://CLÍNICA.example/, é, http://xn--clnica-4va.example/%C3%A9"
  })
  void linksResolveAsInABrowser(String base, String link, String result) {
    assertThat(WebAddress.resolve(link, base)).isEqualTo(result);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "mailto:a@b.example",
        "http://",
        "http://a b/",
        "http://[::g]/",
        "http://a:99999/",
        "http://1.2.3.4.5/",
        "nothing"
      })
  void whatLeadsToNoPageIsRefusedByName(String text) {
    assertThatThrownBy(() -> WebAddress.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'");
  }

  @Test
  void theSiteIsTheRegistrableDomain() {
    assertThat(WebAddress.parse("https://www.clinic.co.uk/x").site()).isEqualTo("clinic.co.uk");
    assertThat(WebAddress.parse("https://en.clinic.example/x").site()).isEqualTo("clinic.example");
    assertThat(WebAddress.parse("http://127.0.0.1:7071/x").site()).isEqualTo("127.0.0.1:7071");
  }
}
