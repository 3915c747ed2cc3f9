package org.cellclaims.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// One run of the program within the test's own process.
///
/// @param code exit code
/// @param out standard output
/// @param err standard error
record Run(int code, String out, String err) {
  /// Runs a command line.
  static Run of(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] args = List.of(words).stream().map(Object::toString).toArray(String[]::new);
    int code = CellClaims.run(new PrintWriter(out), new PrintWriter(err), args);
    return new Run(code, out.toString(), err.toString());
  }

  /// The lines of standard output.
  List<String> lines() {
    return out.lines().toList();
  }
}
