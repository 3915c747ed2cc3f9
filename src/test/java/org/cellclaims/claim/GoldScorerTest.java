package org.cellclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldScorerTest {
  private static final Map<String, String> PAGE =
      Map.of("a.txt", "Pain falls by 40%.\n\n• Less pain\n\nWe treat knees. Pain falls by 40%.");

  @ParameterizedTest
  @ValueSource(strings = {"tune", "held"})
  void aGoldSetScoresOneOnItself(String name) throws IOException {
    GoldSet set = GoldSet.own(name);
    Scores scores = GoldScorer.score(set.texts(), set.claims(), set.claims());
    assertThat(scores.figures().values()).allMatch(figure -> figure == 1);
    assertThat(scores.lost()).isZero();
  }

  @Test
  void halfOfTheUnionIsAMatchAndLessIsNone() {
    Map<String, String> text = Map.of("a.txt", "abcdefghij");
    List<CodedClaim> gold = claims("{'page':'a.txt','quote':'abcdefghij','kinds':['risk']}");
    assertThat(score(text, gold, "{'page':'a.txt','quote':'ABC DE'}").of("detection.f1"))
        .isEqualTo(1);
    assertThat(score(text, gold, "{'page':'a.txt','quote':'abcd'}").of("detection.f1"))
        .isZero();
  }

  @Test
  void repeatedQuotesTakeSuccessivePlacesAndAreTwoClaims() {
    List<CodedClaim> gold = claims(
        "{'page':'a.txt','quote':'Pain falls by 40%.'}",
        "{'page':'a.txt','quote':'Pain falls by 40%.'}");
    Scores scores = score(PAGE, gold, "{'page':'dir/a.txt','quote':'Pain falls by 40%.'}");
    assertThat(scores.of("detection.p")).isEqualTo(1);
    assertThat(scores.of("detection.r")).isEqualTo(0.5);
  }

  @Test
  void fieldsCountOverMatchedPairsAndEndToEndOverAll() {
    List<CodedClaim> gold = claims(
        "{'page':'a.txt','quote':'Less pain','outcomes':['pain','mood']}",
        "{'page':'a.txt','quote':'We treat knees.','outcomes':['x']}");
    Scores scores =
        score(PAGE, gold, "{'page':'a.txt','quote':'• less pain','outcomes':['pain','sleep']}");
    assertThat(scores.of("outcomes.f1")).isEqualTo(0.5);
    assertThat(scores.of("outcomes.end_to_end")).isEqualTo(0.4, offset(1e-9));
  }

  @Test
  void quantitiesNeedUnitAndBothEnds() {
    List<CodedClaim> gold = claims("{'page':'a.txt','quote':'Less pain','quantities':"
        + "[{'unit':'percent','low':85,'high':null},{'unit':'days','low':3,'high':3}]}");
    Scores scores = score(
        PAGE,
        gold,
        "{'page':'a.txt','quote':'Less pain','quantities':"
            + "[{'unit':'percent','low':85.0},{'unit':'days','low':3,'high':4}]}");
    assertThat(scores.of("quantities.p")).isEqualTo(0.5);
  }

  @Test
  void certaintyIsAssertedAndSourceGeneralWhereTheyAreLeftOut() {
    List<CodedClaim> gold = claims("{'page':'a.txt','quote':'Less pain'}");
    Scores scores =
        score(PAGE, gold, "{'page':'a.txt','quote':'Less pain','certainty':'asserted'}");
    assertThat(scores.of("certainty.accuracy")).isEqualTo(1);
    assertThat(scores.of("source.accuracy")).isEqualTo(1);
  }

  @Test
  void aClaimThatIsNotOnItsPageIsWrong() {
    List<CodedClaim> gold = claims("{'page':'a.txt','quote':'Less pain'}");
    Scores scores = score(PAGE, gold, "{'page':'a.txt','quote':'More pain'}");
    assertThat(scores.lost()).isEqualTo(1);
    assertThat(scores.of("detection.p")).isZero();
    assertThatThrownBy(() -> score(PAGE, claims("{'page':'a.txt','quote':'More'}"), ""))
        .hasMessageContaining("not on their page");
  }

  private static Scores score(Map<String, String> texts, List<CodedClaim> gold, String... claims) {
    return GoldScorer.score(texts, gold, claims(claims));
  }

  private static List<CodedClaim> claims(String... lines) {
    return CodedClaim.read(
        List.of(lines).stream().map(l -> l.replace('\'', '"')).toList());
  }
}
