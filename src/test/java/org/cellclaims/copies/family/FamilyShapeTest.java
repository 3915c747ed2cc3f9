package org.cellclaims.copies.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.Align;
import org.cellclaims.reuse.Meaning;
import org.cellclaims.reuse.family.Groups;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/// What a family says of its members.
class FamilyShapeTest {
  private static final Path CONFIG = Path.of("index-config");
  private static final String TEXT = "The doctors of Arborvale saw again and again in the rooms of"
      + " their own clinic that children walk sooner.";

  private static final Span CLAIM = new Span(TEXT.indexOf("that children"), TEXT.length());

  private final FamilyShape shape = new FamilyShape(
      new Align(new Meaning(new Tagger(Vocabulary.load(CONFIG)), Quantities.load(CONFIG))),
      new Boilerplate(Notices.NONE));

  FamilyShapeTest() throws IOException {}

  @Test
  void theServersWordIsADateBesideThatOfTheCapture() {
    Family family = family(Optional.of(Instant.parse("2022-06-01T08:00:00Z")));
    assertThat(family.members().getLast().dated()).isEqualTo("capture");
    assertThat(family.members().getLast().firstSeen())
        .isEqualTo(Instant.parse("2023-01-01T00:00:00Z"));
    assertThat(family.members().getLast().header()).contains(Instant.parse("2022-06-01T08:00:00Z"));
    assertThat(Timeline.of(family).getLast().stays().getFirst().header())
        .contains(Instant.parse("2022-06-01T08:00:00Z"));
    assertThat(family.direction())
        .isEqualTo("bettany.example has it from arborvale.example: it still says \"arborvale\" and"
            + " was first seen by us later");
  }

  @Test
  void anArrowSaysWhereTheServersWordSpeaksAgainstIt() {
    assertThat(family(Optional.of(Instant.parse("2019-03-04T10:11:12Z"))).direction())
        .endsWith("and was first seen by us later, though its server says that the page was last"
            + " changed on 2019-03-04");
  }

  @Test
  void wordsThatStandInClaimsAreCounted() {
    assertThat(family(Optional.empty()).claimWords()).isEqualTo(4);
    assertThat(family(Optional.empty()).words()).isEqualTo(19);
  }

  @Test
  void ofVeryManyPlacesSomeAreReadEvenly() {
    List<Groups.Place> all = IntStream.range(0, 10)
        .mapToObj(i -> new Groups.Place(i, new Span(0, 9)))
        .toList();
    assertThat(Passages.few(all, 10)).isEqualTo(all);
    assertThat(Passages.few(all, 4)).extracting(Groups.Place::text).containsExactly(0, 3, 6, 9);
  }

  @Test
  void pagesAndSitesAreCountedOverAllPlaces() {
    Family family = shape
        .of(
            List.of(passage("arborvale.example", "2022-01-01T00:00:00Z", Optional.empty())),
            new Spread(160_000, 8_000, false))
        .orElseThrow();
    assertThat(family.pages()).isEqualTo(160_000);
    assertThat(family.sites()).isEqualTo(8_000);
  }

  /// Arborvale had it on the first day of 2022, Bettany on that of 2023.
  private Family family(Optional<Instant> header) {
    return shape
        .of(
            List.of(
                passage("arborvale.example", "2022-01-01T00:00:00Z", Optional.empty()),
                passage("bettany.example", "2023-01-01T00:00:00Z", header)),
            new Spread(2, 2, false))
        .orElseThrow();
  }

  private static Passage passage(String site, String time, Optional<Instant> header) {
    Instant captured = Instant.parse(time);
    return new Passage(
        new PageRef(site, "https://" + site + "/", site, "en", "T", captured, "0".repeat(64)),
        new Span(0, TEXT.length()),
        TEXT,
        captured,
        captured,
        true,
        Optional.empty(),
        header,
        List.of(new PageEntry.Mark("c", CLAIM, List.of(Kind.EFFICACY), "asserted")));
  }
}
