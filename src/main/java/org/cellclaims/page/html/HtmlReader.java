package org.cellclaims.page.html;

import java.util.List;
import org.cellclaims.page.Block;
import org.cellclaims.page.draft.Draft;
import org.cellclaims.page.draft.Outline;
import org.cellclaims.page.html.element.Ink;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Reads markup: its text and blocks, and what its head says of it.
///
/// @param title the title element, else the title it gives to social media, possibly empty
/// @param canonical the address it calls its own, absolute, possibly empty
/// @param language the language it declares, a BCP 47 tag, possibly empty
/// @param text its visible text
/// @param blocks its blocks
/// @param cut whether text was left out because there was too much
/// @param places the element that each block stands in; empty for plain text
public record HtmlReader(
    String title,
    String canonical,
    String language,
    String text,
    List<Block> blocks,
    boolean cut,
    List<Element> places) {
  /// Most characters of text that are kept.
  public static final int MOST_TEXT = 5_000_000;

  /// Reads a page; anything is markup to it, so nothing fails.
  public static HtmlReader read(String html, String url) {
    return of(Jsoup.parse(html, url));
  }

  /// Reads a parsed page.
  public static HtmlReader of(Document document) {
    Ink ink = new Ink(MOST_TEXT);
    Scribe scribe = new Scribe(ink, document);
    new Walk(document, ink, scribe).traverse(document);
    boolean cut = ink.isFull();
    List<Draft> drafts = scribe.finish();
    String text = ink.written().toString();
    return new HtmlReader(
        title(document),
        link(document),
        language(document),
        text,
        Outline.of(text, drafts),
        cut,
        scribe.places());
  }

  private static String title(Document document) {
    String title = org.cellclaims.text.CleanText.of(document.title()).strip();
    return title.isEmpty() ? meta(document, "meta[property=og:title]") : title;
  }

  private static String link(Document document) {
    Element link = document.head().selectFirst("link[rel=canonical]");
    return link == null ? "" : link.absUrl("href");
  }

  private static String language(Document document) {
    Element html = document.selectFirst("html");
    String declared = html == null ? "" : html.attr("lang").strip();
    if (declared.isEmpty() && html != null) {
      declared = html.attr("xml:lang").strip();
    }
    return declared.isEmpty() ? meta(document, "meta[http-equiv=content-language]") : declared;
  }

  private static String meta(Document document, String query) {
    Element found = document.head().selectFirst(query);
    return found == null
        ? ""
        : org.cellclaims.text.CleanText.of(found.attr("content")).strip();
  }
}
