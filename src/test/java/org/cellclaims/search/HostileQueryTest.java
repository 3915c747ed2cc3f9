package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Clinics;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HostileQueryTest {
  private static ClaimSearch search;

  @BeforeAll
  static void open() throws IOException {
    search = ClaimSearch.open(Clinics.index(Clinics.many(50, 10, 3)), Clinics.VOCABULARY);
  }

  @Test
  void everyQueryOfTheSuiteIsAnswered() throws IOException {
    String shared = System.getProperty(
        "CELLCLAIMS_SHARED", System.getenv().getOrDefault("CELLCLAIMS_SHARED", "../shared"));
    Path suite = Path.of(shared, "suites", "query", "queries.jsonl");
    Assumptions.assumeTrue(Files.exists(suite), "skipped: no query suite at " + suite);
    JsonMapper json = JsonMapper.builder().build();
    for (String line : Files.readAllLines(suite)) {
      String text = json.readTree(line).get("q").asString();
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
        Answer answer = answer(text);
        assertThat(answer.counts().isComplete()).as(text).isTrue();
      });
    }
  }

  @Test
  void longAndDeepTextIsCutAndSaidSo() throws IOException {
    assertThat(answer("word ".repeat(1_000)).notes())
        .contains("only the first 2000 characters were read", "only the first 64 words were read");
    assertThat(answer("\"".repeat(1_999)).notes()).isNotEmpty();
    assertThat(answer("(".repeat(100_000)).notes())
        .contains("the text holds no word to search for");
    assertThat(answer("-".repeat(100_000)).hits()).isEmpty();
    assertThat(answer("a* b* ab* abc* ".repeat(100)).counts().isComplete()).isTrue();
    assertThat(answer("patients\" stem").notes())
        .contains("a quotation mark without its partner was ignored");
  }

  @Test
  void textWithoutWordsFindsNothingAndSaysWhy() throws IOException {
    for (String text : List.of("***", "%", "&& ||", "\"\"", "\"...\"", "-", "\u0000")) {
      Answer answer = answer(text);
      assertThat(answer.hits()).as(text).isEmpty();
      assertThat(answer.notes()).as(text).contains("the text holds no word to search for");
    }
  }

  @Test
  void wordsThatAreOperatorsElsewhereAreWordsHere() throws IOException {
    assertThat(answer("patients AND NOT foo:bar").notes()).isEmpty();
    assertThat(answer("OR").hits()).isEmpty();
    assertThat(answer("OR patients").counts()).isEqualTo(answer("patients").counts());
    assertThat(answer("patients OR").counts()).isEqualTo(answer("patients").counts());
  }

  private static Answer answer(String text) throws IOException {
    ClaimQuery question = new QueryParams(Clinics.VOCABULARY).read(Map.of("q", List.of(text)));
    if (text.isBlank()) {
      question = new ClaimQuery(
          text,
          Map.of(),
          List.of(),
          Optional.empty(),
          Scope.PAGE,
          Order.RELEVANCE,
          20,
          Optional.empty());
    }
    return search.answer(question, Wanted.NONE);
  }
}
