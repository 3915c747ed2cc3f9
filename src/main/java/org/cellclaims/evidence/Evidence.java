package org.cellclaims.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.index.ClaimEntry;

/// What is known of a claim and proves it.
///
/// @param claim the claim
/// @param text the text of the page version that its spans count in
/// @param captured the capture that it was read from; empty where the archive is not at hand
/// @param permalink address of the claim, pinned to a state of the index
/// @param snapshot id of that state
/// @param version version of the program
public record Evidence(
    ClaimEntry claim,
    String text,
    Optional<Captured> captured,
    String permalink,
    String snapshot,
    String version) {

  /// A capture as the archive holds it.
  ///
  /// @param payload the bytes as captured
  /// @param record its WARC record that refers to no other, one gzip member
  @SuppressWarnings("ArrayRecordComponent") // pages of 10 MB are passed on, not copied
  public record Captured(byte[] payload, byte[] record) {}

  /// The claim's words, cut from the page's text.
  String quote() {
    var span = claim.claim().span();
    return text.substring(span.start(), span.end());
  }

  static String digest(String text) {
    return Capture.digest(text.getBytes(StandardCharsets.UTF_8));
  }
}
