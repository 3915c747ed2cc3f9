package org.cellclaims.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Fields;

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
    SegmentInfos segments = ((StandardDirectoryReader) whole()).getSegmentInfos();
    return HexFormat.of().formatHex(segments.getId());
  }

  private DirectoryReader whole() {
    return FilterDirectoryReader.unwrap((DirectoryReader) getIndexReader());
  }

  /// How many of the documents that a query finds are withheld; 0 where none is.
  long withheld(Query query) throws IOException {
    if (!(getIndexReader() instanceof Withholding)) {
      return 0;
    }
    return new IndexSearcher(whole())
        .count(new BooleanQuery.Builder()
            .add(query, BooleanClause.Occur.FILTER)
            .add(new FieldExistsQuery(Fields.WITHHELD), BooleanClause.Occur.FILTER)
            .build());
  }

  /// Says how many claims of a question are withheld; empty where none is.
  Optional<String> withheldNote(Query query) throws IOException {
    long count = withheld(query);
    String said = count == 1
        ? "1 claim of a page whose owner asks not to be shown in searches is withheld"
        : count + " claims of pages whose owners ask not to be shown in searches are withheld";
    return count == 0 ? Optional.empty() : Optional.of(said);
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
