package org.cellclaims.archive.warc;

import java.util.Optional;

/// Decompressed bytes that hold whole records.
///
/// @param offset where they begin in the file
/// @param end the first byte of the file after them
/// @param bytes what could be decompressed
/// @param damage why decompression ended early or is not to be trusted, empty if all went well
/// @param sound how many bytes, from the first on, the damage does not concern
/// @param isCut true if the file ends within them
record Member(
    long offset, long end, Window bytes, Optional<String> damage, long sound, boolean isCut) {

  /// The damage as far as it concerns bytes that end at a place.
  Optional<String> damageUpTo(long place) {
    return place <= sound ? Optional.empty() : damage;
  }
}
