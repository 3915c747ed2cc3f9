package org.cellclaims.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.cellclaims.index.ClaimIndex;

/// One state of the index, with what counting needs of it worked out once. Thread-safe.
final class Snapshot extends IndexSearcher {
  private final Map<String, StringDocValuesReaderState> states = new ConcurrentHashMap<>();
  private final Map<String, FacetResult> totals = new ConcurrentHashMap<>();

  Snapshot(IndexReader reader) {
    super(reader);
  }

  /// The state's id: how many captures of the archive it holds, and which commit of the index it
  /// is: `p46-c2`.
  String id() throws IOException {
    IndexCommit commit = ((DirectoryReader) getIndexReader()).getIndexCommit();
    return ClaimIndex.position(commit.getUserData()) + "." + commit.getGeneration();
  }

  /// The random number that Lucene gave the commit, in hexadecimal.
  String commit() {
    SegmentInfos segments = ((StandardDirectoryReader) getIndexReader()).getSegmentInfos();
    return HexFormat.of().formatHex(segments.getId());
  }

  /// A searcher of this state for one question, which gives up after a while.
  IndexSearcher within(Duration limit) {
    IndexSearcher searcher = new IndexSearcher(getIndexReader());
    searcher.setTimeout(new QueryTimeoutImpl(limit.toMillis()));
    return searcher;
  }

  /// What is needed to count the values of a field.
  StringDocValuesReaderState state(String field) {
    return states.computeIfAbsent(field, f -> {
      try {
        return new StringDocValuesReaderState(getIndexReader(), f);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /// The counts of a field over the whole index.
  FacetResult total(String field, int most) {
    return totals.computeIfAbsent(field + "\n" + most, key -> {
      try {
        return new StringValueFacetCounts(state(field)).getTopChildren(most, field);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
