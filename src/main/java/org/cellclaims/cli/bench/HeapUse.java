package org.cellclaims.cli.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/// Listens to the collectors: how much of the heap is in use when they have just collected. What is
/// in use before, garbage included, follows the largest heap that is allowed and not the work.
final class HeapUse implements AutoCloseable {
  private static final Set<String> HEAP = ManagementFactory.getMemoryPoolMXBeans().stream()
      .filter(pool -> pool.getType() == MemoryType.HEAP)
      .map(MemoryPoolMXBean::getName)
      .collect(Collectors.toUnmodifiableSet());

  private final AtomicLong most = new AtomicLong();
  private final NotificationListener listener = (notification, handback) -> note(notification);

  /// Begins to listen.
  HeapUse() {
    ManagementFactory.getGarbageCollectorMXBeans()
        .forEach(bean -> emitter(bean).addNotificationListener(listener, null, null));
  }

  private static NotificationEmitter emitter(GarbageCollectorMXBean bean) {
    return (NotificationEmitter) bean;
  }

  private void note(Notification notification) {
    if (notification
        .getType()
        .equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
      Map<String, MemoryUsage> after = GarbageCollectionNotificationInfo.from(
              (CompositeData) notification.getUserData())
          .getGcInfo()
          .getMemoryUsageAfterGc();
      long used = after.entrySet().stream()
          .filter(pool -> HEAP.contains(pool.getKey()))
          .mapToLong(pool -> pool.getValue().getUsed())
          .sum();
      most.accumulateAndGet(used, Math::max);
    }
  }

  /// Most bytes in use after a collection so far; 0 where there was none.
  long most() {
    return most.get();
  }

  @Override
  public void close() {
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      try {
        emitter(bean).removeNotificationListener(listener);
      } catch (ListenerNotFoundException e) {
        throw new IllegalStateException("a listener that was added is gone", e);
      }
    }
  }
}
