package org.cellclaims.claim;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.read.PageReader;

/// Pages written in tests.
public final class PageOf {
  private PageOf() {}

  /// An English page with this body.
  public static Page html(String body, Optional<String> country) {
    String html = "<!doctype html><html lang=en><title></title><body><main>" + body + "</main>";
    Capture capture = Capture.of(
        "https://clinic.example/page",
        Instant.parse("2024-05-06T07:08:09Z"),
        "text/html",
        Optional.of("utf-8"),
        html.getBytes(StandardCharsets.UTF_8),
        new Capture.Origin("page.html", Optional.empty(), country));
    try {
      return new PageReader().read(capture);
    } catch (PageException e) {
      throw new IllegalArgumentException("the page of a test cannot be read: " + body, e);
    }
  }
}
