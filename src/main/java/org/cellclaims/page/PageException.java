package org.cellclaims.page;

import java.io.IOException;

/// A capture cannot be read as a page of text.
public final class PageException extends IOException {
  private static final long serialVersionUID = 1L;

  /// Says which capture cannot be read and why.
  ///
  /// @param url address of the capture
  /// @param reason what is wrong with its bytes, and what to do about it
  public PageException(String url, String reason) {
    super(url + ": " + reason);
  }
}
