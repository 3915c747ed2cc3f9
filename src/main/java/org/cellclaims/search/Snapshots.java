package org.cellclaims.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;

/// Lends states of an index, and looks for a newer one at most once a second.
final class Snapshots implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;

  private final Directory directory;
  private final SearcherManager searchers;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  Snapshots(Directory directory) throws IOException {
    this.directory = directory;
    this.searchers = new SearcherManager(directory, new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        return new Snapshot(reader);
      }
    });
  }

  /// Something to do with a state of the index.
  @FunctionalInterface
  interface Use<T> {
    T of(Snapshot snapshot) throws IOException;
  }

  /// Does something with the newest state.
  <T> T with(Use<T> use) throws IOException {
    refresh();
    Snapshot snapshot = (Snapshot) searchers.acquire();
    try {
      return use.of(snapshot);
    } finally {
      searchers.release(snapshot);
    }
  }

  private void refresh() throws IOException {
    long last = looked.get();
    long now = System.nanoTime();
    if (now - last > SECOND && looked.compareAndSet(last, now)) {
      searchers.maybeRefresh();
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
    }
  }
}
