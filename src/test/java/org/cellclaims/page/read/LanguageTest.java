package org.cellclaims.page.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The language of a page: what it declares is believed unless its words say otherwise.
class LanguageTest {
  private static final String ENGLISH =
      "Most of our patients say that they can walk further and that their pain is gone.";
  private static final String SPANISH =
      "La mayoría de los pacientes tratados en nuestra clínica mejora en los primeros tres meses.";

  @Test
  void commonEnglishWordsDecide() {
    assertThat(Language.of("", ENGLISH)).isEqualTo("en");
    assertThat(Language.of("tr", ENGLISH)).isEqualTo("en");
  }

  @Test
  void anotherDeclaredLanguageIsBelieved() {
    assertThat(Language.of("es-MX", SPANISH)).isEqualTo("es");
    assertThat(Language.of("pt_BR", "Texto curto")).isEqualTo("pt");
  }

  @Test
  void declaredEnglishIsNotBelievedAgainstTheWords() {
    assertThat(Language.of("en-US", SPANISH)).isEqualTo("es");
  }

  @Test
  void undeclaredTextIsDetected() {
    assertThat(Language.of("", SPANISH)).isEqualTo("es");
    assertThat(
            Language.of("", "Stammzellen lindern bei den meisten Patienten die Schmerzen im Knie."))
        .isEqualTo("de");
  }

  @Test
  void scriptsOfOneLanguageTellIt() {
    assertThat(Language.of("en", "干细胞治疗可以改善大多数脑瘫患者的运动功能，患者在治疗后三个月内明显好转，并且没有出现严重的不良反应，家属普遍满意。"))
        .isEqualTo("zh");
    assertThat(Language.of(
            "", "เซลล์ต้นกำเนิดช่วยให้ผู้ป่วยส่วนใหญ่เดินได้ดีขึ้นภายในสามเดือนหลังการรักษา"))
        .isEqualTo("th");
  }

  @Test
  void aFewWordsTellNothing() {
    assertThat(Language.of("", "Rezeptfrei")).isEqualTo("und");
    assertThat(Language.of("en", "Knee")).isEqualTo("en");
  }

  @Test
  void codesAreThoseOfTwoLetters() {
    assertThat(Language.code("tur")).isEqualTo("tr");
    assertThat(Language.code("iw")).isEqualTo("he");
    assertThat(Language.code("cmn")).isEqualTo("zh");
    assertThat(Language.code("ind")).isEqualTo("id");
    assertThat(Language.code("not a tag")).isEmpty();
  }
}
