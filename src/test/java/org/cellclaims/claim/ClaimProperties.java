package org.cellclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.cellclaims.page.Page;

/// Whatever a page contains, its claims lie in it, quote it, and are the same each time.
class ClaimProperties {
  private static final List<String> WORDS = List.of(
      "stem cells",
      "improve",
      "85%",
      "of patients",
      "with",
      "multiple sclerosis",
      "may",
      "not",
      "cure",
      "we",
      "treat",
      "pain",
      "|",
      "•",
      ".",
      ",",
      "?",
      "\n",
      "\n\n",
      "side effects",
      "injected",
      "intravenously",
      "€4,000",
      "3 months",
      "(",
      ")",
      "“",
      "”",
      "our",
      "trial",
      "CP",
      "—",
      "17 out of 20",
      "\uD83D\uDE00",
      "ß",
      "0",
      "risk",
      "no");

  @Property(tries = 150)
  void arbitraryTextGivesClaimsThatLieInThePage(@ForAll @StringLength(max = 400) String text)
      throws IOException {
    check("Stem cell therapy for knee pain\n\nOur treatment is safe.\n\n" + text);
  }

  @Property(tries = 150)
  void wordsOfTheFieldInAnyOrderGiveClaimsThatLieInThePage(
      @ForAll @Size(max = 120) List<Byte> picks) throws IOException {
    StringBuilder text =
        new StringBuilder("Stem cell therapy for multiple sclerosis\n\nOur treatment is safe.\n\n");
    picks.forEach(p -> text.append(WORDS.get(Math.floorMod(p, WORDS.size()))).append(' '));
    check(text.toString());
  }

  private static void check(String text) throws IOException {
    Page page = Pages.text(text);
    List<Claim> claims = Pages.EXTRACTOR.extract(page);
    for (Claim claim : claims) {
      assertThat(claim.text()).isEqualTo(page.quote(claim.span())).isNotBlank();
      claim
          .values()
          .forEach(v -> v.span()
              .ifPresent(
                  s -> assertThat(s.end()).isLessThanOrEqualTo(page.text().length())));
      claim
          .quantities()
          .forEach(
              q -> assertThat(q.span().end()).isLessThanOrEqualTo(page.text().length()));
    }
    assertThat(Pages.EXTRACTOR.extract(Pages.text(text))).isEqualTo(claims);
  }
}
