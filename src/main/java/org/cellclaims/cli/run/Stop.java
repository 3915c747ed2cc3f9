package org.cellclaims.cli.run;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Lets work end in good order when a person presses Control-C: open it first and close it last.
///
/// The work asks `check` now and then, or waits in `await`; the process ends when this is closed,
/// or
/// after ten seconds.
public final class Stop implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::ask, "stop");
  private final CountDownLatch asked = new CountDownLatch(1);
  private volatile boolean wasCut;

  private Stop() {}

  /// Begins to listen.
  public static Stop listen() {
    Stop stop = new Stop();
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  /// Ends the work if that was asked for.
  ///
  /// @throws Stopped to be caught by nobody but [org.cellclaims.cli.Failures]
  public void check() {
    if (asked.getCount() == 0) {
      throw new Stopped();
    }
  }

  /// Waits until it is asked for.
  public void await() {
    try {
      asked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Work that reports how far it is through `check`.
  public interface Work<T> {
    /// Does it.
    T run() throws IOException;
  }

  /// Does work; what it throws because it was asked to end becomes one plain message.
  public <T> T watch(Work<T> work) throws IOException {
    try {
      return work.run();
    } catch (IOException | RuntimeException e) {
      wasCut = asked.getCount() == 0;
      check();
      throw e;
    }
  }

  @Override
  public void close() {
    ended.countDown();
    if (asked.getCount() > 0) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private void ask() {
    asked.countDown();
    try {
      if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        System.err.println("cellclaims: did not end within " + PATIENCE_SECONDS + " s");
      } else if (wasCut) {
        System.err.println("cellclaims: " + Stopped.MESSAGE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Thrown where work ends because a person asked for it; the hook has told them.
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final String MESSAGE =
        "stopped; what was taken in is kept, and the same command goes on from there";

    Stopped() {
      super(MESSAGE);
    }
  }
}
