package org.cellclaims.page.article;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellclaims.page.Block;
import org.cellclaims.page.html.HtmlReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// The main text of an HTML page, without menus, forms, footers and other furniture.
public final class MainText {
  /// Longer blocks that stand twice are copies for other screens, not repetitions.
  private static final int LONGEST_REPEATED = 40;

  private MainText() {}

  /// The main text of a page, one block a line; empty if it has none.
  ///
  /// Never fails, whatever the markup; thread-safe.
  ///
  /// @param html the page's markup
  /// @param url the page's address, for links that stand relative to it; may be empty
  public static String extract(String html, String url) {
    Document document = Jsoup.parse(html, url);
    HtmlReader page = HtmlReader.of(document);
    Article article = new Article(document, page);
    return lines(page.text(), article.isLikely() ? article.body() : article.main());
  }

  private static String lines(String text, List<Block> blocks) {
    StringBuilder lines = new StringBuilder(text.length());
    Set<String> seen = new HashSet<>();
    for (Block block : blocks) {
      String line = block.span().in(text);
      if (line.length() <= LONGEST_REPEATED || seen.add(line)) {
        lines.append(lines.isEmpty() ? "" : "\n").append(line);
      }
    }
    return lines.toString();
  }
}
