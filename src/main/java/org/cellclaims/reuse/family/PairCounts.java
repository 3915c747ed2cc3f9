package org.cellclaims.reuse.family;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/// Counts how often two numbers were added together; what does not fit into memory is sorted,
/// counted and put on disk, and merged at the end.
final class PairCounts implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int FIRST = 1024;

  private final int most;
  private final List<Path> runs = new ArrayList<>();
  private long[] pairs;
  private int count;

  /// @param most how many additions are held in memory, 2 or more
  PairCounts(int most) {
    this.most = most;
    this.pairs = new long[Math.min(most, FIRST)];
  }

  /// Takes a pair with its count.
  interface Taker {
    void take(int one, int other, int count) throws IOException;
  }

  void add(int one, int other) throws IOException {
    if (count == most) {
      spill();
    } else if (count == pairs.length) {
      pairs = Arrays.copyOf(pairs, (int) Math.min(most, 2L * count));
    }
    pairs[count++] = (long) one << Integer.SIZE | other;
  }

  private void spill() throws IOException {
    Path run = Files.createTempFile("cellclaims-pairs", ".run");
    runs.add(run);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), BUFFER))) {
      each(sorted(), (pair, times) -> {
        out.writeLong(pair);
        out.writeInt(times);
      });
    }
    count = 0;
  }

  private long[] sorted() {
    Arrays.sort(pairs, 0, count);
    return pairs;
  }

  private interface Counted {
    void take(long pair, int times) throws IOException;
  }

  private void each(long[] sorted, Counted taker) throws IOException {
    for (int i = 0, from = 0; i < count; i++) {
      if (i + 1 == count || sorted[i + 1] != sorted[i]) {
        taker.take(sorted[i], i + 1 - from);
        from = i + 1;
      }
    }
  }

  /// Hands on every pair once, ascending.
  void each(Taker taker) throws IOException {
    if (runs.isEmpty()) {
      each(sorted(), (pair, times) -> take(taker, pair, times));
      return;
    }
    spill();
    List<Run> open = new ArrayList<>();
    try {
      for (Path run : runs) {
        open.add(new Run(run));
      }
      merge(open, taker);
    } finally {
      for (Run run : open) {
        run.close();
      }
    }
  }

  private static void merge(List<Run> open, Taker taker) throws IOException {
    PriorityQueue<Run> queue = new PriorityQueue<>(Comparator.comparingLong(r -> r.pair));
    for (Run run : open) {
      if (run.next()) {
        queue.add(run);
      }
    }
    while (!queue.isEmpty()) {
      long pair = queue.element().pair;
      int times = 0;
      while (!queue.isEmpty() && queue.element().pair == pair) {
        Run run = queue.remove();
        times += run.times;
        if (run.next()) {
          queue.add(run);
        }
      }
      take(taker, pair, times);
    }
  }

  private static void take(Taker taker, long pair, int times) throws IOException {
    taker.take((int) (pair >>> Integer.SIZE), (int) pair, times);
  }

  @Override
  public void close() throws IOException {
    for (Path run : runs) {
      Files.deleteIfExists(run);
    }
  }

  /// A sorted run being read.
  private static final class Run implements AutoCloseable {
    private final DataInputStream in;
    private long left;
    private long pair;
    private int times;

    Run(Path file) throws IOException {
      this.left = Files.size(file) / (Long.BYTES + Integer.BYTES);
      this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
    }

    boolean next() throws IOException {
      if (left-- == 0) {
        return false;
      }
      pair = in.readLong();
      times = in.readInt();
      return true;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
