package org.cellclaims.api;

import java.time.Duration;

/// How much of a server one caller gets.
///
/// @param perMinute requests of one address in a minute, 0 for as many as it likes
/// @param largestBody most bytes of a request's body
/// @param largestHead most bytes of a request's line and headers
/// @param idle how long a connection may say nothing in the middle of a request or an answer
/// @param stop how long requests under way may take to end once the server is told to stop
record Limits(int perMinute, long largestBody, int largestHead, Duration idle, Duration stop) {
  private static final int PER_MINUTE = 1_200;
  private static final long BODY = 1_000_000;
  private static final int HEAD = 64 * 1024;

  /// The usual limits; only callers from elsewhere are counted.
  static Limits usual(boolean isLoopback) {
    return new Limits(
        isLoopback ? 0 : PER_MINUTE, BODY, HEAD, Duration.ofSeconds(30), Duration.ofSeconds(30));
  }
}
