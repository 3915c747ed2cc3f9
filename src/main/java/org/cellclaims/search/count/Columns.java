package org.cellclaims.search.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;

/// The columns that were counted so far, each read once and dropped with its segment. Thread-safe.
public final class Columns {
  private final Map<IndexReader.CacheKey, Map<String, Column>> bySegment =
      new ConcurrentHashMap<>();

  Column of(LeafReader reader, String field) {
    IndexReader.CacheHelper core = reader.getCoreCacheHelper();
    Map<String, Column> columns = bySegment.computeIfAbsent(core.getKey(), key -> {
      core.addClosedListener(bySegment::remove);
      return new ConcurrentHashMap<>();
    });
    return columns.computeIfAbsent(field, f -> {
      try {
        return Column.of(reader, f);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
