package org.cellclaims.cli;

import java.io.PrintWriter;

/// Nobody reads our output any more (`cellclaims extract ... | head`): a reason to stop, not an
/// error.
final class ClosedPipe extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ClosedPipe() {
    super("nobody reads the output");
  }

  /// Flushes what was written.
  ///
  /// @throws ClosedPipe if it cannot be written
  static void check(PrintWriter out) {
    if (out.checkError()) {
      throw new ClosedPipe();
    }
  }
}
