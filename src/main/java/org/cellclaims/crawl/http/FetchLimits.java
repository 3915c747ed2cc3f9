package org.cellclaims.crawl.http;

import java.time.Duration;

/// How much a server may make the crawler hold and wait.
///
/// @param headBytes longest header of a response
/// @param bodyBytes longest body as received; what is longer is cut
/// @param decodedBytes longest body after decompression
/// @param connect longest wait for a connection, TLS included
/// @param silence longest wait for the next byte
/// @param total longest time for one response; what came until then is kept
/// @param redirects how many redirects in a row are followed
public record FetchLimits(
    int headBytes,
    int bodyBytes,
    int decodedBytes,
    Duration connect,
    Duration silence,
    Duration total,
    int redirects) {

  /// 64 kB, 10 MB, 50 MB, 15 s, 20 s, 60 s, 5 redirects.
  public static final FetchLimits STANDARD = new FetchLimits(
      64 * 1024,
      10_000_000,
      50_000_000,
      Duration.ofSeconds(15),
      Duration.ofSeconds(20),
      Duration.ofSeconds(60),
      5);

  /// The same with other waits.
  public FetchLimits within(Duration silence, Duration total) {
    return new FetchLimits(headBytes, bodyBytes, decodedBytes, connect, silence, total, redirects);
  }
}
