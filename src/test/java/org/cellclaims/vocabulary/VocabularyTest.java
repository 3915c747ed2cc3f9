package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void theVocabularyOfIndexConfigLoads() throws IOException {
    Vocabulary vocabulary = Vocabulary.load(Path.of("index-config"));
    for (Facet facet : Facet.values()) {
      assertThat(vocabulary.concepts(facet)).isNotEmpty();
    }
  }
}
