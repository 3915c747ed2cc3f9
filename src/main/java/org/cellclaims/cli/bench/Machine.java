package org.cellclaims.cli.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// What the figures were measured on.
final class Machine {
  private static final double GIGABYTE = 1e9;
  private static final double MEGABYTE = 1e6;

  private Machine() {}

  /// Cores, memory, load, JDK and heap limit, in one line.
  static String describe() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return String.format(
        Locale.ROOT,
        "%d cores, %.0f GB memory, load %.1f, %s %s, Java %s, heap up to %.0f MB",
        system.getAvailableProcessors(),
        system.getTotalMemorySize() / GIGABYTE,
        system.getSystemLoadAverage(),
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version(),
        Runtime.getRuntime().maxMemory() / MEGABYTE);
  }
}
