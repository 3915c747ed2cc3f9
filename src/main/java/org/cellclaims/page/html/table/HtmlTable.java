package org.cellclaims.page.html.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellclaims.page.html.element.Role;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// The rows and cells of a table element, and whether they hold data or only lay out the page.
public final class HtmlTable {
  private static final int MOST_CELLS = 50_000;
  private static final int LONG_CELL = 400;

  private final List<List<Element>> rows = new ArrayList<>();
  private final List<Boolean> inHead = new ArrayList<>();
  private final Element table;
  private int cells;
  private int headers;
  private boolean caption;
  private boolean head;

  private HtmlTable(Element table) {
    this.table = table;
  }

  /// Collects the table's own rows, not those of tables inside it.
  public static HtmlTable of(Element table) {
    HtmlTable found = new HtmlTable(table);
    for (Element child = table.firstElementChild();
        child != null;
        child = child.nextElementSibling()) {
      switch (child.normalName()) {
        case "tr" -> found.row(child, false);
        case "thead", "tbody", "tfoot" -> found.group(child);
        case "caption" -> found.caption = true;
        default -> {}
      }
    }
    return found;
  }

  private void group(Element group) {
    boolean isHead = group.normalName().equals("thead");
    head |= isHead;
    for (Element row = group.firstElementChild(); row != null; row = row.nextElementSibling()) {
      if (row.normalName().equals("tr")) {
        row(row, isHead);
      }
    }
  }

  private void row(Element row, boolean isHead) {
    List<Element> found = new ArrayList<>();
    for (Element cell = row.firstElementChild(); cell != null; cell = cell.nextElementSibling()) {
      boolean header = cell.normalName().equals("th");
      if ((header || cell.normalName().equals("td")) && cells < MOST_CELLS) {
        found.add(cell);
        cells++;
        headers += header ? 1 : 0;
      }
    }
    rows.add(found);
    inHead.add(isHead);
  }

  List<List<Element>> rows() {
    return rows;
  }

  /// Whether a row holds column labels by its markup: in thead, or header cells only.
  boolean isHead(int row) {
    List<Element> found = rows.get(row);
    return inHead.get(row)
        || (found.size() > 1
            && found.stream().allMatch(cell -> cell.normalName().equals("th")));
  }

  /// Whether the table holds data rather than lays out the page.
  public boolean isData(boolean holdsTable) {
    String role = table.attr("role").toLowerCase(Locale.ROOT);
    if (holdsTable || role.equals("presentation") || role.equals("none")) {
      return false;
    }
    long full = rows.stream().filter(row -> row.size() > 1).count();
    if (full == 0) {
      return false;
    }
    if (caption || head || headers > 0) {
      return true;
    }
    return full > 1 ? !holdsArticles() : false;
  }

  /// Long texts, headings and lists in cells are the page's content in columns, not values.
  private boolean holdsArticles() {
    int large = 0;
    for (List<Element> row : rows) {
      for (Element cell : row) {
        large += isLarge(cell) ? 1 : 0;
      }
    }
    return large * 4 > cells;
  }

  /// The next node in document order inside `root`, null behind the last.
  private static @Nullable Node after(Node node, Node root) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node at = node;
    while (!at.equals(root)) {
      Node sibling = at.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      Node parent = at.parent();
      if (parent == null) {
        return null;
      }
      at = parent;
    }
    return null;
  }

  private static boolean isLarge(Element cell) {
    int length = 0;
    Node node = cell;
    int steps = 0;
    while (node != null && steps++ < LONG_CELL) {
      if (node instanceof org.jsoup.nodes.TextNode text) {
        length += text.getWholeText().length();
      } else if (node instanceof Element element) {
        Role role = Role.of(element.normalName());
        if (role == Role.HEADING || role == Role.LIST) {
          return true;
        }
      }
      node = after(node, cell);
    }
    return length > LONG_CELL || steps >= LONG_CELL;
  }
}
