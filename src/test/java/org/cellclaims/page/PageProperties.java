package org.cellclaims.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.cellclaims.page.article.MainText;
import org.cellclaims.page.read.PageReader;
import org.cellclaims.text.Span;

/// What holds for every page, whatever its bytes.
class PageProperties {
  @Property(tries = 300)
  void anyBytesGiveASoundPageOrAReason(@ForAll byte[] bytes) {
    for (String type : List.of("text/html", "text/plain", "application/octet-stream")) {
      sound(type, bytes);
    }
  }

  @Property(tries = 400)
  void anyMarkupGivesASoundPage(@ForAll("markup") String html) {
    sound("text/html", html.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 400)
  void anyLinesGiveASoundPage(@ForAll("lines") String text) {
    sound("text/plain", text.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 200)
  void mainTextTakesAnyMarkup(@ForAll("markup") String html) {
    assertThat(MainText.extract(html, "")).isEqualTo(MainText.extract(html, ""));
  }

  @Provide
  Arbitrary<String> markup() {
    return Arbitraries.of(
            "<p>",
            "</p>",
            "<div class='nav-x'>",
            "</div>",
            "<ul>",
            "<li>",
            "</ul>",
            "<ol>",
            "<dl>",
            "<dt>",
            "<dd>",
            "<table>",
            "<tr>",
            "<td>",
            "<td rowspan=3>",
            "<th colspan=2>",
            "</table>",
            "<caption>",
            "<br>",
            "<b>",
            "</b>",
            "<a href=x>",
            "</a>",
            "<h2>",
            "</h2>",
            "<details>",
            "<summary>",
            "<blockquote>",
            "<form>",
            "<label>",
            "<button>",
            "<pre>",
            "<footer>",
            "<span style='display:block'>",
            "<div hidden>",
            " ",
            "\n",
            "85%",
            "• one",
            "1. two",
            "Is it safe?",
            "A sentence of some length that ends as sentences do.",
            "&#xD800;",
            "|",
            "<script>x</script>",
            "<select><option>y",
            "</body>",
            "<frameset>",
            "<svg><p>z")
        .list()
        .ofMaxSize(40)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.of(
            "",
            "",
            "Our results",
            "You may notice:",
            "• one",
            "- two",
            "1. three",
            "2. four",
            "| a | b |",
            "|---|---|",
            "| No | 11% |",
            "| | x | |",
            "Name",
            "Email",
            "Read more",
            "© Clinic",
            "Home > Knee",
            "Is it safe?",
            "   ",
            "\tTabbed",
            "||",
            "|",
            "Related articles",
            "A sentence of some length that ends as sentences of this language usually do, we hope.")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("\n", parts));
  }

  private static void sound(String type, byte[] bytes) {
    Page page;
    try {
      page = new PageReader().read(Pages.capture(Pages.URL, type, bytes));
      assertThat(new PageReader().read(Pages.capture(Pages.URL, type, bytes))).isEqualTo(page);
    } catch (PageException e) {
      assertThat(e).hasMessageStartingWith(Pages.URL);
      return;
    }
    int end = 0;
    for (int i = 0; i < page.blocks().size(); i++) {
      Block block = page.blocks().get(i);
      assertThat(block.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(block.span().isEmpty()).isFalse();
      end = block.span().end();
      assertThat(page.quote(block.span()).strip()).isEqualTo(page.quote(block.span()));
      sound(page, i, block);
    }
    assertThat(end).isLessThanOrEqualTo(page.text().length());
  }

  private static void sound(Page page, int index, Block block) {
    block.leadIn().ifPresent(lead -> assertThat(lead).isLessThan(index).isNotNegative());
    for (int heading : block.headings()) {
      assertThat(heading).isLessThan(index);
      assertThat(page.blocks().get(heading).kind()).isEqualTo(Block.Kind.HEADING);
    }
    assertThat(block.linkShare()).isBetween(0.0, 1.0);
    for (Block.Cell cell : block.cells()) {
      assertThat(page.quote(cell.span())).isNotBlank();
      assertThat(block.span().contains(cell.span())).isEqualTo(!cell.isInherited());
      for (Span label : cell.columnLabels()) {
        assertThat(page.quote(label)).isNotBlank();
      }
    }
  }
}
