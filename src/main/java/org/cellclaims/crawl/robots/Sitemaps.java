package org.cellclaims.crawl.robots;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.UnknownFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Reads sitemaps: XML, text, feeds and indexes of them, also compressed (sitemaps.org).
///
/// @param pages addresses of pages
/// @param more addresses of further sitemaps
public record Sitemaps(List<String> pages, List<String> more) {
  private static final int MOST_PAGES = 50_000;
  private static final int MOST_MORE = 1_000;

  public Sitemaps {
    pages = List.copyOf(pages);
    more = List.copyOf(more);
  }

  /// Reads a sitemap.
  ///
  /// @param limit the most bytes that a compressed one may grow to; the rest is not read
  /// @throws IOException if it is none
  public static Sitemaps read(byte[] content, String url, int limit) throws IOException {
    try {
      SiteMapParser parser = new SiteMapParser(false, true);
      AbstractSiteMap map =
          parser.parseSiteMap(plain(content, limit), URI.create(url).toURL());
      return of(map);
    } catch (UnknownFormatException | RuntimeException e) {
      throw new IOException("no sitemap (" + e.getMessage() + ")", e);
    }
  }

  private static Sitemaps of(AbstractSiteMap map) {
    if (map instanceof SiteMapIndex index) {
      return new Sitemaps(
          List.of(),
          index.getSitemaps().stream()
              .limit(MOST_MORE)
              .map(m -> m.getUrl().toString())
              .toList());
    }
    return map instanceof SiteMap pages
        ? new Sitemaps(
            pages.getSiteMapUrls().stream()
                .limit(MOST_PAGES)
                .map(page -> page.getUrl().toString())
                .toList(),
            List.of())
        : new Sitemaps(List.of(), List.of());
  }

  private static byte[] plain(byte[] content, int limit) throws IOException {
    boolean isGzip = content.length > 2 && content[0] == 0x1f && content[1] == (byte) 0x8b;
    if (!isGzip) {
      return content;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return in.readNBytes(limit);
    }
  }
}
