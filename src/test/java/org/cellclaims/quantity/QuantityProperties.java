package org.cellclaims.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cellclaims.text.Span;

class QuantityProperties {
  private static final Quantities QUANTITIES = QuantitiesTest.load();

  private static final String WORDS = "1 85 1,240 1.240 2019 10^6 x % $ € USD half one a year"
      + " months to - – and or of out in between from at least up patients cells /kg injections"
      + " ( ) , . + old aged score grade fell million k ½ twice | \n \uD83D\uDE00 \uD83D first"
      + " single";

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words = Arbitraries.of(WORDS.split(" ", -1));
    Arbitrary<String> gaps = Arbitraries.of(" ", "", " ");
    return net.jqwik.api.Combinators.combine(words, gaps)
        .as((w, g) -> w + g)
        .list()
        .ofMaxSize(30)
        .map(p -> String.join("", p));
  }

  @Property
  void quantitiesLieInTheTextInOrderWithoutOverlap(@ForAll("texts") String text) {
    int last = 0;
    for (Quantity quantity : QUANTITIES.in(text)) {
      assertThat(quantity.span().start()).isGreaterThanOrEqualTo(last);
      assertThat(quantity.span().end()).isLessThanOrEqualTo(text.length());
      assertThat(quantity.span().isEmpty()).isFalse();
      last = quantity.span().end();
    }
  }

  @Property
  void anyStringIsRead(@ForAll String text) {
    QUANTITIES.in(text);
    QUANTITIES.inCell(
        text,
        new Span(0, text.length()),
        new CellLabels(List.of(text), java.util.Optional.of(text), java.util.Optional.of(text)));
  }

  @Property
  void readingTwiceGivesTheSame(@ForAll("texts") String text) {
    assertThat(QUANTITIES.in(text)).isEqualTo(load().in(text));
  }

  @Property
  void aStretchIsReadAsIfItStoodAlone(@ForAll("texts") String text) {
    String around = "4 weeks " + text + " 9 days";
    Span within = new Span(8, 8 + text.length());

    List<Quantity> alone = QUANTITIES.in(text);
    List<Quantity> inside = QUANTITIES.in(around, within);

    assertThat(inside).hasSameSizeAs(alone);
    for (int i = 0; i < alone.size(); i++) {
      assertThat(inside.get(i).span()).isEqualTo(alone.get(i).span().shift(8));
      assertThat(inside.get(i).low()).isEqualTo(alone.get(i).low());
    }
  }

  private static Quantities load() {
    return QuantitiesTest.load();
  }
}
