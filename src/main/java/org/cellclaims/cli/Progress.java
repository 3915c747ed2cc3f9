package org.cellclaims.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.cellclaims.archive.Problem;

/// Tells a person how far the work is: one line that renews itself on a terminal, now and then a
/// plain line elsewhere. Quiet where the work takes less than a second.
final class Progress implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final String what;
  private final boolean isTerminal;
  private final long start = System.nanoTime();
  private long said = start;
  private boolean isOpen;
  private long done;
  private long problems;

  /// Watches work that is counted.
  ///
  /// @param what the word for the things counted: `pages`
  Progress(PrintWriter err, String what) {
    this(err, what, Boolean.getBoolean("cellclaims.terminal"));
  }

  Progress(PrintWriter err, String what, boolean isTerminal) {
    this.err = err;
    this.what = what;
    this.isTerminal = isTerminal;
  }

  /// One more is done.
  void step() {
    at(done + 1);
  }

  /// This many are done.
  void at(long count) {
    done = count;
    long now = System.nanoTime();
    long pause = isTerminal ? SECOND / 5 : 10 * SECOND;
    if (now - start > SECOND && now - said > pause) {
      said = now;
      say(now);
    }
  }

  /// Something could not be used: says so at once, with its reason and way out.
  void problem(Problem problem) {
    problems++;
    clear();
    err.println(problem);
  }

  /// How many problems were told.
  long problems() {
    return problems;
  }

  /// Says something to the person, on a line of its own.
  void line(String text) {
    clear();
    err.println(text);
  }

  private void say(long now) {
    double rate = done * (double) SECOND / (now - start);
    String text = String.format(Locale.ROOT, "%,d %s, %.0f a second", done, what, rate);
    if (isTerminal) {
      err.print(CLEAR_LINE + text);
      err.flush();
      isOpen = true;
    } else {
      err.println(text);
    }
  }

  private void clear() {
    if (isOpen) {
      err.print(CLEAR_LINE);
      isOpen = false;
    }
  }

  @Override
  public void close() {
    clear();
    err.flush();
  }
}
