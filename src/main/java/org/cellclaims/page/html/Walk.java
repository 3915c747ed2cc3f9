package org.cellclaims.page.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.cellclaims.page.Block;
import org.cellclaims.page.html.element.Ink;
import org.cellclaims.page.html.element.ItemShape;
import org.cellclaims.page.html.element.Role;
import org.cellclaims.page.html.region.ClassHints;
import org.cellclaims.page.html.region.Container;
import org.cellclaims.page.html.table.HtmlTable;
import org.cellclaims.page.html.table.NestedTables;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Walks a parsed page once, without recursion, and tells a [Scribe] what opens, closes and is
/// said.
final class Walk implements NodeFilter {
  private final Ink ink;
  private final Scribe scribe;
  private final Visibility visibility = new Visibility();
  private final Deque<Element> contained = new ArrayDeque<>();
  private final Deque<Integer> lists = new ArrayDeque<>();
  private final NestedTables nested;
  /// Roles of the open elements by depth.
  private final List<Role> roles = new ArrayList<>();
  private int links;
  private int bolds;
  private int forms;
  private int preformatted;

  /// @param root the element that is walked
  /// @param ink where the text goes
  /// @param scribe where the blocks go
  Walk(Element root, Ink ink, Scribe scribe) {
    this.nested = new NestedTables(root);
    this.ink = ink;
    this.scribe = scribe;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (ink.isFull()) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      Role role = role(element);
      while (roles.size() <= depth) {
        roles.add(role);
      }
      roles.set(depth, role);
      return open(element, role);
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, roles.get(depth));
    }
    return FilterResult.CONTINUE;
  }

  private void text(String text) {
    if (ink.hasGap() && !text.isBlank()) {
      scribe.gap();
    }
    if (preformatted == 0) {
      ink.text(text, links > 0, bolds > 0);
      return;
    }
    for (String line : text.split("\n", -1)) {
      ink.text(line, links > 0, bolds > 0);
      ink.softBreak();
    }
  }

  private FilterResult open(Element element, Role role) {
    if (role == Role.SKIP) {
      return FilterResult.SKIP_ENTIRELY;
    }
    ClassHints named = ClassHints.of(attribute(element, "class"));
    if (named.repeat()) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (role == Role.BUTTON && !scribe.isInHeading()) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (role.isBlock()) {
      scribe.border();
      scribe.place(element);
    }
    enter(element, role, named);
    visibility.open(element, named);
    scribe.hidden(visibility.isHidden());
    return begin(element, role, named);
  }

  private void enter(Element element, Role role, ClassHints named) {
    Container.Hint hint = RegionHints.stated(element);
    boolean stated = hint != Container.Hint.CONTENT;
    if (hint == Container.Hint.FIELDS && element.normalName().equals("label") && forms == 0) {
      hint = Container.Hint.CONTENT;
    }
    if (!stated && canBeNamed(element, role)) {
      hint = named.region() != Container.Hint.CONTENT
          ? named.region()
          : ClassHints.of(attribute(element, "id")).region();
    }
    if (hint != Container.Hint.CONTENT) {
      scribe.enter(hint, stated);
      contained.push(element);
    }
  }

  /// Class names are looked at on blocks, and on links that begin a line, as skip links do.
  private boolean canBeNamed(Element element, Role role) {
    return switch (role) {
      case BLOCK ->
        !element.normalName().equals("body") && !element.normalName().equals("html");
      case LIST, ITEM, TABLE -> true;
      case LINK -> ink.isBlank();
      default -> false;
    };
  }

  private FilterResult begin(Element element, Role role, ClassHints named) {
    switch (role) {
      case BREAK -> ink.lineBreak();
      case LINK -> links++;
      case BOLD -> bolds++;
      case PREFORMATTED -> preformatted++;
      case HEADING -> scribe.heading(element, level(element));
      case SUMMARY -> scribe.heading(element, 0);
      case TERM -> scribe.term(element);
      case DEFINITION -> scribe.definition(element);
      case QUOTE -> scribe.kind(element, Block.Kind.QUOTE);
      case CAPTION -> scribe.kind(element, Block.Kind.CAPTION);
      case LIST -> lists.push(scribe.list());
      case ITEM -> scribe.item(element, lists);
      case TABLE -> {
        return table(element);
      }
      case BLOCK -> {
        scribe.titleHint(named.title());
        block(element);
      }
      case INLINE, BUTTON, SKIP -> {}
    }
    return FilterResult.CONTINUE;
  }

  private void block(Element element) {
    forms += element.normalName().equals("form") ? 1 : 0;
    if (ItemShape.isCard(element)) {
      scribe.card(element);
    }
  }

  private FilterResult table(Element element) {
    HtmlTable table = HtmlTable.of(element);
    if (!table.isData(nested.holdsTable(element))) {
      return FilterResult.CONTINUE;
    }
    scribe.table(element, table);
    return FilterResult.SKIP_CHILDREN;
  }

  private void close(Element element, Role role) {
    if (role == Role.BUTTON && !scribe.isInHeading()) {
      return;
    }
    switch (role) {
      case LINK -> links--;
      case BOLD -> bolds--;
      case PREFORMATTED -> preformatted--;
      default -> forms -= element.normalName().equals("form") ? 1 : 0;
    }
    if (role.isBlock()) {
      scribe.close(element);
      Element parent = element.parent();
      scribe.place(parent == null ? element : parent);
    }
    if (role == Role.LIST) {
      lists.pop();
      scribe.listEnd();
    }
    visibility.close(element);
    scribe.hidden(visibility.isHidden());
    if (element.equals(contained.peek())) {
      contained.pop();
      scribe.leave();
    }
  }

  private static int level(Element element) {
    String stated = element.attr("aria-level").strip();
    if (stated.length() == 1 && stated.charAt(0) >= '1' && stated.charAt(0) <= '6') {
      return stated.charAt(0) - '0';
    }
    String name = element.normalName();
    boolean numbered = name.length() == 2 && name.charAt(0) == 'h';
    return numbered ? name.charAt(1) - '0' : 2;
  }

  private static Role role(Element element) {
    Role role = Role.of(element.normalName());
    if (element.attributesSize() == 0 || role == Role.SKIP) {
      return role;
    }
    if (attribute(element, "role").equals("heading") && role != Role.LIST && role != Role.TABLE) {
      return Role.HEADING;
    }
    boolean plain = role == Role.INLINE && !attribute(element, "style").isEmpty();
    boolean block = plain
        && element
            .attr("style")
            .replace(" ", "")
            .toLowerCase(Locale.ROOT)
            .contains("display:block");
    return block ? Role.BLOCK : role;
  }

  /// The value of an attribute by its lower-case name, empty if it is missing.
  static String attribute(Element element, String name) {
    return element.attributesSize() == 0 ? "" : element.attributes().get(name);
  }
}
