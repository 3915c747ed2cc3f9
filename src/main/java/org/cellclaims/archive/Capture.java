package org.cellclaims.archive;

import java.time.Instant;
import java.util.Optional;

/// What a URL gave at one moment, byte for byte. Compare by `sha256`, not by `equals`: the payload
/// is an array.
///
/// @param url the address as asked for, or a `file:` style address for a file that came without one
/// @param time when it was captured, UTC; WARC keeps whole seconds
/// @param mediaType the declared media type without parameters, `text/html` for example
/// @param charset the charset of the Content-Type header, empty where none was given
/// @param payload the bytes as received after transfer and content decoding; not copied, so never
/// changed by anyone
/// @param sha256 lower-case hexadecimal SHA-256 of `payload`
/// @param origin what the supplier of the capture said of it
@SuppressWarnings("ArrayRecordComponent") // 10 MB pages are passed on, not copied
public record Capture(
    String url,
    Instant time,
    String mediaType,
    Optional<String> charset,
    byte[] payload,
    String sha256,
    Origin origin) {

  /// What a manifest row or crawl says of a capture beyond the bytes.
  ///
  /// @param file name of the file it came from, relative to the folder that was ingested
  /// @param site name of the site, where the supplier gave one; else the URL's registrable domain
  /// is taken
  /// @param country ISO 3166 alpha-2 code of the provider's country, where stated
  public record Origin(String file, Optional<String> site, Optional<String> country) {}
}
