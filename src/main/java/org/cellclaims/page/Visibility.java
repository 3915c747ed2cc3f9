package org.cellclaims.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import org.jsoup.nodes.Element;

/// Which elements a page hides until they are opened, and which are second copies for a slider.
final class Visibility {
  private static final ClassWords HIDDEN = ClassWords.of("HIDDEN");
  private static final ClassWords CLONE = ClassWords.of("CLONE");

  private final Deque<Element> hiding = new ArrayDeque<>();

  /// Whether the element only repeats another.
  static boolean isClone(Element element) {
    return CLONE.section(Walk.attribute(element, "class")).isPresent();
  }

  /// Enters an element.
  void open(Element element) {
    if (hides(element)) {
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
    if (element.attributesSize() == 0) {
      return false;
    }
    return element.attributes().hasKey("hidden")
        || Walk.attribute(element, "aria-hidden").equals("true")
        || isStyledAway(Walk.attribute(element, "style"))
        || HIDDEN.section(Walk.attribute(element, "class")).isPresent();
  }

  private static boolean isStyledAway(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
