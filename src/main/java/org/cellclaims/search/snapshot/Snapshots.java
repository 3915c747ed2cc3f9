package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cellclaims.search.count.Columns;
import org.cellclaims.vocabulary.Sites;

/// Lends states of an index, and looks for a newer one at most once a second.
public final class Snapshots implements AutoCloseable {
  private static final long SECOND = 1_000_000_000L;

  private static final int MOST_HELD = 4;

  private final SequencedMap<String, Snapshot> held = new LinkedHashMap<>();
  private final Countries countries;
  private final Directory directory;
  private final SearcherManager searchers;
  private final AtomicLong looked = new AtomicLong(System.nanoTime());

  /// Opens the index in a directory.
  ///
  /// @param known what people joined by hand
  public Snapshots(Directory directory, Noindex noindex, Sites known) throws IOException {
    this.countries = new Countries(known);
    this.directory = directory;
    DirectoryReader whole = DirectoryReader.open(directory);
    DirectoryReader shown = noindex == Noindex.INCLUDED ? whole : new Withholding(whole);
    Columns columns = new Columns();
    this.searchers = new SearcherManager(shown, new SearcherFactory() {
      @Override
      public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
        return new Snapshot(reader, columns, countries);
      }
    });
  }

  /// Tells of which countries sites are.
  public Countries countries() {
    return countries;
  }

  /// Whether a folder holds an index.
  public static boolean areIn(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }

  /// Something to do with a state of the index.
  @FunctionalInterface
  public interface Use<T> {
    /// Does it.
    T of(Snapshot snapshot) throws IOException;
  }

  /// Does something with the newest state.
  public <T> T with(Use<T> use) throws IOException {
    refresh();
    Snapshot snapshot = (Snapshot) searchers.acquire();
    try {
      return use.of(snapshot);
    } finally {
      searchers.release(snapshot);
    }
  }

  /// Does something with the state that has this id, while it is still held, else with the
  /// newest.
  public <T> T with(Optional<String> id, Use<T> use) throws IOException {
    return with(newest -> {
      hold(newest);
      Optional<Snapshot> pinned = id.flatMap(this::held);
      if (pinned.isEmpty() || !pinned.get().getIndexReader().tryIncRef()) {
        return use.of(newest);
      }
      try {
        return use.of(pinned.get());
      } finally {
        pinned.get().getIndexReader().decRef();
      }
    });
  }

  private Optional<Snapshot> held(String id) {
    synchronized (held) {
      return Optional.ofNullable(held.get(id));
    }
  }

  /// Keeps a state open after newer ones have come, the last few of them.
  private void hold(Snapshot snapshot) throws IOException {
    synchronized (held) {
      if (!held.containsKey(snapshot.id()) && snapshot.getIndexReader().tryIncRef()) {
        held.put(snapshot.id(), snapshot);
        while (held.size() > MOST_HELD) {
          held.pollFirstEntry().getValue().getIndexReader().decRef();
        }
      }
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
      synchronized (held) {
        for (Snapshot snapshot : held.values()) {
          snapshot.getIndexReader().decRef();
        }
        held.clear();
      }
    }
  }
}
