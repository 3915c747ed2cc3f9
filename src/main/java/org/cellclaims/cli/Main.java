package org.cellclaims.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where the program starts.
public final class Main {
  /// Lucene's advice to load the vector module, which made no search of ours faster when
  /// measured.
  private static final Logger ADVICE =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private Main() {}

  /// Runs one command and ends the process with its exit code.
  ///
  /// @param args the words of the command line
  public static void main(String[] args) {
    ADVICE.setLevel(Level.SEVERE);
    PrintWriter out = writer(FileDescriptor.out, false);
    PrintWriter err = writer(FileDescriptor.err, true);
    int code = CellClaims.run(out, err, args);
    out.flush();
    System.exit(code);
  }

  private static PrintWriter writer(FileDescriptor file, boolean flushed) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(file), StandardCharsets.UTF_8), flushed);
  }
}
