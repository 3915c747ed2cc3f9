package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A wrong line is named by file and line, with the way out.
class VocabularyFileTest {
  private static final String HEADER = "id\tlabel\tbroader\txrefs\tsurface_forms\tnote";

  @TempDir
  private Path folder;

  private Vocabulary load(String... conditions) throws IOException {
    for (Facet facet : Facet.values()) {
      Files.writeString(folder.resolve(facet.file()), HEADER + "\n", StandardCharsets.UTF_8);
    }
    String lines = HEADER + "\n" + String.join("\n", conditions) + "\n";
    Files.writeString(folder.resolve("conditions.tsv"), lines, StandardCharsets.UTF_8);
    return Vocabulary.load(folder);
  }

  private void assertRefused(String message, String... conditions) {
    assertThatIllegalArgumentException().isThrownBy(() -> load(conditions)).withMessage(message);
  }

  @Test
  void aVocabularyWithoutConceptsLoads() throws IOException {
    assertThat(load().concepts(Facet.CONDITION)).isEmpty();
    assertThat(new Tagger(load()).vocabulary().concepts(Facet.ROUTE)).isEmpty();
  }

  @Test
  void aLineBecomesAConcept() throws IOException {
    Concept concept = load("a-b\tA b\t\tMONDO:1;MESH:D2\tA b|AB?|ab c\twhy")
        .concept(Facet.CONDITION, "a-b")
        .orElseThrow();
    assertThat(concept.label()).isEqualTo("A b");
    assertThat(concept.xrefs()).containsExactly("MONDO:1", "MESH:D2");
    assertThat(concept.forms())
        .containsExactly(
            new Concept.Form("A b", false),
            new Concept.Form("AB", true),
            new Concept.Form("ab c", false));
    assertThat(concept.note()).isEqualTo("why");
  }

  @Test
  void anUnknownParentIsNamedWithTheNearestId() {
    assertRefused(
        "conditions.tsv:3: parent 'cerebral-palsie' is not an id; did you mean 'cerebral-palsy'?",
        "cerebral-palsy\tcerebral palsy\t\t\tcerebral palsy\t",
        "diplegia\tdiplegia\tcerebral-palsie\t\tdiplegia\t");
  }

  @Test
  void anUnknownParentWithoutNeighbourIsExplained() {
    assertRefused(
        "conditions.tsv:2: parent 'zzzzzz' is not an id; write an id of this file or leave the"
            + " column empty",
        "diplegia\tdiplegia\tzzzzzz\t\tdiplegia\t");
  }

  @Test
  void aSecondLineWithTheSameIdIsRefused() {
    assertRefused(
        "conditions.tsv:3: id 'gout' stands already in line 2; join the two lines",
        "gout\tgout\t\t\tgout\t",
        "gout\tgout\t\t\tgouty arthritis\t");
  }

  @Test
  void aCycleIsRefused() {
    assertRefused(
        "conditions.tsv:2: 'ax' stands above itself through 'ax'; give one of them another parent",
        "ax\tax\tbx\t\tax\t",
        "bx\tbx\tax\t\tbx\t");
  }

  @Test
  void anEmptyLabelIsRefused() {
    assertRefused(
        "conditions.tsv:2: 'gout' has an empty label; write what people read",
        "gout\t \t\t\tgout\t");
  }

  @Test
  void anIdInCapitalsIsRefused() {
    assertRefused(
        "conditions.tsv:2: id 'Gout' is not lower case with hyphens; write a-z, 0-9 and -",
        "Gout\tgout\t\t\tgout\t");
  }

  @Test
  void aLineWithTooFewColumnsIsRefused() {
    assertRefused(
        "conditions.tsv:2: has 3 columns; write 6, apart by tabs (id, label, broader, xrefs,"
            + " surface_forms, note)",
        "gout\tgout\tgout");
  }

  @Test
  void aFormUnderTwoConceptsIsRefusedHoweverItIsSpelt() {
    assertRefused(
        "conditions.tsv:3: form 'Tumours' of 'growth' reads the same as one of 'cancer' in line 2;"
            + " keep one or mark it '?'",
        "cancer\tcancer\t\t\tcancer|tumor\t",
        "growth\tgrowth\t\t\tgrowth|Tumours\t");
  }

  @Test
  void aFormThatNeedsContextMayStandUnderTwoConcepts() throws IOException {
    assertThat(load("ax\tax\t\t\tax|XY?\t", "bx\tbx\t\t\tbx|XY?\t").concepts(Facet.CONDITION))
        .hasSize(2);
  }

  @Test
  void aFormWithoutAWordIsRefused() {
    assertRefused("conditions.tsv:2: form '?' has no word; remove it", "gout\tgout\t\t\tgout|?\t");
  }

  @Test
  void anUnknownColumnIsRefused() throws IOException {
    load();
    Files.writeString(folder.resolve("routes.tsv"), "id\tlabel\tparent\n");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.load(folder))
        .withMessageStartingWith("routes.tsv:1: the columns are 'id', 'label', 'parent'; write")
        .withMessageContaining("'broader'");
  }

  @Test
  void aFileThatIsNotUtf8IsNamed() throws IOException {
    load();
    Files.write(folder.resolve("routes.tsv"), new byte[] {(byte) 0xC3, (byte) 0x28});
    assertThatIOException()
        .isThrownBy(() -> Vocabulary.load(folder))
        .withMessageContaining("routes.tsv: not UTF-8");
  }

  @Test
  void oneFormMayStandInEachFacetWithinTheCellTypes() throws IOException {
    load();
    List<String> lines = List.of(
        HEADER,
        "fat\tfat\t\t\tfat|your own fat\t",
        "facet-origin\torigin\t\t\torigin of cells\t",
        "autologous\tautologous\tfacet-origin\t\tautologous|your own fat\t");
    Files.write(folder.resolve("cell-types.tsv"), lines);
    assertThat(Vocabulary.load(folder).concepts(Facet.CELL_TYPE)).hasSize(3);
  }
}
