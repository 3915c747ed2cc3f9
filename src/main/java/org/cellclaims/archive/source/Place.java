package org.cellclaims.archive.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;
import org.cellclaims.archive.warc.WarcFile;

/// Where a record of somebody's WARC file stands, to be read again.
///
/// @param path the file
/// @param offset the byte where its gzip member begins, or itself where nothing is compressed
/// @param within bytes before it within the member
record Place(Path path, long offset, long within) {
  static Place of(RawRecord raw, Path path) {
    return new Place(path, raw.offset(), raw.within());
  }

  /// The record; empty if it does not stand there any more.
  Optional<RawRecord> read() {
    try {
      return WarcFile.readAt(path, offset, within, Limits.STANDARD);
    } catch (IOException e) {
      return Optional.empty(); // the caller tells that the record is not there
    }
  }
}
