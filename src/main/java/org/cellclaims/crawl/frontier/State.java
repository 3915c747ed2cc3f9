package org.cellclaims.crawl.frontier;

import java.util.Arrays;

/// What became of an address. The file holds the numbers: they never change.
public enum State {
  /// To be fetched.
  WAITING(0, "waiting"),
  /// Fetched and archived.
  CAPTURED(1, "pages captured"),
  /// Fetched again, and it was the same as before.
  UNCHANGED(2, "pages unchanged"),
  /// Leads elsewhere.
  REDIRECTED(3, "redirects"),
  /// The server says there is nothing (404, 410 and other answers of 4xx).
  GONE(4, "not there"),
  /// No page: an image, an archive, a sitemap that was read.
  NO_PAGE(5, "no pages"),
  /// Not fetched: robots.txt, the guard or a bound forbids it.
  REFUSED(6, "not allowed"),
  /// No useful answer, after several tries.
  FAILED(7, "failed");

  private final int code;
  private final String words;

  State(int code, String words) {
    this.code = code;
    this.words = words;
  }

  /// How reports call it.
  public String words() {
    return words;
  }

  static State of(int code) {
    return Arrays.stream(values()).filter(s -> s.code == code).findFirst().orElse(FAILED);
  }

  int code() {
    return code;
  }
}
