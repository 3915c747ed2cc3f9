package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class HostileQueryTest {
  /// 64 words, phrases and fields in four scopes, of which a phrase and a condition have several.
  private static final int MOST_TERMS = 2_048;

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
    TreeMap<Long, String> slowest = new TreeMap<>();
    for (String line : Files.readAllLines(suite)) {
      String text = json.readTree(line).get("q").asString();
      long start = System.nanoTime();
      assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
        Answer answer = answer(text);
        assertThat(answer.counts().isComplete()).as(text).isTrue();
      });
      slowest.put(System.nanoTime() - start, json.readTree(line).get("id").asString());
      assertThat(terms(question(text))).as(text).isLessThanOrEqualTo(MOST_TERMS);
    }
    slowest.descendingMap().entrySet().stream()
        .limit(3)
        .forEach(e -> System.out.printf(
            Locale.ROOT, "slow query: %d ms, %s%n", e.getKey() / 1_000_000, e.getValue()));
  }

  @Test
  void theLongestTextThatIsReadAsksForABoundedNumberOfTerms() {
    for (String text : List.of(
        "word ".repeat(2_000),
        "a? b* im*ve ".repeat(500),
        "\"one two three\" ".repeat(500),
        "(a OR b) ".repeat(500),
        "condition:autism ".repeat(500),
        "percent:1..2 ".repeat(500))) {
      assertThat(terms(question(text))).as(text.substring(0, 9)).isLessThanOrEqualTo(MOST_TERMS);
    }
  }

  /// Terms, patterns and ranges that the index is asked for.
  private static int terms(ClaimQuery question) {
    AtomicInteger terms = new AtomicInteger();
    search.query(question).visit(new QueryVisitor() {
      @Override
      public void consumeTerms(Query query, Term... asked) {
        terms.addAndGet(asked.length);
      }

      @Override
      public void consumeTermsMatching(
          Query query, String field, Supplier<ByteRunAutomaton> automaton) {
        terms.incrementAndGet();
      }

      @Override
      public void visitLeaf(Query query) {
        terms.incrementAndGet();
      }

      @Override
      public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return this;
      }
    });
    return terms.get();
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
    return search.answer(question(text), Wanted.NONE);
  }

  private static ClaimQuery question(String text) {
    return text.isBlank()
        ? ClaimQuery.EVERYTHING
        : search.params().read(Map.of("q", List.of(text)));
  }
}
