package org.cellclaims.page;

import java.util.HashSet;
import java.util.Set;

/// The main text of an HTML page, without menus, forms, footers and other furniture.
public final class MainText {
  /// Longer blocks that stand twice are copies for other screens, not repetitions.
  private static final int LONGEST_REPEATED = 25;

  private MainText() {}

  /// The main text of a page, one block a line; empty if it has none.
  ///
  /// Never fails, whatever the markup; thread-safe.
  ///
  /// @param html the page's markup
  /// @param url the page's address, for links that stand relative to it; may be empty
  public static String extract(String html, String url) {
    HtmlReader page = HtmlReader.read(html, url);
    StringBuilder main = new StringBuilder(page.text().length());
    Set<String> seen = new HashSet<>();
    for (Block block : page.blocks()) {
      String text = block.span().in(page.text());
      boolean copy = text.length() > LONGEST_REPEATED && !seen.add(text);
      if (block.region() == Region.MAIN && !copy) {
        main.append(main.isEmpty() ? "" : "\n").append(text);
      }
    }
    return main.toString();
  }
}
