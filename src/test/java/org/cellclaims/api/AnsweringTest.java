package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AnsweringTest extends ServerTestCase {
  @Test
  void anAnswerNamesItsSnapshotAndSaysWhenTheCorpusHasMovedOn() throws Exception {
    String snapshot = json("/api/claims").get("snapshot").asString();
    assertThat(json("/api/claims?snapshot=" + snapshot).at("/query/notes").isEmpty())
        .isTrue();
    JsonNode moved = json("/api/claims?snapshot=1.0");
    assertThat(moved.at("/query/notes/0").asString()).contains("moved on since 1.0", snapshot);
    assertThat(moved.at("/counts/claims").asLong()).isEqualTo(8);
  }

  @Test
  void thePartThatEmptiedTheListIsNamedFirst() throws Exception {
    JsonNode emptied = json("/api/claims?condition=cerebral-palsy&kind=price&site=clinica.example")
        .get("emptied");
    assertThat(emptied.at("/0/param").asString()).isEqualTo("kind");
    assertThat(emptied.at("/0/without").asLong()).isEqualTo(5);
    assertThat(emptied.at("/0/alone").asLong()).isEqualTo(1);
  }

  @Test
  void aWordBesideFieldsIsNamedWhereItEmptiedTheList() throws Exception {
    JsonNode emptied =
        json("/api/claims?" + encoded("q=zebra of condition:cerebral-palsy")).get("emptied");
    assertThat(emptied.findValuesAsString("says"))
        .containsExactly("with the words: zebra", "about cerebral palsy");
    assertThat(emptied.at("/0/without").asLong()).isPositive();
    assertThat(emptied.at("/0/alone").asLong()).isZero();
  }
}
