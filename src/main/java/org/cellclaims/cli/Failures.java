package org.cellclaims.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Stop;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/// Says what went wrong in one line and gives the exit code; only a defect of ours shows its stack.
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception problem, CommandLine line, ParseResult parsed) {
    return say(problem, line.getErr());
  }

  private static int say(Exception problem, PrintWriter err) {
    return switch (problem) {
      case ClosedPipe closed -> Exit.OK;
      case Stop.Stopped stopped -> Exit.FAILED;
      case IllegalArgumentException mistake -> told(err, message(mistake), Exit.USAGE);
      case UncheckedIOException wrapped -> say(cause(wrapped), err);
      case IOException file -> told(err, file(file), Exit.FAILED);
      case Exception defect -> {
        err.println("cellclaims: this is a defect of the program; please report what follows");
        defect.printStackTrace(err);
        yield Exit.FAILED;
      }
    };
  }

  private static int told(PrintWriter err, String message, int code) {
    err.println("cellclaims: " + message);
    return code;
  }

  private static String file(IOException problem) {
    return switch (problem) {
      case NoSuchFileException missing -> missing.getFile() + ": there is no such file";
      case AccessDeniedException denied -> denied.getFile() + ": may not be read or written";
      case IOException other -> message(other);
    };
  }

  private static String message(Exception problem) {
    return Optional.ofNullable(problem.getMessage()).orElse(problem.getClass().getSimpleName());
  }

  private static Exception cause(UncheckedIOException wrapped) {
    return wrapped.getCause() == null ? new IOException(message(wrapped)) : wrapped.getCause();
  }
}
