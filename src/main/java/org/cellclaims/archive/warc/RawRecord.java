package org.cellclaims.archive.warc;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.netpreserve.jwarc.MessageHeaders;

/// A record of a WARC or ARC file: its header fields and its block.
///
/// @param offset where the record, or the gzip member that holds it, begins in the file, in bytes
/// @param end the first byte of the file after the record, or after the gzip member that holds it
/// @param within where the record begins in the decompressed member, 0 where the file is not
/// compressed
/// @param headers the WARC header fields; ask by `field`
/// @param block the bytes between header and trailing line ends
/// @param notes what had to be forgiven
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record RawRecord(
    long offset, long end, long within, MessageHeaders headers, byte[] block, List<String> notes) {
  public RawRecord {
    notes = List.copyOf(notes);
  }

  /// The first value of a header field, without the blanks around it; empty if it has none.
  public Optional<String> field(String name) {
    return headers.all(name).stream().findFirst().map(String::strip).filter(v -> !v.isEmpty());
  }

  /// The record type in lower case, `unknown` if the record states none.
  public String type() {
    return field("WARC-Type").map(t -> t.toLowerCase(Locale.ROOT)).orElse("unknown");
  }

  /// The URL that was captured.
  public Optional<String> target() {
    return address("WARC-Target-URI");
  }

  /// The URL in a header field, without the angle brackets that some writers put around it.
  public Optional<String> address(String name) {
    return field(name)
        .map(u -> u.startsWith("<") && u.endsWith(">") ? u.substring(1, u.length() - 1) : u)
        .filter(u -> !u.isBlank());
  }
}
