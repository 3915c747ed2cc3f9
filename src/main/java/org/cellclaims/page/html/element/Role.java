package org.cellclaims.page.html.element;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an HTML element does to the text around it.
public enum Role {
  /// Never text: scripts, pictures, form controls.
  SKIP,
  /// Part of the line it stands in.
  INLINE,
  /// Begins and ends a block.
  BLOCK,
  /// Ends a line.
  BREAK,
  HEADING,
  LIST,
  ITEM,
  TERM,
  DEFINITION,
  TABLE,
  QUOTE,
  CAPTION,
  /// The visible line of a details element.
  SUMMARY,
  LINK,
  BOLD,
  BUTTON,
  PREFORMATTED;

  private static final Map<String, Role> BY_TAG = new HashMap<>();

  static {
    put(
        SKIP,
        "head",
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "canvas",
        "iframe",
        "object",
        "embed",
        "video",
        "audio",
        "select",
        "option",
        "optgroup",
        "datalist",
        "textarea",
        "input",
        "map",
        "progress",
        "meter",
        "frameset",
        "noframes",
        "noembed",
        "img",
        "dialog");
    put(
        BLOCK,
        "html",
        "body",
        "div",
        "p",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "nav",
        "aside",
        "address",
        "form",
        "fieldset",
        "legend",
        "figure",
        "details",
        "dl",
        "hr",
        "center",
        "hgroup",
        "search",
        "tr",
        "td",
        "th",
        "tbody",
        "thead",
        "tfoot",
        "caption",
        "label");
    put(BREAK, "br");
    put(HEADING, "h1", "h2", "h3", "h4", "h5", "h6");
    put(LIST, "ul", "ol", "menu", "dir");
    put(ITEM, "li");
    put(TERM, "dt");
    put(DEFINITION, "dd");
    put(TABLE, "table");
    put(QUOTE, "blockquote");
    put(CAPTION, "figcaption");
    put(SUMMARY, "summary");
    put(LINK, "a");
    put(BOLD, "b", "strong");
    put(BUTTON, "button");
    put(PREFORMATTED, "pre", "listing", "xmp", "plaintext");
  }

  private static void put(Role role, String... tags) {
    List.of(tags).forEach(tag -> BY_TAG.put(tag, role));
  }

  /// The role of an element by its lower-case tag; elements that nobody knows stand in the line.
  public static Role of(String tag) {
    return BY_TAG.getOrDefault(tag, INLINE);
  }

  /// Whether the element begins and ends a block.
  public boolean isBlock() {
    return switch (this) {
      case SKIP, INLINE, BREAK, LINK, BOLD, BUTTON -> false;
      case BLOCK,
          HEADING,
          LIST,
          ITEM,
          TERM,
          DEFINITION,
          TABLE,
          QUOTE,
          CAPTION,
          SUMMARY,
          PREFORMATTED -> true;
    };
  }
}
