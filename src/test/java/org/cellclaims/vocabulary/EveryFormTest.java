package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every form of every concept is found when it stands in a plain sentence on a page of its topic.
class EveryFormTest {
  private static Tagger tagger = tagger();

  private static Tagger tagger() {
    try {
      return new Tagger(Vocabulary.load(Path.of("index-config")));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeAll
  static void theVocabularyIsNotEmpty() {
    assertThat(tagger.vocabulary().concepts(Facet.CONDITION)).hasSizeGreaterThan(200);
  }

  @Test
  void everyFormIsFoundAsWritten() {
    assertThat(misses(form -> form)).isEmpty();
  }

  @Test
  void everyFormIsFoundInCapitals() {
    assertThat(misses(form -> form.toUpperCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void everyFormOfSeveralWordsIsFoundWithTypographicMarks() {
    assertThat(misses(form -> form.replace('\'', '’').replace("-", "‑"))).isEmpty();
  }

  private static List<String> misses(java.util.function.UnaryOperator<String> writing) {
    List<String> misses = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (Concept concept : tagger.vocabulary().concepts(facet)) {
        for (Concept.Form form : concept.forms()) {
          String sentence = sentence(facet, writing.apply(form.text()));
          if (!isFound(concept, sentence)) {
            misses.add(facet.field() + ":" + concept.id() + " in '" + sentence + "'");
          }
        }
      }
    }
    return misses;
  }

  private static String sentence(Facet facet, String form) {
    return switch (facet) {
      case CONDITION -> "We treat people with " + form + " at our clinic";
      case CELL_TYPE -> "Our stem cells include " + form + " at our clinic";
      case ROUTE -> "They are administered by " + form + " at our clinic";
      case OUTCOME -> "Patients speak of " + form + " at our clinic";
    };
  }

  private static boolean isFound(Concept concept, String sentence) {
    Topic topic = new Topic(
        new TreeMap<>(),
        Set.of(concept),
        Set.of(concept),
        new HashMap<>(Map.of(concept, 1)),
        false);
    return tagger.mentions(sentence, new Span(0, sentence.length()), topic).stream()
        .anyMatch(m -> m.concept().equals(concept));
  }
}
