package org.cellclaims.crawl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.frontier.Found;
import org.cellclaims.crawl.frontier.State;

/// What came of one request.
sealed interface Visit {
  /// A page.
  ///
  /// @param capture the page as it is archived
  /// @param digest of its visible text
  /// @param links where it leads, as far as that is new
  /// @param etag the server's mark of this version
  /// @param modified the server's time of this version
  record Page(
      Capture capture,
      String digest,
      List<Found> links,
      Optional<String> etag,
      Optional<String> modified)
      implements Visit {}

  /// A page that was captured before and is not there any more.
  ///
  /// @param capture the answer that says so
  /// @param why its status
  record Gone(Capture capture, String why) implements Visit {}

  /// The server says that nothing changed.
  ///
  /// @param exchange how it was asked
  record Same(Capture.Exchange exchange) implements Visit {}

  /// It leads elsewhere.
  record Moved(WebAddress target) implements Visit {}

  /// A sitemap.
  record Listing(List<Found> found) implements Visit {}

  /// No page, for good.
  record Nothing(State state, String why) implements Visit {}

  /// No answer yet; the server may have said when to ask again.
  record Later(String why, Optional<Duration> pause) implements Visit {}
}
