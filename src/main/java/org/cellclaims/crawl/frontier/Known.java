package org.cellclaims.crawl.frontier;

import java.time.Instant;
import java.util.Optional;

/// An address of the frontier with what is known of it.
///
/// @param id its number in the frontier
/// @param url what to fetch
/// @param kind what is expected there
/// @param depth links from the seed
/// @param hops redirects that led here in a row
/// @param score the higher the sooner
/// @param attempts failed tries so far
/// @param visits the history of earlier fetches
public record Known(
    long id,
    String url,
    Found.Kind kind,
    int depth,
    int hops,
    int score,
    int attempts,
    Visits visits) {

  /// What earlier fetches found.
  ///
  /// @param etag the server's mark of the last version
  /// @param modified the server's Last-Modified of the last version
  /// @param digest of the last version's text, empty before the first
  /// @param first time of the first capture
  /// @param last time of the last fetch that gave a page
  /// @param checks fetches after the first
  /// @param changes how many of them found other text
  public record Visits(
      Optional<String> etag,
      Optional<String> modified,
      String digest,
      Optional<Instant> first,
      Optional<Instant> last,
      int checks,
      int changes) {
    /// Before the first fetch.
    public static final Visits NONE = new Visits(
        Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), 0, 0);
  }
}
