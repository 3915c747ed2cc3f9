package org.cellclaims.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.MultiReader;
import org.cellclaims.claim.Kind;
import org.cellclaims.copies.family.Boilerplate;
import org.cellclaims.copies.family.Notices;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.PageInBrief;
import org.cellclaims.page.Region;
import org.cellclaims.reuse.passage.Tier;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;

/// Which shared passages are menus and notices.
class CommonTextTest {
  private static final String TEXT =
      "We use cookies to count visits, and three in four of those who came here walk again.";
  private static final Span ALL = new Span(0, TEXT.length());

  @Test
  void aNoticeIsOneUnlessAClaimAboutTheTreatmentStandsInIt() throws IOException {
    assertThat(label(page(Region.MAIN, List.of()), TEXT)).contains("legal or cookie notice");
    assertThat(label(page(Region.MAIN, List.of(Kind.PRICE)), TEXT))
        .contains("legal or cookie notice");
    assertThat(label(page(Region.MAIN, List.of(Kind.EFFICACY)), TEXT)).isEmpty();
    assertThat(label(page(Region.FOOTER, List.of(Kind.EFFICACY)), TEXT)).isEmpty();
  }

  @Test
  void whatStandsOutsideOfTheMainTextIsAMenu() throws IOException {
    String other = TEXT.replace("cookies", "cameras");
    assertThat(label(page(Region.FOOTER, List.of()), other)).contains(Boilerplate.MENU);
    assertThat(label(page(Region.MAIN, List.of()), other)).isEmpty();
  }

  @Test
  void onlyWhatBothPagesHaveOutsideOfTheMainTextIsAMenu() throws IOException {
    String other = TEXT.replace("cookies", "cameras");
    Optional<PageInBrief> main = Optional.of(page(Region.MAIN, List.of()));
    Optional<PageInBrief> footer = Optional.of(page(Region.FOOTER, List.of()));
    assertThat(common(other, main).label(footer.get(), region(20))).isEmpty();
    assertThat(common(other, footer).label(footer.get(), region(20))).contains(Boilerplate.MENU);
  }

  @Test
  void aLongPassageIsNoNoticeForOneWordInIt() throws IOException {
    assertThat(common(TEXT, Optional.empty()).label(page(Region.MAIN, List.of()), region(121)))
        .isEmpty();
  }

  @Test
  void aPassageThatHasAWordOfANoticeOnceInManyWordsIsNone() throws IOException {
    PageInBrief page = page(Region.MAIN, List.of());
    assertThat(common(TEXT, Optional.empty()).label(page, region(60))).isEmpty();
    String notice = TEXT.replace("children", "cookies").replace("visits", "privacy");
    assertThat(common(notice, Optional.empty()).label(page, region(60)))
        .contains("legal or cookie notice");
  }

  private static Optional<String> label(PageInBrief page, String text) throws IOException {
    return common(text, Optional.empty()).label(page, region(20));
  }

  private static CommonText common(String text, Optional<PageInBrief> asked) throws IOException {
    return new CommonText(
        Notices.load(Path.of("index-config")), text, asked, new SitePages(new MultiReader()));
  }

  private static org.cellclaims.reuse.Region region(int words) {
    return new org.cellclaims.reuse.Region(
        Tier.VERBATIM, ALL, ALL, words, words, words, 0, List.of(), List.of());
  }

  private static PageInBrief page(Region region, List<Kind> kinds) {
    return new PageInBrief(
        new PageInBrief.Text(
            "p",
            "https://arborvale.example/",
            "0".repeat(64),
            "en",
            "T",
            "arborvale.example",
            Optional.empty(),
            TEXT,
            List.of(new PageInBrief.Place(ALL, region))),
        List.of(Instant.EPOCH),
        kinds.isEmpty() ? List.of() : List.of(new PageEntry.Mark("c", ALL, kinds, "stated")));
  }
}
