package org.cellclaims.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.page.read.PageReader;
import org.junit.jupiter.api.Test;

/// What stands on most pages of a site is its furniture.
class BoilerplateTest {
  private static final String SLOGAN = "<p>Since 2011 more than 8,500 people have trusted us.</p>";

  @Test
  void aBlockOnMostPagesIsFurniture() throws Exception {
    List<Page> pages = pages(4, 3);

    Boilerplate learned = Boilerplate.learn(pages);

    assertThat(learned.pages()).isEqualTo(4);
    assertThat(learned.in(pages.getFirst())).containsExactly(0);
  }

  @Test
  void aBlockOnHalfOfThePagesIsNot() throws Exception {
    List<Page> pages = pages(4, 2);

    assertThat(Boilerplate.learn(pages).in(pages.getFirst())).isEmpty();
  }

  @Test
  void threePagesTeachNothing() throws Exception {
    assertThat(Boilerplate.learn(pages(3, 3)).blocks()).isEmpty();
    assertThat(Boilerplate.learn(List.of()).blocks()).isEmpty();
  }

  @Test
  void capturesOfOneAddressCountOnce() throws Exception {
    Page page = page(0, SLOGAN);

    assertThat(Boilerplate.learn(List.of(page, page, page, page, page)).blocks())
        .isEmpty();
  }

  @Test
  void caseAndMarksDoNotCount() throws Exception {
    List<Page> pages = pages(4, 4);
    Page other = page(9, "<p>SINCE 2011, more than 8500 people have trusted us</p>");

    assertThat(Boilerplate.learn(pages).in(other)).containsExactly(0);
  }

  private static List<Page> pages(int count, int withSlogan) throws PageException {
    List<Page> pages = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      pages.add(page(i, i < withSlogan ? SLOGAN : ""));
    }
    return pages;
  }

  private static Page page(int number, String block) throws PageException {
    byte[] html = (block + "<p>Text of page " + number + "</p>").getBytes(StandardCharsets.UTF_8);
    return new PageReader().read(Pages.capture(Pages.URL + number, "text/html", html));
  }
}
