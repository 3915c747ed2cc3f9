package org.cellclaims.crawl.http;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.guard.RefusedException;

/// A response to one request.
///
/// @param address what was asked for
/// @param ip the IP address that answered
/// @param request what was sent
/// @param http status, header fields and body as received
/// @param cut why the body is not whole, in the words of WARC-Truncated: `length`, `time`,
/// `disconnect`; empty if it is
/// @param took from sending the request to the last byte
public record Fetched(
    WebAddress address, String ip, String request, Http http, Optional<String> cut, Duration took) {

  /// The body with transfer and content coding undone.
  ///
  /// @throws Fault.FaultyAnswer if it cannot be decoded or grows too large
  public Http.Decoded decoded(int limit) throws IOException {
    try {
      return http.decode(limit);
    } catch (IOException e) {
      boolean isHalf = cut.isPresent();
      throw new Fault.FaultyAnswer(
          isHalf ? Fault.DISCONNECTED : Fault.UNDECODABLE, String.valueOf(e.getMessage()));
    }
  }

  /// The value of a header field, the first where there are several; empty where there is none.
  public Optional<String> field(String name) {
    return http.headers().first(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /// Where a redirect leads, empty if this is none.
  ///
  /// @throws RefusedException if it leads to none of http or https
  public Optional<WebAddress> redirect() throws RefusedException {
    boolean isRedirect = List.of(301, 302, 303, 307, 308).contains(http.status());
    try {
      return isRedirect
          ? field("Location").map(place -> address.resolve(utf8(place)).page())
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      throw new RefusedException("redirect to no web address: " + e.getMessage());
    }
  }

  private static String utf8(String field) {
    byte[] bytes = field.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    return new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
  }

  /// What a reader of the capture should know.
  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    cut.ifPresent(why -> notes.add(Capture.CUT + why));
    return notes;
  }
}
