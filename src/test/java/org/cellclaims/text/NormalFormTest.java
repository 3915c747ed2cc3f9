package org.cellclaims.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalFormTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "Stem Cells | stem cells",
        "Don’t | don't",
        "Don´t | don't",
        "“Cure” „now“ «so» | \"cure\" \"now\" \"so\"",
        "3–5 3—5 3−5 3‑5 | 3-5 3-5 3-5 3-5",
        "ＣＰ ﬁbre | cp fibre",
        "Straße | strasse",
        "naïve nai\u0308ve | naïve naïve",
        "a\u00A0\u00A0b  c | a b c",
        "stem\u00ADcells | stemcells",
        "stem\u200Bcells | stemcells",
        "10⁶ cells | 106 cells",
        "wait… | wait..."
      })
  void whatReadsTheSameHasTheSameForm(String original, String normal) {
    assertThat(NormalForm.of(original).text()).isEqualTo(normal);
  }

  @Test
  void aStretchOfTheFormLeadsBackToItsWords() {
    String original = "  At  least “85 %”  of\nﬁfty";
    NormalForm form = NormalForm.of(original);
    int start = form.text().indexOf("\"85 %\" of fi");

    Span span = form.originalSpan(new Span(start, start + "\"85 %\" of fi".length()));

    assertThat(span.in(original)).isEqualTo("“85 %”  of\nﬁ");
  }

  @Test
  void theEmptyTextHasAnEmptyForm() {
    NormalForm form = NormalForm.of(" \n ");

    assertThat(form.text()).isEmpty();
    assertThat(form.originalSpan(new Span(0, 0))).isEqualTo(new Span(3, 3));
  }

  @Test
  void aSpanBehindTheFormIsRefused() {
    assertThatThrownBy(() -> NormalForm.of("ab").originalSpan(new Span(0, 3)))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("length 2");
  }
}
