package org.cellclaims.claim.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellclaims.claim.Claim;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class StudiesTest {
  private static final Path CASES = Path.of("src/test/resources/org/cellclaims/claim/studies.txt");
  private static final int LONG = 10_000;

  @TestFactory
  Stream<DynamicTest> aSentenceGivesTheStudiesThatItCites() throws IOException {
    return Files.readAllLines(CASES, StandardCharsets.UTF_8).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> DynamicTest.dynamicTest(line, () -> {
          String[] parts = line.split(" =>", 2);
          assertThat(written(parts[0])).isEqualTo(parts[1].strip());
        }));
  }

  private static String written(String sentence) {
    return all(sentence).stream()
        .map(s -> s.type() + ":" + s.id())
        .collect(Collectors.joining(" + "));
  }

  private static List<Claim.Study> all(String text) {
    return Studies.in(text, new Span(0, text.length()));
  }

  @Test
  void aSpanCountsInTheWholeTextAndNothingOutsideIsRead() {
    String text = "NCT01234567 stands first. Then comes NCT07654321. Last is NCT01111111.";
    Span second = new Span(26, 49);
    assertThat(Studies.in(text, second)).hasSize(1).allSatisfy(s -> {
      assertThat(s.id()).isEqualTo("NCT07654321");
      assertThat(s.span().in(text)).isEqualTo("NCT07654321");
    });
  }

  @Test
  void anEmptyTextCitesNothing() {
    assertThat(all("")).isEmpty();
  }

  @Test
  void hostileTextEndsSoon() {
    List<String> texts = List.of(
        "1".repeat(LONG),
        "10.1234/".repeat(LONG / 8),
        "10.1234/" + "(".repeat(LONG),
        "10.1234/" + ")".repeat(LONG),
        "10.1234/" + ".".repeat(LONG),
        "NCT".repeat(LONG / 3) + "12345678",
        "PMID PubMed ID ".repeat(LONG / 15),
        "ChiCTR-AAAA-A-".repeat(LONG / 14) + "1",
        "2014-001234-56-".repeat(LONG / 15),
        "Study at University of the ".repeat(LONG / 27),
        "Aldous et al. (Study ".repeat(LONG / 21),
        "published in the Journal of ".repeat(LONG / 28),
        "Dr Study's trial ".repeat(LONG / 17),
        "2019 63 children study ".repeat(LONG / 23),
        "[" + "1,".repeat(LONG / 2));
    for (String text : texts) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5),
          () -> assertThat(all(text))
              .allSatisfy(s -> assertThat(s.span().end()).isLessThanOrEqualTo(text.length())));
    }
  }
}
