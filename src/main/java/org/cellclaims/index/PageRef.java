package org.cellclaims.index;

import java.time.Instant;
import org.cellclaims.page.Page;

/// What a claim needs to say of its page.
///
/// @param id the page version, see [Page#id()]
/// @param url address as captured
/// @param site registrable domain, or the name that the manifest gives
/// @param language ISO 639-1 code, `und` where it cannot be told
/// @param title the page's title, possibly empty
/// @param capturedAt the newest capture of this version, UTC
/// @param sha256 digest of the captured bytes
public record PageRef(
    String id,
    String url,
    String site,
    String language,
    String title,
    Instant capturedAt,
    String sha256) {

  /// The reference to a page that was last captured at `capturedAt` with these bytes.
  public static PageRef of(Page page, Instant capturedAt) {
    return new PageRef(
        page.id(),
        page.url(),
        page.site(),
        page.language(),
        page.title(),
        capturedAt,
        page.sha256());
  }
}
