package org.cellclaims.page.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.PageException;
import org.cellclaims.page.read.PageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteHintsTest {
  private static List<Trace> traces(String html) throws PageException {
    Capture capture = Capture.of(
        "https://a.example/",
        Instant.EPOCH,
        "text/html",
        Optional.of("utf-8"),
        html.getBytes(StandardCharsets.UTF_8),
        new Capture.Origin("", Optional.empty(), Optional.empty()));
    return Traces.of(capture, new PageReader().read(capture));
  }

  private static List<String> found(String html) throws PageException {
    return traces(html).stream().map(t -> t.kind() + " " + t.value()).toList();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <p>Call (480) 555-0147 today                            | PHONE 805550147
      <p>Call +1 480.555.0147 today                           | PHONE 805550147
      <p>Visit us at 120 N. Desert Ave, Suite 4               | ADDRESS 120 north desert avenue
      <p>Visit us at 120 North Desert Avenue                  | ADDRESS 120 north desert avenue
      <p>Write to Info@Clinic.example                         | MAIL info@clinic.example
      <script>gtag('config', 'G-AB12CD34EF')</script><p>x     | ANALYTICS G-AB12CD34EF
      <script>ga('create','UA-1234567-2')</script><p>x        | ANALYTICS UA-1234567
      <script>fbq('init', '123456789012345')</script><p>x     | ANALYTICS 123456789012345
      <p>© 2021-2024 Desert Wellness LLC. All rights reserved | OWNER desert wellness llc
      """)
  void eachSpellingGivesTheSameTrace(String html, String trace) throws PageException {
    assertThat(found(html)).containsExactly(trace);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      <p>Updated 2024-05-14 10:30
      <p>12 of 30 patients (40 percent), 1 to 3 and 4 to 12 months
      <p>DOI 10.1000/182, NCT09000417
      <p>Price | 26,900 | 36,200
      """)
  void otherNumbersAreNoTrace(String html) throws PageException {
    assertThat(found(html)).isEmpty();
  }

  @Test
  void sitesThatShareSomethingDirectlyOrThroughAThirdStandTogether() throws PageException {
    SiteHints hints = new SiteHints();
    hints.add("a.example", traces("<p>Call (480) 555-0147"));
    hints.add("b.example", traces("<p>Call 480-555-0147, write to x@y.example"));
    hints.add("c.example", traces("<p>Write to x@y.example"));
    hints.add("d.example", traces("<p>Call (212) 555-0199"));
    assertThat(hints.hints()).singleElement().satisfies(hint -> {
      assertThat(hint.sites()).containsExactly("a.example", "b.example", "c.example");
      assertThat(hint.shared()).containsExactly("mail x@y.example", "telephone (480) 555-0147");
    });
  }
}
