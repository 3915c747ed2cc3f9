package org.cellclaims.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellclaims.quantity.Quantity.Bound;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
  private static final Quantities QUANTITIES = load();

  static Quantities load() {
    try {
      return Quantities.load(Path.of("index-config"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<String> sentences() throws IOException {
    return lines("quantities.txt");
  }

  static Stream<String> cells() throws IOException {
    return lines("cells.txt");
  }

  private static Stream<String> lines(String name) throws IOException {
    try (InputStream in = QuantitiesTest.class.getResourceAsStream(name)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return all.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void aSentenceStatesTheQuantitiesOfTheTable(String line) {
    String[] parts = line.split(" ?=> ?", -1);

    assertThat(said(QUANTITIES.in(parts[0].strip()))).isEqualTo(parts[1].strip());
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aCellTakesItsUnitFromTheLabelsAroundIt(String line) {
    String[] parts = line.split("=>", -1);
    String[] around = parts[0].split("\\|", -1);
    String cell = around[0].strip();
    CellLabels labels = new CellLabels(
        Stream.of(around[1].split(" / ")).map(String::strip).toList(),
        Optional.of(around[2].strip()).filter(s -> !s.isEmpty()),
        Optional.of(around[3].strip()).filter(s -> !s.isEmpty()));

    assertThat(said(QUANTITIES.inCell(cell, new Span(0, cell.length()), labels)))
        .isEqualTo(parts[1].strip());
  }

  @Test
  void theTableIsLongEnough() throws IOException {
    assertThat(sentences().count()).isGreaterThanOrEqualTo(150);
  }

  @Test
  void spanAndCountedWordsAreTheTexts() {
    String text = "Well: at least 85% of CP patients treated improved.";
    Quantity quantity = QUANTITIES.in(text, new Span(6, text.length())).getFirst();

    assertThat(quantity.span().in(text)).isEqualTo("at least 85%");
    assertThat(quantity.bound()).isEqualTo(Bound.AT_LEAST);
    assertThat(quantity.low()).isEqualTo(OptionalDouble.of(85));
    assertThat(quantity.counted()).contains("of CP patients treated improved");
  }

  @Test
  void theEmptyTextStatesNothing() {
    assertThat(QUANTITIES.in("")).isEmpty();
    assertThat(QUANTITIES.inCell("", new Span(0, 0), CellLabels.NONE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "%",
        "1%",
        "1 ",
        "1,",
        "1.",
        "1-",
        "1 - ",
        "one ",
        "1 and ",
        "10^",
        "x 10",
        "$",
        "$1",
        "of ",
        "1 of ",
        "half ",
        "1 in ",
        "000 ",
        "between 1 and ",
        "at least ",
        "1 cells ",
        "a year",
        "½",
        "1 live, ",
        "up to 5 "
      })
  void aMillionCharactersOfAnythingAreReadInTime(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> QUANTITIES.in(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days\tmeasure\t1\tday|days",
        "days\tsize\t1\tday\tone day",
        "days\tmeasure\tx\tday\tone day",
        "days\tmeasure\t1\tday||days\tone day"
      })
  void aBadLineIsNamedByFileAndLine(String line, @TempDir Path folder) throws IOException {
    Path file = folder.resolve("units.tsv");
    Files.writeString(file, "# units\nunit\tkind\tfactor\tforms\texample\n" + line + "\n");

    assertThatThrownBy(() -> Quantities.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("units.tsv:3: ");
  }

  @Test
  void aMissingFileIsNamed(@TempDir Path folder) {
    assertThatThrownBy(() -> Quantities.load(folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("units.tsv");
  }

  @Test
  void whatOnlyTheWiderContextTellsIsKnownToBeMissed() {
    assertThat(QUANTITIES.in("We sent 90 people to Kiel, from them with arthritis 30."))
        .as("known miss: nothing near 30 says that patients are counted")
        .hasSize(1);
  }

  private static String said(List<Quantity> quantities) {
    return quantities.stream()
        .map(q -> q.unit() + " " + end(q.low()) + ".." + end(q.high()))
        .collect(Collectors.joining("; "));
  }

  private static String end(OptionalDouble value) {
    return value.isEmpty()
        ? ""
        : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
  }
}
