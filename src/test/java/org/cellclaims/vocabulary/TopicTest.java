package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;

class TopicTest {
  private final Tagger tagger = new Tagger(Vocabulary.load(Path.of("index-config")));

  TopicTest() throws IOException {}

  private Concept condition(String id) {
    return tagger.vocabulary().concept(Facet.CONDITION, id).orElseThrow();
  }

  private List<String> ids(String text, Topic topic) {
    return tagger.mentions(text, new Span(0, text.length()), topic).stream()
        .map(m -> m.concept().id())
        .toList();
  }

  @Test
  void aPageWithoutWordsHasNoTopic() {
    assertThat(tagger.learn("", "", List.of())).isEqualTo(Topic.none());
  }

  @Test
  void abbreviationsAreLearnedInEveryCommonWriting() {
    for (String page : List.of(
        "cerebral palsy (CP)",
        "CP (cerebral palsy)",
        "cerebral palsy, or CP, is",
        "cerebral palsy, also known as CP,",
        "CP: cerebral palsy",
        "CP stands for cerebral palsy")) {
      Topic topic = tagger.learn(page, "", List.of());
      assertThat(topic.meaning("cp")).as(page).hasValue(List.of(condition("cerebral-palsy")));
    }
  }

  @Test
  void aSortIsReadWhereItsDiseaseIsNamedAndNowhereElse() {
    Topic diabetes = tagger.learn("Cells for diabetes", "", List.of());
    assertThat(ids("In type 2 they restore it", diabetes)).containsExactly("type-2-diabetes");
    assertThat(ids("Some have paralysis", tagger.learn("a neurological disorder", "", List.of())))
        .doesNotContain("spinal-cord-injury");
    assertThat(ids("In type 2 they restore it", Topic.none())).isEmpty();
  }

  @Test
  void anExpansionOutsideTheVocabularyShutsTheShortFormOut() {
    Topic topic = tagger.learn("Alzheimer's disease. Active Directory (AD)", "", List.of());
    assertThat(topic.meaning("ad")).hasValue(List.of());
    assertThat(ids("AD", topic)).isEmpty();
  }

  @Test
  void titleAndHeadingsMakeTheSubjectsWithAllAboveThem() {
    Topic topic = tagger.learn("", "Knee arthritis", List.of("Stroke"));
    assertThat(topic.named())
        .contains(condition("knee-osteoarthritis"), condition("stroke"))
        .doesNotContain(condition("osteoarthritis"));
    assertThat(topic.isAbout(condition("osteoarthritis"))).isTrue();
    assertThat(topic.isAbout(condition("gout"))).isFalse();
  }

  @Test
  void aBroaderWordStandsForTheOneSubjectUnderIt() {
    Topic knee = tagger.learn("", "Knee arthritis", List.of());
    assertThat(tagger.narrowed(condition("osteoarthritis"), knee))
        .isEqualTo(condition("knee-osteoarthritis"));
    Topic both = tagger.learn("", "Knee arthritis and hip arthritis", List.of());
    assertThat(tagger.narrowed(condition("osteoarthritis"), both))
        .isEqualTo(condition("osteoarthritis"));
    assertThat(tagger.narrowed(condition("gout"), knee)).isEqualTo(condition("gout"));
  }

  @Test
  void aTypedQueryIsReadWithoutContextAndInSmallLetters() {
    assertThat(ids("85% in ms by iv", Topic.anything()))
        .contains("multiple-sclerosis", "intravenous");
    assertThat(ids("85% in ms by iv", Topic.none())).doesNotContain("multiple-sclerosis");
  }

  @Test
  void mentionsAreCountedWithThoseUnderThem() {
    Topic topic = tagger.learn("Spastic diplegia. Cerebral palsy.", "", List.of());
    assertThat(topic.count(condition("cerebral-palsy"))).isEqualTo(2);
    assertThat(topic.speaksOf(condition("neurological-disorder"))).isTrue();
  }
}
