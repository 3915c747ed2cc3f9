package org.cellclaims.page.html;

import java.util.Locale;
import org.cellclaims.page.html.region.Container;
import org.jsoup.nodes.Element;

/// What an element itself says of its region, by its role or tag.
final class RegionHints {
  private RegionHints() {}

  /// What the element itself says by role or tag; CONTENT where it says nothing.
  static Container.Hint stated(Element element) {
    Container.Hint byRole = byRole(Walk.attribute(element, "role"));
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

  private static Container.Hint byRole(String role) {
    if (role.isEmpty()) {
      return Container.Hint.CONTENT;
    }
    return switch (role.toLowerCase(Locale.ROOT)) {
      case "navigation", "menu", "menubar", "menuitem" -> Container.Hint.MENU;
      case "banner" -> Container.Hint.HEADER;
      case "contentinfo" -> Container.Hint.FOOTER;
      case "complementary" -> Container.Hint.ASIDE;
      case "dialog", "alertdialog" -> Container.Hint.FORM;
      case "search", "form" -> Container.Hint.FIELDS;
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
}
