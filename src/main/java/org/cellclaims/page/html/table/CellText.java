package org.cellclaims.page.html.table;

import org.cellclaims.page.html.element.Ink;
import org.cellclaims.page.html.element.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Writes the text of a table cell in one line.
public final class CellText implements NodeFilter {
  private final Ink ink;
  private int links;

  private CellText(Ink ink) {
    this.ink = ink;
  }

  /// Writes the text of a cell into the text of the page.
  public static void write(Element cell, Ink ink) {
    new CellText(ink).traverse(cell);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      ink.text(text.getWholeText(), links > 0, false);
    } else if (node instanceof Element element) {
      Role role = Role.of(element.normalName());
      if (role == Role.SKIP || role == Role.BUTTON) {
        return FilterResult.SKIP_ENTIRELY;
      }
      links += role == Role.LINK ? 1 : 0;
      separate(role);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      Role role = Role.of(element.normalName());
      links -= role == Role.LINK ? 1 : 0;
      separate(role);
    }
    return FilterResult.CONTINUE;
  }

  private void separate(Role role) {
    if (role.isBlock() || role == Role.BREAK) {
      ink.text(" ", false, false);
    }
  }
}
