package org.cellclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cellclaims.claim.flag.FlagCheck;
import org.cellclaims.claim.flag.RedFlagTable;
import org.cellclaims.claim.study.Studies;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/// What the codebook explains and what the program knows are the same.
class CodebookTest {
  private static final Path CONFIG = Path.of("index-config");

  private static String book() throws IOException {
    return Files.readString(Path.of("src/docs/codebook.md"), StandardCharsets.UTF_8);
  }

  /// The names in the first column of the tables under a heading.
  private static List<String> names(String heading) throws IOException {
    String part = book().split("\n#+ " + heading + "\n", 2)[1].split("\n##", 2)[0];
    return Pattern.compile("(?m)^\\| ((?:`[^`|]+`,? ?)+)(?:\\.\\.\\. )?\\|")
        .matcher(part)
        .results()
        .flatMap(row -> Pattern.compile("`([^`]+)`").matcher(row.group(1)).results())
        .map(name -> name.group(1))
        .toList();
  }

  private static <E extends Enum<E>> List<String> ids(E[] values) {
    return Arrays.stream(values)
        .map(v -> v.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .toList();
  }

  @Test
  void everyKindIsExplained() throws IOException {
    assertThat(names("Kinds")).containsExactlyElementsOf(ids(Kind.values()));
  }

  @Test
  void everyCertaintySourceAndScopeIsExplained() throws IOException {
    assertThat(names("Certainty")).containsExactlyElementsOf(ids(Certainty.values()));
    assertThat(names("Source")).containsExactlyElementsOf(ids(Source.values()));
    assertThat(names("Concepts and scope")).containsExactlyElementsOf(ids(Scope.values()));
  }

  @Test
  void everyUnitAndBoundIsExplained() throws IOException {
    List<String> units =
        Files.readAllLines(CONFIG.resolve("units.tsv"), StandardCharsets.UTF_8).stream()
            .filter(line -> !line.startsWith("#") && !line.startsWith("unit\t"))
            .map(line -> line.split("\t", 2)[0])
            .filter(unit -> !unit.equals("-") && !unit.matches("[A-Z]{3}"))
            .toList();
    assertThat(names("Quantities"))
        .containsAll(units)
        .containsAll(ids(Quantity.Bound.values()))
        .contains("EUR");
  }

  @Test
  void everyRedFlagAndCheckIsExplainedAndNoOther() throws IOException {
    RedFlagTable table = RedFlagTable.load(CONFIG, Vocabulary.load(CONFIG));
    List<String> flags = table.flags().stream().map(RedFlagTable.Flag::id).toList();
    List<String> known =
        Stream.concat(flags.stream(), ids(FlagCheck.values()).stream()).toList();
    assertThat(names("Red flags")).containsExactlyInAnyOrderElementsOf(known);
    for (RedFlagTable.Flag flag : table.flags()) {
      String row = "\n| `" + flag.id() + "` | " + flag.name() + " | ";
      assertThat(book()).contains(row);
      assertThat(book().split(Pattern.quote(row), 2)[1]).doesNotStartWith("|");
    }
  }

  @Test
  void everyTypeOfStudyIsExplainedAndItsExampleIsFound() throws IOException {
    String code = Files.readString(
        Path.of("src/main/java/org/cellclaims/claim/study/StudyIds.java"), StandardCharsets.UTF_8);
    TreeSet<String> types = Pattern.compile("sort\\(\\s*\"([a-z]+)\"")
        .matcher(code)
        .results()
        .map((MatchResult m) -> m.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
    types.add("named");
    assertThat(new TreeSet<>(names("Studies"))).isEqualTo(types);
    Pattern row = Pattern.compile("(?m)^\\| `([a-z]+)` \\| `([^`]+)` \\| ([^|]+) \\|$");
    assertThat(row.matcher(book()).results()).hasSizeGreaterThan(9).allSatisfy(example -> {
      String text = example.group(3);
      assertThat(Studies.in(text, new org.cellclaims.text.Span(0, text.length())))
          .extracting(Claim.Study::type, Claim.Study::id)
          .containsExactly(org.assertj.core.groups.Tuple.tuple(example.group(1), example.group(2)));
    });
  }

  @Test
  void everyFieldOfAClaimIsExplained() throws IOException {
    List<String> fields = names("Fields");
    assertThat(fields)
        .containsAll(Arrays.stream(Facet.values()).map(Facet::field).toList())
        .contains("id", "quote", "span", "heading_path", "lead_in", "row", "columns", "kinds")
        .contains("quantities", "certainty", "source", "studies", "red_flags", "reasons");
  }

  @Test
  void everyFeatureOfAUnitIsExplained() throws IOException {
    String reader = Files.readString(
        Path.of("src/main/java/org/cellclaims/claim/unit/UnitReader.java"), StandardCharsets.UTF_8);
    String book = book();
    assertThat(Pattern.compile("\"(is:[a-z-]+)\"").matcher(reader).results())
        .isNotEmpty()
        .allSatisfy(feature -> assertThat(book).contains("`" + feature.group(1) + "`"));
  }
}
