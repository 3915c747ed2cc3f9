package org.cellclaims.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.cellclaims.page.article.MainText;
import org.junit.jupiter.api.Test;

/// Pages made to break readers: the limits are generous, the point is that they end and nothing
/// overflows.
class HostilePagesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  @Test
  void aMillionOpenElementsAreRead() {
    ends("<div>".repeat(1_000_000) + "<p>Deep.</p>");
  }

  @Test
  void aMillionOpenInlineElementsAreRead() {
    ends("<b>".repeat(1_000_000) + "Deep.");
  }

  @Test
  void manyListItemsAreRead() {
    Page page = ends("<ul>" + "<li>one".repeat(300_000) + "</ul>");

    assertThat(page.blocks()).hasSize(300_000);
  }

  @Test
  void deepListsAreRead() {
    ends("<ul><li>x".repeat(100_000));
  }

  @Test
  void deepTablesAreRead() {
    ends("<table><tr><td>x".repeat(50_000));
  }

  @Test
  void wideAndTallCellsAreBounded() {
    ends("<table>" + "<tr><td colspan=65535 rowspan=65535>1<td rowspan=0>2".repeat(5_000));
  }

  @Test
  void manyRowsThatReachDownAreBounded() {
    ends("<table>" + ("<tr>" + "<td rowspan=60000>7".repeat(100)).repeat(300)
        + "<tr><td>x".repeat(20_000));
  }

  @Test
  void hugeAttributesAreRead() {
    ends("<div class=\"" + "nav ".repeat(500_000) + "\"><p>x</p></div>");
  }

  @Test
  void manyClassNamesAreRead() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      html.append("<div class=\"block-").append(i).append(" menuX").append(i).append("\">t</div>");
    }
    ends(html.toString());
  }

  @Test
  void manyBreaksAndBulletsAreRead() {
    ends("<p>" + "• a<br>".repeat(200_000));
    ends("<p>" + "<br>".repeat(500_000) + "x");
  }

  @Test
  void moreTextThanIsKeptIsNoted() {
    Page page = ends("<p>" + "word ".repeat(1_900_000));

    assertThat(page.text().length()).isLessThanOrEqualTo(5_000_001);
    assertThat(page.notes()).anyMatch(note -> note.startsWith("cut: only the first 5,000,000"));
  }

  @Test
  void moreBytesThanAreReadIsNoted() {
    Page page = ends("<p>x</p>" + "<i></i>".repeat(1_500_000));

    assertThat(page.notes()).anyMatch(note -> note.startsWith("cut: only the first 10,000,000"));
  }

  @Test
  void loneSurrogatesAndZerosAreCleaned() {
    Page page = ends("<p>a&#xD800;b&#0;c\u0000d\u0007e\u200Bf</p>");

    assertThat(page.text()).doesNotContain("\uD800", "\u0000", "\u0007", "\u200B");
  }

  @Test
  void longPlainTextsAreRead() {
    plain("| a | b |\n".repeat(100_000));
    plain("a\n".repeat(500_000));
    plain("- a\n".repeat(300_000));
    plain("x ".repeat(2_000_000));
    plain("a line of forty-five characters that goes on\n".repeat(50_000));
    plain("|".repeat(1_000_000));
    plain("1. a\n\n2. b\n\n".repeat(100_000));
    plain("Name\n".repeat(300_000));
    plain("Related articles\n".repeat(100_000));
  }

  @Test
  void theMainTextOfHostileMarkupEnds() {
    assertTimeoutPreemptively(LIMIT, () -> {
      MainText.extract(
          "<p>A sentence of more than eighty characters, which counts as running text "
              + "for the article.</p><div>".repeat(50_000),
          "");
      MainText.extract("<article><p>word ".repeat(200_000), "not a url");
      MainText.extract("", "");
    });
  }

  private static Page ends(String html) {
    return assertTimeoutPreemptively(LIMIT, () -> Pages.html(html));
  }

  private static void plain(String text) {
    assertTimeoutPreemptively(LIMIT, () -> Pages.text(text));
  }
}
