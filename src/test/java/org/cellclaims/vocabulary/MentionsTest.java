package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each line of mentions.tsv names the coded concepts of one facet in one text, on a page that says
/// no more than the fourth column.
class MentionsTest {
  private static Tagger tagger = load();

  private static Tagger load() {
    try {
      return new Tagger(Vocabulary.load(Path.of("index-config")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  record Line(String facet, String text, String ids, String page) {}

  static List<Line> lines() throws IOException {
    Path file = Path.of("src/test/resources/org/cellclaims/vocabulary/mentions.tsv");
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines
          .skip(1)
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Line(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    }
  }

  @BeforeAll
  static void theTableIsLarge() throws IOException {
    assertThat(lines()).hasSizeGreaterThan(150);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void aTextNamesWhatTheTableSays(Line line) {
    Topic topic = tagger.learn(line.page(), "", List.of());
    assertThat(coded(line.text(), line.facet(), topic)).isEqualTo(line.ids());
  }

  private static String coded(String text, String facet, Topic topic) {
    String ids = tagger.mentions(text, new Span(0, text.length()), topic).stream()
        .map(Mention::concept)
        .filter(c -> c.facet().field().equals(facet) && c.isCoded())
        .map(Concept::id)
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining(" "));
    return ids.isEmpty() ? "-" : ids;
  }
}
