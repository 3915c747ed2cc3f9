package org.cellclaims.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Captures for tests.
public final class Captures {
  private Captures() {}

  /// What a server answered.
  ///
  /// @param time in ISO 8601, UTC
  /// @param status the status line after the protocol, and more header fields, each on a line of
  /// its own: `200 OK`
  public static Capture answered(String url, String time, String status, String html) {
    String head = "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n\r\n";
    return of(
        url,
        Instant.parse(time),
        html,
        new Capture.Origin(
            "", Optional.empty(), Optional.empty(), Optional.of(head), false, List.of()));
  }

  /// A file of a folder whose manifest names site and country.
  public static Capture page(String url, Instant time, String html) {
    return of(
        url,
        time,
        html,
        new Capture.Origin("clinic/cp.html", Optional.of("clinic.example"), Optional.of("MX")));
  }

  /// A record of another program's WARC file, with notes.
  public static Capture overHttp(String url, Instant time, String html, String head) {
    return of(
        url,
        time,
        html,
        new Capture.Origin(
            "crawl.warc",
            Optional.empty(),
            Optional.empty(),
            Optional.of(head),
            false,
            List.of("a note", "another: with a colon")));
  }

  private static Capture of(String url, Instant time, String html, Capture.Origin origin) {
    return Capture.of(url, time, "text/html", Optional.of("utf-8"), html.getBytes(UTF_8), origin);
  }
}
