package org.cellclaims.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Which elements a page hides until they are opened, and which are second copies for a slider.
final class Visibility {
  private static final ClassWords HIDDEN = ClassWords.of("HIDDEN");
  private static final ClassWords CLONE = ClassWords.of("CLONE");
  private static final int MOST_REMEMBERED = 5000;

  private final Deque<Element> hiding = new ArrayDeque<>();
  private final Map<String, String> seen = new HashMap<>();

  /// Whether the element only repeats another.
  boolean isClone(Element element) {
    return classSays(element).equals("CLONE");
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

  private boolean hides(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (!style.isEmpty()) {
      String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
      if (plain.contains("display:none") || plain.contains("visibility:hidden")) {
        return true;
      }
    }
    return classSays(element).equals("HIDDEN");
  }

  private String classSays(Element element) {
    String names = element.attr("class");
    if (names.isEmpty()) {
      return "";
    }
    String known = seen.get(names);
    if (known == null) {
      known = CLONE.section(names).or(() -> HIDDEN.section(names)).orElse("");
      if (seen.size() < MOST_REMEMBERED) {
        seen.put(names, known);
      }
    }
    return known;
  }
}
