package org.cellclaims.cli.run;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import org.cellclaims.archive.Problem;
import org.cellclaims.index.IngestReport;

/// Tells a person how far the work is: one line that renews itself on a terminal, now and then a
/// plain line elsewhere. Quiet where the work takes less than a second. Thread-safe.
public final class Progress implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean isTerminal;
  private final long start = System.nanoTime();
  private long said = start;
  private boolean isOpen;
  private long problems;

  /// Tells it on standard error; the launcher says whether that is a terminal.
  public Progress(PrintWriter err) {
    this(err, Boolean.getBoolean("cellclaims.terminal"));
  }

  /// @param isTerminal whether a line can be written over
  public Progress(PrintWriter err, boolean isTerminal) {
    this.err = err;
    this.isTerminal = isTerminal;
  }

  /// This much is done.
  ///
  /// @param total how much there is, 0 where that is not known
  /// @param what the word for the things counted: `pages read`
  public synchronized void at(long done, long total, String what) {
    long now = System.nanoTime();
    long pause = isTerminal ? SECOND / 5 : 10 * SECOND;
    if (now - start > SECOND && now - said > pause) {
      said = now;
      say(
          total == 0
              ? String.format(Locale.ROOT, "%,d %s", done, what)
              : String.format(Locale.ROOT, "%,d of %,d %s", done, total, what));
    }
  }

  /// Hears how far an ingest is, and ends it if a person asks for that.
  public Consumer<IngestReport.Progress> with(Stop stop) {
    return now -> {
      stop.check();
      String what = switch (now.stage()) {
        case ARCHIVING -> "captures archived";
        case INDEXING -> "addresses indexed";
      };
      at(now.done(), now.total(), what);
    };
  }

  /// Something could not be used: says so at once, with its reason and way out.
  public synchronized void problem(Problem problem) {
    problems++;
    line(problem.toString());
  }

  /// How many problems were told.
  public synchronized long problems() {
    return problems;
  }

  /// Says something to the person, on a line of its own.
  public synchronized void line(String text) {
    clear();
    err.println(text);
  }

  private void say(String text) {
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
  public synchronized void close() {
    clear();
    err.flush();
  }
}
