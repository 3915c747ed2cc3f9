package org.cellclaims.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.text.Tokens;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Topic;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

class RuleTimeTest {
  private static final Path CONFIG = Path.of("index-config");
  private static final int LONG = 10_000;

  /// Generous: a rule takes well under a millisecond.
  private static final Duration EACH = Duration.ofSeconds(2);

  @Test
  void noRuleTakesLongOnHostileText() throws IOException {
    Symbols symbols = new Symbols();
    Lexicon.read(files("", ".txt", "lexicon"), symbols);
    List<Rule> rules = new ArrayList<>();
    for (Path file : files("rules", ".rules", "")) {
      RuleFile.read(file, symbols).forEach(proven -> rules.add(proven.rule()));
    }
    Tagger tagger = new Tagger(Vocabulary.load(CONFIG));
    Quantities quantities = Quantities.load(CONFIG);
    for (String text : hostile()) {
      Span whole = new Span(0, text.length());
      List<Mention> mentions = tagger.mentions(text, whole, Topic.none());
      List<Quantity> numbers = quantities.in(text);
      Passage passage = new Passage(symbols, Tokens.of(text), mentions, numbers);
      for (Rule rule : rules) {
        Optional<Span> seen = assertTimeoutPreemptively(
            EACH, () -> rule.words(passage), () -> rule.place() + " on " + text.substring(0, 40));
        assertThat(seen.map(Span::end).orElse(0)).isLessThanOrEqualTo(text.length());
      }
    }
  }

  private static List<String> hostile() throws IOException {
    return Stream.of(
            "a ",
            "not ",
            "improve ",
            "stem cells ",
            "85% ",
            "1",
            "1 2 3, ",
            ".,;:!?()[]{}",
            "\"'“‘«(",
            "no better than surgery without 85% of patients who can not be cured in 3 months ",
            forms())
        .map(RuleTimeTest::fill)
        .toList();
  }

  private static String fill(String part) {
    return part.repeat(LONG / part.length() + 1).substring(0, LONG);
  }

  /// One word of every class, so that as many patterns as can be begin to fit.
  private static String forms() throws IOException {
    StringBuilder text = new StringBuilder();
    for (Path file : files("", ".txt", "lexicon")) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 1; i < lines.size(); i++) {
        if (lines.get(i - 1).startsWith("[")) {
          text.append(lines.get(i).replaceAll("[*{}]", "").split(",", 2)[0]).append(' ');
        }
      }
    }
    return text.toString();
  }

  private static List<Path> files(String folder, String end, String start) throws IOException {
    try (Stream<Path> found = Files.list(CONFIG.resolve(folder))) {
      return found
          .filter(f -> f.toString().endsWith(end))
          .filter(f -> String.valueOf(f.getFileName()).startsWith(start))
          .sorted()
          .toList();
    }
  }
}
