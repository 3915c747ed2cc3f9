package org.cellclaims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the splitter to a suite that others wrote; see src/docs/suites.md.
class SentenceSuiteTest {
  private static final double LEAST_F1 = 0.80;
  private static final int LEAST_GOLDEN = 51;

  /// One text of the suite and its sentences, white space normalised.
  private record Case(boolean golden, String text, List<String> expected) {
    boolean passes() {
      return normal(Sentences.split(text)).equals(expected);
    }
  }

  @Test
  void theGoldenRulesHold() throws IOException {
    List<Case> golden = english().stream().filter(Case::golden).toList();

    long passed = golden.stream().filter(Case::passes).count();

    assertThat(passed).as("of %d golden rules", golden.size()).isGreaterThanOrEqualTo(LEAST_GOLDEN);
  }

  @Test
  void boundariesAreFoundAndNotInvented() throws IOException {
    int hits = 0;
    int wrong = 0;
    for (Case c : english()) {
      Set<Integer> got = ends(normal(Sentences.split(c.text())));
      Set<Integer> want = ends(c.expected());
      Set<Integer> both = new HashSet<>(got);
      both.retainAll(want);
      hits += both.size();
      wrong += got.size() + want.size() - 2 * both.size();
    }
    assertThat(2.0 * hits / (2.0 * hits + wrong)).as("F1 of boundaries").isGreaterThan(LEAST_F1);
  }

  private static List<Case> english() throws IOException {
    String property = System.getProperty("CELLCLAIMS_SHARED", "");
    String shared = property.isEmpty()
        ? Optional.ofNullable(System.getenv("CELLCLAIMS_SHARED")).orElse("../shared")
        : property;
    Path suite = Path.of(shared, "suites", "sentences", "pragmatic.jsonl");
    assumeTrue(
        Files.isReadable(suite),
        "skipped: no " + suite + "; set CELLCLAIMS_SHARED to the folder that holds suites/");
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(suite)) {
      JsonNode node = JsonMapper.shared().readTree(line);
      if (node.get("lang").asString().equals("en")) {
        List<String> expected = new ArrayList<>();
        node.get("expected").forEach(e -> expected.add(e.asString()));
        boolean golden = node.get("golden").asBoolean();
        cases.add(new Case(golden, node.get("text").asString(), normal(expected)));
      }
    }
    return cases;
  }

  private static List<String> normal(List<String> sentences) {
    return sentences.stream()
        .map(s -> s.replaceAll("\\s+", " ").strip())
        .filter(s -> !s.isEmpty())
        .toList();
  }

  /// Ends of sentences, counted in characters that are no white space.
  private static Set<Integer> ends(List<String> sentences) {
    Set<Integer> ends = new HashSet<>();
    int at = 0;
    for (String sentence : sentences) {
      at += sentence.replaceAll("\\s+", "").length();
      ends.add(at);
    }
    return ends;
  }
}
