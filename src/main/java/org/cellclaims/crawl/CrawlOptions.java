package org.cellclaims.crawl;

import org.cellclaims.crawl.guard.Guard;
import org.cellclaims.crawl.http.FetchLimits;

/// How a crawl goes.
///
/// @param userAgent how it presents itself: name, version and a contact
/// @param guard decides what may be connected to
/// @param limits caps of one answer
/// @param politeness pauses
/// @param maxPages pages after which it ends
/// @param maxDepth links from a seed, at most
/// @param threads servers that are asked at the same time
/// @param batch pages after which the archive is made safe and the listener called
public record CrawlOptions(
    String userAgent,
    Guard guard,
    FetchLimits limits,
    Politeness politeness,
    long maxPages,
    int maxDepth,
    int threads,
    int batch) {
  public CrawlOptions {
    if (maxPages < 1 || maxDepth < 0 || threads < 1 || batch < 1) {
      throw new IllegalArgumentException(
          "pages, threads and batch must be 1 or more and depth 0 or more, got " + maxPages + ", "
              + threads + ", " + batch + ", " + maxDepth);
    }
  }
}
