package org.cellclaims.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// What an element's tag, role, class and id hint at.
///
/// Remembers what it has seen, so one instance serves one page and one thread.
final class RegionHints {
  private static final ClassWords WORDS =
      ClassWords.of("FORM", "ASIDE", "FOOTER", "MENU", "HEADER", "FIELDS", "PROMO");
  private static final int MOST_REMEMBERED = 5000;

  private final Map<String, Container.Hint> seen = new HashMap<>();

  /// What the element itself says by role or tag; CONTENT where it says nothing.
  static Container.Hint stated(Element element) {
    Container.Hint byRole = switch (element.attr("role").toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar", "menuitem" -> Container.Hint.MENU;
      case "banner" -> Container.Hint.HEADER;
      case "contentinfo" -> Container.Hint.FOOTER;
      case "complementary" -> Container.Hint.ASIDE;
      case "dialog", "alertdialog" -> Container.Hint.FORM;
      case "search", "form" -> Container.Hint.FIELDS;
      default -> Container.Hint.CONTENT;
    };
    if (byRole != Container.Hint.CONTENT) {
      return byRole;
    }
    return switch (element.normalName()) {
      case "nav" -> Container.Hint.MENU;
      case "header" -> isInContent(element) ? Container.Hint.CONTENT : Container.Hint.HEADER;
      case "footer" -> Container.Hint.FOOTER;
      case "aside" -> Container.Hint.ASIDE;
      case "form", "search", "fieldset", "label", "legend" -> Container.Hint.FIELDS;
      default -> Container.Hint.CONTENT;
    };
  }

  /// Articles and sections have headers of their own.
  private static boolean isInContent(Element header) {
    for (Element at = header.parent(); at != null; at = at.parent()) {
      String tag = at.normalName();
      if (tag.equals("main") || tag.equals("article") || tag.equals("section")) {
        return true;
      }
    }
    return false;
  }

  /// What its class and id hint at; CONTENT where they hint at nothing.
  Container.Hint named(Element element) {
    Container.Hint byClass = of(element.attr("class"));
    return byClass != Container.Hint.CONTENT ? byClass : of(element.attr("id"));
  }

  private Container.Hint of(String names) {
    if (names.isEmpty()) {
      return Container.Hint.CONTENT;
    }
    Container.Hint known = seen.get(names);
    if (known == null) {
      known = WORDS.section(names).map(Container.Hint::valueOf).orElse(Container.Hint.CONTENT);
      if (seen.size() < MOST_REMEMBERED) {
        seen.put(names, known);
      }
    }
    return known;
  }
}
