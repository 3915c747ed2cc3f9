package org.cellclaims.archive;

import java.io.IOException;

/// Takes captures one by one; a failure stops the reading.
@FunctionalInterface
public interface Sink {
  /// Takes one capture.
  void accept(Capture capture) throws IOException;
}
