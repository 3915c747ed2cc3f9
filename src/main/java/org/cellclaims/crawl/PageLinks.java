package org.cellclaims.crawl;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.robots.Robots;
import org.cellclaims.page.PageRules;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What a crawler reads on a page.
///
/// @param links where it leads, each address once, in the order of the page
/// @param rules what it says to robots
/// @param text its visible text, to tell whether it changed
record PageLinks(List<Link> links, PageRules rules, String text) {
  private static final int MOST_LINKS = 5_000;
  private static final int LONGEST_TEXT = 200;
  private static final Pattern REFRESH = Pattern.compile(
      "\\s*\\d*[.\\d]*\\s*[;,]?\\s*(?:url\\s*=)?\\s*['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_PAGE = Pattern.compile(
      ".*\\.(?:jpe?g|png|gif|webp|avif|svg|ico|bmp|tiff?|css|m?js|json|woff2?|ttf|eot|otf|mp[34]|m4[av]"
          + "|avi|mov|wmv|webm|ogg|wav|zip|gz|tgz|rar|7z|exe|dmg|apk|iso|docx?|xlsx?|pptx?|ics|vcf"
          + "|rss|atom)",
      Pattern.CASE_INSENSITIVE);

  /// A link.
  ///
  /// @param address where it leads, without fragment
  /// @param words what it says, cut to 200 characters
  record Link(WebAddress address, String words) {}

  PageLinks {
    links = List.copyOf(links);
  }

  /// Reads markup.
  ///
  /// @param charset the charset of the header, where that names one
  static PageLinks of(byte[] html, Optional<String> charset, WebAddress address)
      throws IOException {
    Document page = Jsoup.parse(
        new ByteArrayInputStream(html),
        charset.filter(PageLinks::isKnown).orElse(null),
        address.toString());
    PageRules rules = PageRules.ofContents(page.select("meta[name]").stream()
        .filter(meta -> List.of("robots", Robots.TOKEN.toLowerCase(Locale.ROOT))
            .contains(meta.attr("name").strip().toLowerCase(Locale.ROOT)))
        .map(meta -> meta.attr("content"))
        .toList());
    return new PageLinks(links(page, address), rules, page.text());
  }

  private static boolean isKnown(String charset) {
    try {
      return Charset.isSupported(charset);
    } catch (IllegalArgumentException e) {
      return false; // no name of a charset
    }
  }

  private static List<Link> links(Document page, WebAddress address) {
    WebAddress base = base(page, address);
    Map<String, Link> links = new LinkedHashMap<>();
    for (Element element : page.select("a[href], area[href], iframe[src], frame[src],"
        + " link[rel~=(?i)^(canonical|alternate|next|prev)$][href], meta[http-equiv][content]")) {
      if (links.size() < MOST_LINKS && !element.attr("rel").contains("nofollow")) {
        link(element, base).ifPresent(l -> links.putIfAbsent(l.address().toString(), l));
      }
    }
    return new ArrayList<>(links.values());
  }

  private static WebAddress base(Document page, WebAddress address) {
    Element base = page.selectFirst("base[href]");
    try {
      return base == null ? address : address.resolve(base.attr("href"));
    } catch (IllegalArgumentException e) {
      return address; // browsers leave it alone too
    }
  }

  private static Optional<Link> link(Element element, WebAddress base) {
    Optional<String> target = switch (element.normalName()) {
      case "iframe", "frame" -> Optional.of(element.attr("src"));
      case "meta" -> refresh(element);
      default -> Optional.of(element.attr("href"));
    };
    try {
      return target
          .filter(text -> !text.startsWith("#"))
          .map(text -> base.resolve(text).page())
          .filter(address -> address.user().isEmpty())
          .filter(address -> !NO_PAGE.matcher(address.path()).matches())
          .map(address -> new Link(address, words(element)));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // leads to no page
    }
  }

  private static Optional<String> refresh(Element meta) {
    if (!meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
      return Optional.empty();
    }
    Matcher refresh = REFRESH.matcher(meta.attr("content"));
    return refresh.matches() ? Optional.of(refresh.group(1)) : Optional.empty();
  }

  private static String words(Element element) {
    String text = element.text().isBlank() ? element.attr("title") : element.text();
    return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
  }
}
