package org.cellclaims.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.junit.jupiter.api.Assertions;

class TaggerProperties {
  private static final Tagger TAGGER = load();

  private static Tagger load() {
    try {
      return new Tagger(Vocabulary.load(Path.of("index-config")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Provide
  Arbitrary<String> pages() {
    List<String> pieces = new ArrayList<>(List.of(
        " ",
        " and ",
        ", ",
        "-",
        " of the ",
        "(",
        ")",
        "\n\n",
        "'s",
        ". ",
        " / ",
        "IV",
        "É",
        "𝒳",
        "´",
        " derived from ",
        "x"));
    Random random = new Random(7);
    for (Facet facet : Facet.values()) {
      List<Concept> concepts = TAGGER.vocabulary().concepts(facet);
      for (int i = 0; i < 40; i++) {
        List<Concept.Form> forms = concepts.get(random.nextInt(concepts.size())).forms();
        pieces.add(forms.get(random.nextInt(forms.size())).text());
      }
    }
    return Arbitraries.of(pieces).list().ofMaxSize(40).map(l -> String.join("", l));
  }

  @Property(tries = 100)
  void mentionsLieInTheStretchThatWasRead(@ForAll("pages") String text, @ForAll int seed) {
    Random random = new Random(seed);
    int start = random.nextInt(text.length() + 1);
    Span within = new Span(start, start + random.nextInt(text.length() - start + 1));
    Topic topic = TAGGER.learn(text, text, List.of());
    assertThat(TAGGER.mentions(text, within, topic))
        .allMatch(m -> within.contains(m.span()) && !m.span().isEmpty());
  }

  /// A page is followed through the forms once; what ends behind a part, or is joined by a hyphen
  /// only outside it, must not be seen in it.
  @Property(tries = 300)
  void aPartOfAPageNamesWhatItNamesWhenReadAlone(@ForAll("pages") String text, @ForAll int seed) {
    Random random = new Random(seed);
    List<Token> tokens = Tokens.of(text);
    Tagging page = TAGGER.read(text, tokens, text, List.of());
    for (int i = 0; i < 5; i++) {
      int start = random.nextInt(text.length() + 1);
      Span within = new Span(start, start + random.nextInt(text.length() - start + 1));
      assertThat(page.mentions(Tokens.within(text, tokens, within)))
          .as("'%s' of '%s'", within.in(text), text)
          .isEqualTo(TAGGER.mentions(text, within, page.topic()));
    }
  }

  @Property(tries = 100)
  void theSameTextGivesTheSameMentions(@ForAll("pages") String text) {
    Span all = new Span(0, text.length());
    Tagger other = new Tagger(TAGGER.vocabulary());
    Topic topic = TAGGER.learn(text, "", List.of(text));
    assertThat(TAGGER.mentions(text, all, topic))
        .isEqualTo(other.mentions(text, all, other.learn(text, "", List.of(text))));
  }

  @Property(tries = 100)
  void withinOneTrackMentionsOfDifferentConceptsDoNotOverlap(@ForAll("pages") String text) {
    List<Mention> conditions =
        TAGGER.mentions(text, new Span(0, text.length()), Topic.none()).stream()
            .filter(m -> m.concept().facet() == Facet.CONDITION)
            .toList();
    Set<Integer> taken = new HashSet<>();
    for (Mention mention : conditions) {
      for (int i = mention.span().start(); i < mention.span().end(); i++) {
        assertThat(taken.add(i)).as("character %s of '%s'", i, text).isTrue();
      }
    }
  }

  @Property(tries = 100)
  void anyTextIsRead(@ForAll String text) {
    Span all = new Span(0, text.length());
    Topic topic = TAGGER.learn(text, text, List.of(text));
    assertThat(TAGGER.mentions(text, all, topic)).allMatch(m -> all.contains(m.span()));
  }

  @Example
  void hostileTextIsReadInTimeThatGrowsWithItsLength() {
    for (String piece : List.of(
        "umbilical cord derived ",
        "cord blood, ",
        "stem cells taken from the ",
        "(CP) ",
        "(((",
        "IV ",
        "a-",
        "\n",
        "mesenchimal ",
        "aaaaaaaaaaaaaaaaaaaaaa")) {
      String text = piece.repeat(1_000_000 / piece.length());
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            Topic topic = TAGGER.learn(text, "", List.of());
            TAGGER.mentions(text, new Span(0, text.length()), topic);
          },
          () -> "hostile text of '" + piece + "'");
    }
  }
}
