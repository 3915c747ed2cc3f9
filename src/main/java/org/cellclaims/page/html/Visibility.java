package org.cellclaims.page.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.cellclaims.page.html.region.ClassHints;
import org.jsoup.nodes.Element;

/// Which elements a page hides until they are opened.
final class Visibility {
  private final Deque<Element> hiding = new ArrayDeque<>();

  /// Enters an element.
  void open(Element element, ClassHints named) {
    if (element.attributesSize() > 0 && (named.hidden() || hides(element))) {
      hiding.push(element);
    }
  }

  /// Leaves an element.
  void close(Element element) {
    if (element.equals(hiding.peek())) {
      hiding.pop();
    }
  }

  /// Whether the present place is hidden.
  boolean isHidden() {
    return !hiding.isEmpty();
  }

  private static boolean hides(Element element) {
    return element.attributes().hasKey("hidden")
        || Walk.attribute(element, "aria-hidden").equals("true")
        || isStyledAway(Walk.attribute(element, "style"));
  }

  private static boolean isStyledAway(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
