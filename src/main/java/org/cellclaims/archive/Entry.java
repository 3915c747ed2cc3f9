package org.cellclaims.archive;

import java.time.Instant;

/// One capture in the archive without its bytes: cheap to keep by the million.
///
/// @param number how many captures stood in the archive before this one, from 0; never changes
/// @param url the address as captured
/// @param time when it was captured, UTC, whole seconds
/// @param sha256 lower-case hexadecimal SHA-256 of the payload
/// @param mediaType media type without parameters
/// @param record where the capture's own WARC record stands
/// @param payload where the record with the bytes stands: `record` itself, or an earlier capture of
/// the same URL with the same bytes
/// @param isGone true if the server said that nothing is there any more, see [Capture#isGone()]
public record Entry(
    long number,
    String url,
    Instant time,
    String sha256,
    String mediaType,
    Location record,
    Location payload,
    boolean isGone) {

  /// The place of one gzip member, which holds exactly one WARC record.
  ///
  /// @param file name of a file in the archive's folder
  /// @param offset bytes before the member
  /// @param length bytes of the member
  public record Location(String file, long offset, long length) {
    /// The first byte after the member.
    public long end() {
      return offset + length;
    }
  }

  /// True if the bytes are kept with an earlier capture of the same URL.
  public boolean isRevisit() {
    return !record.equals(payload);
  }
}
