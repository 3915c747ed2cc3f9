package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private final Vocabulary vocabulary = Vocabulary.load(Path.of("index-config"));

  VocabularyTest() throws IOException {}

  @Test
  void theVocabularyOfIndexConfigLoads() {
    for (Facet facet : Facet.values()) {
      assertThat(vocabulary.concepts(facet)).isNotEmpty();
    }
  }

  @Test
  void ancestorsComeNearestFirst() {
    assertThat(vocabulary.ancestors(Facet.CONDITION, "spastic-diplegia"))
        .containsExactly("spastic-cerebral-palsy", "cerebral-palsy", "neurological-disorder");
    assertThat(vocabulary.ancestors(Facet.CONDITION, "no-such-id")).isEmpty();
  }

  @Test
  void narrowerConceptsComeWithTheConceptFirst() {
    List<String> found = vocabulary.withNarrower(Facet.CONDITION, "cerebral-palsy");
    assertThat(found).startsWith("cerebral-palsy").contains("spastic-diplegia");
    assertThat(found).doesNotContain("neurological-disorder");
    assertThat(vocabulary.withNarrower(Facet.CONDITION, "no-such-id")).isEmpty();
  }

  @Test
  void theLabelOfAnUnknownIdIsTheId() {
    assertThat(vocabulary.label(Facet.ROUTE, "intravenous")).isEqualTo("intravenous");
    assertThat(vocabulary.label(Facet.ROUTE, "no-such-id")).isEqualTo("no-such-id");
  }

  @Test
  void whatWasTypedWrongIsGuessed() {
    assertThat(vocabulary.suggest(Facet.CONDITION, "cerebal palsey", 3))
        .first()
        .extracting(Concept::id)
        .isEqualTo("cerebral-palsy");
    assertThat(vocabulary.suggest(Facet.CELL_TYPE, "Wartons jelly", 1))
        .extracting(Concept::id)
        .containsExactly("whartons-jelly-msc");
    assertThat(vocabulary.suggest(Facet.CONDITION, "qqqqqqqqqqqq", 3)).isEmpty();
    assertThat(vocabulary.suggest(Facet.CONDITION, "", 3)).isEmpty();
  }

  @Test
  void rootsWithoutSourceOrRouteAreNeverCoded() {
    for (String id : List.of("stem-cell-unspecified", "facet-origin", "facet-processing")) {
      assertThat(vocabulary.concept(Facet.CELL_TYPE, id).orElseThrow().isCoded())
          .isFalse();
    }
    assertThat(vocabulary
            .concept(Facet.ROUTE, "injection-or-infusion-unspecified")
            .orElseThrow()
            .isCoded())
        .isFalse();
    assertThat(vocabulary
            .concept(Facet.CELL_TYPE, "mesenchymal-stem-cell-source-unspecified")
            .orElseThrow()
            .isCoded())
        .isTrue();
  }
}
