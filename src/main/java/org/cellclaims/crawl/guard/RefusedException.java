package org.cellclaims.crawl.guard;

import java.io.IOException;

/// An address that is never connected to; the message says why.
public final class RefusedException extends IOException {
  private static final long serialVersionUID = 1L;

  /// Refuses for a reason.
  public RefusedException(String reason) {
    super(reason);
  }
}
