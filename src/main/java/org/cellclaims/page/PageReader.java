package org.cellclaims.page;

import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Capture;

/// Reads captures as pages.
public final class PageReader {
  /// The capture as a page.
  ///
  /// @throws PageException if the bytes are no text: empty, or binary data under a text's name
  public Page read(Capture capture) throws PageException {
    if (capture.payload().length == 0) {
      throw new PageException(capture.url(), "the capture is empty");
    }
    return new Page(
        "",
        capture.url(),
        capture.time(),
        capture.sha256(),
        capture.origin().file(),
        "UTF-8",
        "und",
        "",
        Optional.empty(),
        capture.origin().site().orElse(""),
        capture.origin().country(),
        "",
        List.of(),
        List.of());
  }
}
