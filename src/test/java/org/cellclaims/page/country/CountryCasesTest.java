package org.cellclaims.page.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.PageException;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.vocabulary.Sites;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Which country a site is of and how that is known, for each stanza of `countries.txt`.
class CountryCasesTest {
  private static final Path CASES = Path.of("src/test/resources/org/cellclaims/page/countries.txt");

  /// One stanza.
  private static final class Case {
    private final List<List<CountrySign>> pages = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private String site = "example";
    private Optional<String> stated = Optional.empty();
    private Optional<Sites.Operator> operator = Optional.empty();

    void read(String line) throws PageException {
      String rest = line.substring(line.indexOf(' ') + 1);
      switch (line.substring(0, line.indexOf(' '))) {
        case "site" -> site = rest;
        case "captured" -> stated = Optional.of(rest);
        case "tsv" ->
          operator =
              Optional.of(new Sites.Operator("o", "O", Optional.of(rest), "seen on its licence"));
        case "page" -> pages.add(signs(rest, stated));
        default -> expected.add(line);
      }
    }

    List<String> found(List<List<CountrySign>> inOrder) {
      SiteEvidence evidence = new SiteEvidence();
      inOrder.forEach(evidence::add);
      SiteCountry country = evidence.country(site, operator);
      return Stream.concat(
              country.countries().stream().map(k -> "is " + k.country() + " " + k.how()),
              country.also().stream().map(also -> "also " + also))
          .toList();
    }
  }

  private static List<CountrySign> signs(String html, Optional<String> stated)
      throws PageException {
    Capture capture = Capture.of(
        "https://a.example/",
        Instant.EPOCH,
        "text/html",
        Optional.of("utf-8"),
        html.getBytes(StandardCharsets.UTF_8),
        new Capture.Origin("", Optional.empty(), stated));
    return CountrySigns.of(capture, new PageReader().read(capture));
  }

  @TestFactory
  Stream<DynamicTest> eachSiteIsOfTheCountryThatItsStanzaSays() throws IOException {
    String all = Files.readString(CASES, StandardCharsets.UTF_8);
    return Stream.of(all.split("\n= ")).skip(1).map(stanza -> {
      List<String> lines = stanza.lines().filter(line -> !line.isBlank()).toList();
      return DynamicTest.dynamicTest(lines.getFirst(), () -> check(lines));
    });
  }

  private static void check(List<String> lines) throws PageException {
    Case one = new Case();
    for (String line : lines.subList(1, lines.size())) {
      one.read(line);
    }
    assertThat(one.pages).isNotEmpty();
    assertThat(one.found(one.pages)).containsExactlyElementsOf(one.expected);
    assertThat(one.found(one.pages.reversed())).containsExactlyElementsOf(one.expected);
  }

  @Test
  void aSignIsKeptAsALineAndReadBack() {
    CountrySign sign = new CountrySign(CountrySign.Kind.ADDRESS, "MX", " a\tb\n 5, México ");
    assertThat(CountrySign.parse(sign.text())).isEqualTo(sign);
    assertThat(sign.written()).isEqualTo("a b 5, México");
  }
}
