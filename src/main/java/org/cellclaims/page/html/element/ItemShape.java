package org.cellclaims.page.html.element;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/// How a list item of the markup is cut into blocks.
public enum ItemShape {
  /// Short: one block, paragraphs inside it as lines.
  WHOLE,
  /// Long: one block a paragraph.
  LONG,
  /// Not an item but a card with headings or tables of its own.
  CARD;

  private static final int MOST_NODES = 60;
  private static final int MOST_CHARACTERS = 700;

  /// The shape of an item, by what stands in it.
  public static ItemShape of(Element item) {
    Measure measure = new Measure(item);
    measure.traverse(item);
    if (measure.card) {
      return CARD;
    }
    boolean small = measure.nodes <= MOST_NODES && measure.characters <= MOST_CHARACTERS;
    return small ? WHOLE : LONG;
  }

  /// Whether a block is one of a row of like cards: a bold name, then a few words.
  public static boolean isCard(Element block) {
    if (!startsBold(block) || block.childrenSize() < 2) {
      return false;
    }
    Element before = block.previousElementSibling();
    Element after = block.nextElementSibling();
    return (isLike(block, before) || isLike(block, after)) && of(block) == WHOLE;
  }

  private static boolean isLike(Element block, @Nullable Element other) {
    return other != null && other.className().equals(block.className()) && startsBold(other);
  }

  private static boolean startsBold(Element block) {
    Element first = block.firstElementChild();
    if (first == null || Role.of(first.normalName()) != Role.BOLD) {
      return false;
    }
    Node node = block.firstChild();
    return node == null || node.equals(first) || (node instanceof TextNode text && text.isBlank());
  }

  /// Looks at the first nodes of an item, lists inside it left out.
  private static final class Measure implements NodeFilter {
    private final Element item;
    private int nodes;
    private int characters;
    private boolean card;

    Measure(Element item) {
      this.item = item;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (++nodes > MOST_NODES) {
        return FilterResult.STOP;
      }
      if (node instanceof TextNode text) {
        characters += text.getWholeText().strip().length();
      } else if (node instanceof Element element && !node.equals(item)) {
        Role role = Role.of(element.normalName());
        card |= role == Role.HEADING || role == Role.TABLE || role == Role.QUOTE;
        return card
            ? FilterResult.STOP
            : role == Role.LIST || role == Role.SKIP
                ? FilterResult.SKIP_ENTIRELY
                : FilterResult.CONTINUE;
      }
      return FilterResult.CONTINUE;
    }
  }
}
