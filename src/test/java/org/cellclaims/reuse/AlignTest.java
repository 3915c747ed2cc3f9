package org.cellclaims.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.reuse.passage.Aligner;
import org.cellclaims.reuse.passage.Edit;
import org.cellclaims.reuse.passage.Reading;
import org.cellclaims.reuse.passage.Tier;
import org.cellclaims.reuse.passage.Words;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// One text held against another.
class AlignTest {
  private static final String CLAIM = "In our follow-up of 214 families, at least 85% of cerebral"
      + " palsy patients may improve in one or more areas of movement after umbilical cord blood"
      + " cells given by our team at the Neuvida clinic, and the gain does not fade.";
  private static final Align ALIGN = load();

  private static Align load() {
    try {
      Path config = Path.of("index-config");
      return new Align(new Meaning(new Tagger(Vocabulary.load(config)), Quantities.load(config)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSameWordsAreVerbatimWhateverTheirMarksAndCapitals() {
    String copy = "Welcome.\n" + CLAIM.replace(",", "").replace("In our", "IN  OUR") + " Bye.";
    Region region = only("Hello there! " + CLAIM, copy);
    assertThat(region.tier()).isEqualTo(Tier.VERBATIM);
    assertThat(region.changed()).isZero();
    assertThat(region.changes()).isEmpty();
    assertThat(region.first().in("Hello there! " + CLAIM)).startsWith("In our").endsWith("fade");
    assertThat(region.second().in(copy)).startsWith("IN  OUR").endsWith("fade");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      at least 85%    | at least 95%  | NUMBER    | at least 85%   | at least 95%
      at least 85%    | up to 85%     | BOUND     | at least 85%   | up to 85%
      patients may    | patients      | HEDGE     | may            | -
      cerebral palsy  | autism        | CONDITION | cerebral palsy | autism
      Neuvida         | Solvireno     | BRAND     | Neuvida        | Solvireno
      does not fade   | does fade     | NEGATION  | not            | -
      """)
  void aChangeThatMattersIsNamed(
      String from, String to, Change.Sort sort, String before, String after) {
    Region region = only(CLAIM, CLAIM.replace(from, to));
    assertThat(region.tier()).isEqualTo(Tier.EDITED);
    assertThat(region.changes()).singleElement().satisfies(change -> {
      assertThat(change.sort()).isEqualTo(sort);
      assertThat(change.before().orElse("-")).isEqualTo(before);
      assertThat(change.after().orElse("-")).isEqualTo(after);
    });
  }

  @Test
  void aCellTypeThatWasSwappedIsNamed() {
    Region region =
        only(CLAIM, CLAIM.replace("umbilical cord blood cells", "adipose-derived stem cells"));
    assertThat(region.changes())
        .anyMatch(
            c -> c.sort() == Change.Sort.CELL_TYPE && c.after().orElse("").contains("adipose"));
  }

  @Test
  void editsCoverEveryWordOfBothSides() {
    String other = CLAIM.replace("one or more areas of movement", "walking");
    Region region = only(CLAIM, other);
    assertThat(region.edits())
        .extracting(Edit::kind)
        .containsExactly(Edit.Kind.SAME, Edit.Kind.CHANGED, Edit.Kind.SAME);
    assertThat(region.edits().get(1).first().in(CLAIM)).isEqualTo("one or more areas of movement");
    assertThat(region.edits().get(1).second().in(other)).isEqualTo("walking");
  }

  @Test
  void aPageShowsAVerbatimAndAnEditedCopyEachWithItsTier() {
    String second = "The cells are thawed at the bedside, counted again under the microscope, and"
        + " given through a thin catheter within forty minutes of leaving the tank.";
    String between = " Parking is behind the house. The tram stops at the gate every ten minutes."
        + " Bring warm clothes for the evening. Our kitchen cooks for guests with allergies."
        + " Dogs are welcome in the garden but not in the rooms.";
    String one = CLAIM + between + " " + second;
    String other = CLAIM + " Nothing else stands here that anybody else has written so far. "
        + second.replace("forty", "fifty");
    assertThat(ALIGN.regions(one, other))
        .extracting(Region::tier)
        .containsExactly(Tier.VERBATIM, Tier.EDITED);
  }

  @ParameterizedTest
  @CsvSource({"stem", "85 85 85", "''", "' '", "ناجح ناجح ناجح"})
  void aTextWithoutAPassageSharesNone(String text) {
    assertThat(ALIGN.regions(text, CLAIM)).isEmpty();
    assertThat(ALIGN.regions(CLAIM, text)).isEmpty();
  }

  @Test
  void rightToLeftTextIsAlignedLikeAnyOther() {
    String text = "العلاج بالخلايا الجذعية يساعد المرضى على المشي من جديد بعد ثلاثة أشهر من العلاج";
    assertThat(only("مرحبا. " + text, text).tier()).isEqualTo(Tier.VERBATIM);
  }

  /// Work is counted, not timed: at most a thousand steps a word.
  @ParameterizedTest
  @CsvSource({
    "At least 85% of patients with cerebral palsy improve after treatment. , 85, 95",
    "stem , stem, cell",
    "85 12 30% , 12, 13",
    "ناجح العلاج , ناجح, جديد",
    "a , a, b"
  })
  void aMegabyteOfOneSentenceTakesStepsThatItsLengthIsWorth(
      String sentence, String from, String to) {
    String one = (sentence + " ").repeat(1_000_000 / (sentence.length() + 1));
    for (String other : List.of(one, one.replace(from, to), sentence)) {
      Words words = new Words();
      Aligner.Ready first = Aligner.Ready.of(Reading.of(one, words));
      Aligner.Ready second = Aligner.Ready.of(Reading.of(other, words));
      Aligner aligner = new Aligner(words);
      aligner.align(first, second);
      assertThat(aligner.steps()).isLessThan(1_000L * first.text().length());
    }
  }

  @Test
  void oneSentenceAgainAndAgainIsOnePassageWhereItsNumberIsAnotherOne() {
    String one = (CLAIM + " ").repeat(2_500);
    String other = (CLAIM.replace("85%", "95%") + " ").repeat(2_500);
    Region region = only(one, other);
    assertThat(region.first().length()).isGreaterThan(one.length() - 10);
    assertThat(region.second().length()).isGreaterThan(other.length() - 10);
    assertThat(region.changes())
        .hasSize(2_500)
        .extracting(Change::sort)
        .containsOnly(Change.Sort.NUMBER);
  }

  @Test
  void aMegabyteOfOneSentenceIsOnePassageOfItself() {
    String sentence = "At least 85% of patients with cerebral palsy improve after treatment. ";
    String one = sentence.repeat(1_000_000 / sentence.length());
    assertThat(ALIGN.regions(one, one)).hasSize(1);
    assertThat(ALIGN.regions(one, one.replace("85", "95"))).isNotEmpty();
  }

  private static Region only(String one, String other) {
    List<Region> regions = ALIGN.regions(one, other);
    assertThat(regions).hasSize(1);
    return regions.getFirst();
  }
}
