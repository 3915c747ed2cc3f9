package org.cellclaims.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/// Measures processor time of this process, compiling and collecting garbage included.
final class Clock {
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final double SECOND = 1e9;

  private Clock() {}

  /// Something to measure.
  @FunctionalInterface
  interface Work {
    /// Does it.
    void run() throws IOException;
  }

  /// Processor seconds that the work takes on all cores together.
  static double cpuSeconds(Work work) throws IOException {
    long before = SYSTEM.getProcessCpuTime();
    work.run();
    return (SYSTEM.getProcessCpuTime() - before) / SECOND;
  }

  /// Processor seconds that the work takes on this thread, without compiling and collecting
  /// garbage, which other threads do.
  static double threadSeconds(Work work) throws IOException {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - before) / SECOND;
  }

  /// Seconds on the wall that the work takes.
  static double seconds(Work work) throws IOException {
    long before = System.nanoTime();
    work.run();
    return (System.nanoTime() - before) / SECOND;
  }

  /// The median of an odd number of values.
  static double median(double... values) {
    return percentile(values, 50);
  }

  /// The value that so many percent of the values do not exceed.
  static double percentile(double[] values, int percent) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
    return sorted[Math.max(0, rank - 1)];
  }
}
