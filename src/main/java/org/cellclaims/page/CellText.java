package org.cellclaims.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Writes the text of a table cell in one line.
final class CellText implements NodeFilter {
  private final Ink ink;
  private int links;

  private CellText(Ink ink) {
    this.ink = ink;
  }

  static void write(Element cell, Ink ink) {
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
