package org.cellclaims.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Does the same with many things on a few threads, each taking the next thing when it is free, so
/// that no more than one thing a thread is in memory.
final class Parallel {
  private Parallel() {}

  /// Work on one thing.
  @FunctionalInterface
  interface Work<T> {
    void on(T thing) throws IOException;
  }

  /// Works on all things and returns when all are done; the first failure ends it.
  static <T> void each(List<T> things, int threads, Work<T> work) throws IOException {
    Iterator<T> rest = things.iterator();
    List<Callable<Boolean>> workers = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, things.size()); i++) {
      workers.add(() -> drain(rest, work));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Boolean>> running = workers.stream().map(pool::submit).toList();
      for (Future<Boolean> worker : running) {
        finish(worker, rest);
      }
    }
  }

  private static <T> boolean drain(Iterator<T> rest, Work<T> work) throws IOException {
    while (true) {
      T next;
      synchronized (rest) {
        if (!rest.hasNext()) {
          return true;
        }
        next = rest.next();
      }
      work.on(next);
    }
  }

  private static void finish(Future<Boolean> worker, Iterator<?> rest) throws IOException {
    try {
      worker.get();
    } catch (ExecutionException e) {
      skip(rest);
      throw new IOException(
          e.getCause() == null ? e.toString() : e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      skip(rest);
      Thread.currentThread().interrupt();
      throw new IOException("stopped before everything was indexed; run it again to go on", e);
    }
  }

  private static void skip(Iterator<?> rest) {
    synchronized (rest) {
      rest.forEachRemaining(left -> {});
    }
  }
}
