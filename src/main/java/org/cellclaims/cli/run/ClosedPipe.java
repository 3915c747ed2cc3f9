package org.cellclaims.cli.run;

import java.io.PrintWriter;

/// Nobody reads our output any more (`cellclaims extract ... | head`): a reason to stop, not an
/// error.
public final class ClosedPipe extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ClosedPipe() {
    super("nobody reads the output");
  }

  /// Flushes what was written.
  ///
  /// @throws ClosedPipe if it cannot be written
  public static void check(PrintWriter out) {
    if (out.checkError()) {
      throw new ClosedPipe();
    }
  }
}
