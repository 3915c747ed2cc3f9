package org.cellclaims.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LexiconTest {
  @TempDir
  Path folder;

  private Symbols read(String... texts) throws IOException {
    List<Path> files = new ArrayList<>();
    for (String text : texts) {
      Path file = folder.resolve("lexicon-" + files.size() + ".txt");
      Files.writeString(file, text, StandardCharsets.UTF_8);
      files.add(file);
    }
    Symbols symbols = new Symbols();
    Lexicon.read(files, symbols);
    return symbols;
  }

  /// Whether a class stands in a text.
  private static boolean stands(Symbols symbols, String name, String text) {
    Passage passage = new Passage(symbols, Tokens.of(text), List.of(), List.of());
    return Pattern.of("{" + name + "}", symbols).find(passage).isPresent();
  }

  @Test
  void anEmptyFileHasNoClass() throws IOException {
    assertThat(read("").known("{walk}")).isEmpty();
  }

  @Test
  void aFormIsAWordABeginningOrSeveralWords() throws IOException {
    Symbols symbols = read("[walk]\nwalk*, run, stand up # and more\n\n# comment\n");
    assertThat(stands(symbols, "walk", "They were WALKING")).isTrue();
    assertThat(stands(symbols, "walk", "They run")).isTrue();
    assertThat(stands(symbols, "walk", "They stand\nup")).isTrue();
    assertThat(stands(symbols, "walk", "They were running")).isFalse();
    assertThat(stands(symbols, "walk", "They stand")).isFalse();
    assertThat(stands(symbols, "walk", "and more comment")).isFalse();
  }

  @Test
  void aClassTakesInAnotherOneEvenOfAnEarlierFile() throws IOException {
    Symbols symbols = read("[walk]\nwalk*\n", "[move]\n{walk}, swim\n");
    assertThat(stands(symbols, "move", "They walk")).isTrue();
    assertThat(stands(symbols, "walk", "They swim")).isFalse();
  }

  @Test
  void diacriticsAndTypographicApostrophesDoNotMatter() throws IOException {
    Symbols symbols = read("[no]\ndon't, café\n");
    assertThat(stands(symbols, "no", "They don’t")).isTrue();
    assertThat(stands(symbols, "no", "a CAFE")).isTrue();
  }

  @Test
  void aFormOutsideAClassIsNamedByFileAndLine() {
    assertThatThrownBy(() -> read("# first\nwalk\n"))
        .hasMessageContaining("lexicon-0.txt:2: 'walk' stands before any [class]");
  }

  @Test
  void anUnknownClassIsNamedByFileAndLine() {
    assertThatThrownBy(() -> read("[move]\n{walk}\n"))
        .hasMessageContaining("lexicon-0.txt:2: class {walk} is not above");
  }

  @Test
  void aClassThatStandsTwiceIsNamedByFileAndLineEvenInTwoFiles() {
    assertThatThrownBy(() -> read("[walk]\nwalk\n", "[walk]\nrun\n"))
        .hasMessageContaining("lexicon-1.txt:1: class {walk} stands twice");
  }

  @Test
  void everyClassOfTheRedFlagsBeginsWithItsMark() throws IOException {
    assertThat(
            Files.readAllLines(Path.of("index-config/lexicon-flags.txt"), StandardCharsets.UTF_8))
        .filteredOn(line -> line.startsWith("["))
        .isNotEmpty()
        .allMatch(line -> line.startsWith("[rf_"));
  }
}
