package org.cellclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.claim.extract.Decision;
import org.cellclaims.claim.extract.GoldUnits;
import org.cellclaims.claim.extract.WeightTraining;
import org.cellclaims.weight.ClueNumbers;
import org.cellclaims.weight.ClueWords;
import org.cellclaims.weight.Tally;
import org.cellclaims.weight.Weights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The weights of index-config: learned from the tuning sets, read back, refused where damaged.
/// `mvn test -Dtest=WeightsTest -Drenew=true` learns them anew, after a change of rules,
/// vocabulary
/// or gold.
class WeightsTest {
  private static final Path CONFIG = Path.of("index-config");
  private static final Path UNITS = CONFIG.resolve("weights/units.tsv");
  private static final String HEADER = "decision\tclue\tweight\n";

  /// The texts beside the project.
  static final String REAL = "seeds";

  private static final List<String> WORN =
      GoldSet.TUNED.subList(GoldSet.TUNED.indexOf("tune12"), GoldSet.TUNED.size());
  private static final List<String> FIRST = List.of("tune", "tune2", "tune3", "tune4");

  @TempDir
  private Path temp;

  private Weights weights(String lines) throws IOException {
    Path file = temp.resolve("weights/some.tsv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, HEADER + lines);
    return Weights.load(temp);
  }

  @Test
  void theWeightsAreLearnedAnew() throws IOException {
    assumeTrue(Boolean.getBoolean("renew"), "only with -Drenew=true: skipped");
    Weights open = Weights.open();
    ClaimExtractor rules = ClaimExtractor.load(CONFIG).with(open);
    Map<GoldUnits, SortOfPage> pages = new LinkedHashMap<>();
    List<String> sets = new ArrayList<>(GoldSet.TUNED);
    sets.addAll(GoldSet.SAID);
    for (String set : sets) {
      coded(GoldSet.own(set), rules, set).forEach(p -> pages.put(p, sort(set)));
    }
    GoldSet real = GoldSet.shared()
        .orElseThrow(() ->
            new IllegalStateException("the coded texts beside the project are learned from too"));
    coded(real, rules, REAL).forEach(p -> pages.put(p, sort(REAL)));
    Files.createDirectories(UNITS.getParent());
    String beginning = System.getProperty("decisions", "");
    boolean isOn = Boolean.getBoolean("on");
    List<String> kept = beginning.isEmpty() && !isOn ? List.of() : Files.readAllLines(UNITS);
    Files.write(UNITS, WeightTraining.file(pages, open, beginning, kept, isOn));
    assertThat(Weights.load(CONFIG).decides("claim")).isTrue();
  }

  /// The pages of a set that were coded: all of a set of this project, those with claims of the
  /// texts beside it.
  static List<GoldUnits> coded(GoldSet set, ClaimExtractor rules, String name) throws IOException {
    Set<String> coded = new TreeSet<>();
    set.claims().forEach(c -> coded.add(c.page()));
    return GoldUnits.of(set, rules).stream()
        .filter(p -> !name.equals(REAL) || coded.contains(fileName(p)))
        .toList();
  }

  /// What the pages of a set tell.
  static SortOfPage sort(String set) {
    if (set.equals(REAL)) {
      return SortOfPage.REAL;
    }
    if (GoldSet.SAID.contains(set)) {
      return SortOfPage.SAID;
    }
    if (WORN.contains(set)) {
      return SortOfPage.WORN;
    }
    return FIRST.contains(set) ? SortOfPage.FIRST : SortOfPage.LATER;
  }

  private static String fileName(GoldUnits page) {
    return String.valueOf(Path.of(page.page().file()).getFileName());
  }

  @ParameterizedTest
  @FieldSource("org.cellclaims.claim.GoldSet#SAID")
  void theSentencesToLearnFromStandOnTheirPagesAndAreOfKnownKinds(String name) throws IOException {
    GoldSet set = GoldSet.own(name);
    Map<String, String> texts = set.texts();
    Set<String> kinds = new TreeSet<>();
    Kind.ALL.forEach(kind -> kinds.add(kind.id()));
    for (CodedClaim claim : set.claims()) {
      assertThat(GoldScorer.squeeze(texts.getOrDefault(claim.page(), "")))
          .contains(GoldScorer.squeeze(claim.quote()));
      assertThat(kinds).containsAll(claim.values("kinds"));
      assertThat(claim.values("kinds")).isNotEmpty();
    }
  }

  @Test
  void everyDecisionOnAUnitIsWeighedAndNoOther() throws IOException {
    Set<String> wanted = new TreeSet<>();
    Decision.all().forEach(d -> wanted.add(d.name()));
    try (Stream<String> lines = Files.lines(UNITS)) {
      Set<String> weighed = new TreeSet<>();
      lines.skip(1).forEach(l -> weighed.add(l.substring(0, l.indexOf('\t'))));
      assertThat(weighed).isEqualTo(wanted);
    }
  }

  @Test
  void linesAreSortedSoThatChangesCanBeRead() throws IOException {
    List<String> keys = Files.readAllLines(UNITS).stream()
        .skip(1)
        .map(l -> l.substring(0, l.lastIndexOf('\t')))
        .toList();
    assertThat(keys).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aScoreIsTheSumOfTheWeightsOfItsCluesEachOnce() throws IOException {
    Weights weights =
        weights("claim\tword:walk\t1.50\nclaim\tword:fly\t-0.25\nother\tword:walk\t9\n");
    ClueNumbers clues = weights.clues();
    Tally tally = weights.tally();
    tally.add(clues.of("word", "walk"));
    tally.add(clues.of("word", "walk"));
    tally.add(clues.of("word", "fly"));
    tally.add(clues.of("word", "unknown"));
    tally.add(clues.of("pair", "walk"));
    assertThat(tally.score("claim")).isEqualTo(1.25);
    assertThat(tally.score("nothing")).isZero();
    assertThat(tally.strongest("claim", 1)).containsExactly("word:walk +1.5");
  }

  @Test
  void aClueOfTwoWordsIsFoundByTheirNumbers() throws IOException {
    ClueNumbers closed =
        weights("claim\tpair:can walk\t1\nclaim\tpair:walk again\t1\n").clues();
    ClueWords words = closed.words(List.of("pair"));
    ClueWords.Group pairs = words.group("pair");
    assertThat(pairs.of(words.of("walk"), words.of("again")))
        .isEqualTo(closed.of("pair", "walk again"));
    assertThat(pairs.of(words.of("again"), words.of("walk"))).isNegative();
    assertThat(pairs.of(words.of("walk"), words.of("never"))).isNegative();
  }

  @Test
  void openWeightsNumberEveryClueThatIsAskedFor() {
    ClueNumbers open = Weights.open().clues();
    ClueWords words = open.words(List.of("pair"));
    int pair = words.group("pair").of(words.of("walk"), words.of("again"));
    assertThat(open.name(pair)).isEqualTo("pair:walk again");
    assertThat(open.of("pair", "walk again")).isEqualTo(pair);
  }

  @Test
  void aDamagedLineIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> weights("claim\tword:walk\n")).hasMessageStartingWith("some.tsv:2: ");
    assertThatThrownBy(() -> weights("claim\twalk\t1\n")).hasMessageContaining("group:clue");
    assertThatThrownBy(() -> weights("claim\tword:walk\tmuch\n"))
        .hasMessage("some.tsv:2: weight 'much' is not a number");
    assertThatThrownBy(() -> weights("claim\tword:walk\tNaN\n"))
        .hasMessageStartingWith("some.tsv:2: a weight lies between");
    assertThatThrownBy(() -> weights("claim\ta:b\t1\nclaim\ta:b\t2\n"))
        .hasMessageStartingWith("some.tsv:3: 'a:b' is weighed twice");
  }

  @Test
  void withoutWeightsTheRulesDecideAlone() throws IOException {
    assertThat(Weights.load(temp).decides("claim")).isFalse();
  }
}
