package org.cellclaims.claim.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.PageOf;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.page.Page;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class RedFlagsTest {
  private static final Path CONFIG = Path.of("index-config");
  private static final Path CASES =
      Path.of("src/test/resources/org/cellclaims/claim/red-flags.txt");

  /// A page, and what it must have or must not have.
  private record Case(
      int line, boolean has, String flag, String words, String country, String page) {
    static Case of(int line, Map<String, String> keys) {
      boolean has = keys.containsKey("has");
      String[] wanted = keys.getOrDefault(has ? "has" : "not", "").split(" ", 2);
      return new Case(
          line,
          has,
          wanted[0],
          wanted.length > 1 ? wanted[1] : "",
          keys.getOrDefault("country", ""),
          keys.getOrDefault("page", ""));
    }

    Page read() {
      return PageOf.html(page, country.isEmpty() ? Optional.empty() : Optional.of(country));
    }
  }

  private static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    Map<String, String> keys = new HashMap<>();
    List<String> lines = new ArrayList<>(Files.readAllLines(CASES, StandardCharsets.UTF_8));
    lines.add("");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() && !keys.isEmpty()) {
        cases.add(Case.of(i, keys));
        keys = new HashMap<>();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.strip().split("\\s+", 2);
        keys.put(parts[0], parts[1]);
      }
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> aFlagStandsWhereItsWordsStandAndNoExceptionLiftsIt() throws IOException {
    ClaimExtractor extractor = ClaimExtractor.load(CONFIG);
    return cases().stream()
        .map(c -> DynamicTest.dynamicTest(
            c.flag + " line " + c.line, () -> check(c, c.read(), extractor)));
  }

  private static void check(Case c, Page page, ClaimExtractor extractor) {
    List<Claim> claims = extractor.extract(page);
    assertThat(claims).as("claims of line %s", c.line).isNotEmpty();
    List<String> words = claims.stream()
        .flatMap(claim -> claim.redFlags().stream())
        .filter(f -> f.id().equals(c.flag))
        .map(f -> page.quote(f.span()))
        .toList();
    if (c.has) {
      assertThat(words).as("%s in %s", c.flag, claims).contains(c.words);
    } else {
      assertThat(words).as("%s in %s", c.flag, claims).isEmpty();
    }
  }

  @Test
  void everyFlagHasACaseAndAnException() throws IOException {
    Map<Boolean, TreeSet<String>> covered = cases().stream()
        .collect(Collectors.partitioningBy(
            Case::has, Collectors.mapping(Case::flag, Collectors.toCollection(TreeSet::new))));
    TreeSet<String> all = table().flags().stream()
        .map(RedFlagTable.Flag::id)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(covered).containsEntry(true, all).containsEntry(false, all);
  }

  @Test
  void everyFlagButTheMilderOnesIsGivenBySomeRule() throws IOException {
    String rules = Files.readString(CONFIG.resolve("rules/70-flags.rules"), StandardCharsets.UTF_8);
    for (RedFlagTable.Flag flag : table().flags()) {
      String bare = flag.id().replace(RedFlagTable.DISCLOSED, "");
      assertThat(rules).containsPattern("gives .*flag=" + bare + "\\b");
    }
    assertThat(table().flags()).hasSizeGreaterThanOrEqualTo(26);
  }

  @Test
  void aWrongLineIsNamedByFileAndLine(@TempDir Path folder) throws IOException {
    String header = Files.readAllLines(CONFIG.resolve(RedFlagTable.FILE)).getFirst();
    String good = "RF01\tCure\thigh\tUS\tsource\twording\t\t*\t\t";
    wrong(folder, header + "\n" + good + "\n" + good, ":3: id 'RF01' stands twice");
    wrong(folder, header + "\n" + good.replace("high", "grave"), ":2: severity is 'grave'");
    wrong(folder, header + "\n" + good.replace("*", "pox"), ":2: 'pox' is no id");
    wrong(folder, header + "\n" + good.replace("\t\t", "\t"), ":2: has 8 columns");
    wrong(folder, header + "\n" + good.replace("*\t", "*\tluck"), ":2: check 'luck' is unknown");
    wrong(folder, header + "\n" + good.replace("RF01", "R1"), ":2: 'R1' is no id");
    wrong(folder, header + "\n" + good.replace("wording", ""), ":2: column 'wording' is empty");
    wrong(folder, "id\n", ":1: the header line must hold");
    wrong(folder, header + "\n" + good.replace("*\t", "*\tlowered-by-risk"), "RF01-disclosed");
  }

  private static void wrong(Path folder, String lines, String message) throws IOException {
    Files.writeString(folder.resolve(RedFlagTable.FILE), lines, StandardCharsets.UTF_8);
    Vocabulary vocabulary = Vocabulary.load(CONFIG);
    assertThatThrownBy(() -> RedFlagTable.load(folder, vocabulary))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(RedFlagTable.FILE)
        .hasMessageContaining(message);
  }

  @Test
  void aFlagThatTheTableDoesNotKnowIsRefused() throws IOException {
    RedFlagTable table = table();
    assertThatThrownBy(() -> table.checkRules(java.util.Set.of("flag=RF99", "kind=risk")))
        .hasMessageContaining("flag=RF99");
  }

  private static RedFlagTable table() throws IOException {
    return RedFlagTable.load(CONFIG, Vocabulary.load(CONFIG));
  }
}
