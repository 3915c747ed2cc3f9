package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FilterDirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Fields;
import org.cellclaims.search.count.Columns;
import org.cellclaims.search.count.Counting;
import org.cellclaims.search.count.Marked;
import org.cellclaims.search.count.Property;
import org.cellclaims.vocabulary.Sites;

/// One state of the index, with what counting needs of it worked out once. Thread-safe.
public final class Snapshot extends IndexSearcher {
  private final Counting counting;
  private final Map<String, Counting.Counts> totals = new ConcurrentHashMap<>();
  private final AtomicReference<Optional<Marked>> claims = new AtomicReference<>(Optional.empty());

  private final Map<String, Property> copies = new ConcurrentHashMap<>();

  private final AtomicReference<Optional<SiteCountries>> countries =
      new AtomicReference<>(Optional.empty());

  /// @param columns what was read of segments, shared with other states
  Snapshot(IndexReader reader, Columns columns) {
    super(reader);
    this.counting = new Counting(reader, columns);
  }

  /// The state's id: how many captures of the archive it holds, and which commit of the index it
  /// is: `p46-c2`.
  public String id() throws IOException {
    IndexCommit commit = ((DirectoryReader) getIndexReader()).getIndexCommit();
    return ClaimIndex.position(commit.getUserData()) + "." + commit.getGeneration();
  }

  /// The random number that Lucene gave the commit, in hexadecimal; marked where pages whose
  /// owners ask not to be shown are part of it.
  public String commit() {
    SegmentInfos segments = ((StandardDirectoryReader) whole()).getSegmentInfos();
    String all = getIndexReader() instanceof Withholding ? "" : "-all";
    return HexFormat.of().formatHex(segments.getId()) + all;
  }

  private DirectoryReader whole() {
    return FilterDirectoryReader.unwrap((DirectoryReader) getIndexReader());
  }

  /// How many of the documents that a query finds are withheld; 0 where none is.
  public long withheld(Query query) throws IOException {
    if (!(getIndexReader() instanceof Withholding shown && shown.isAny())) {
      return 0;
    }
    return new IndexSearcher(whole())
        .count(new BooleanQuery.Builder()
            .add(query, BooleanClause.Occur.FILTER)
            .add(new FieldExistsQuery(Fields.WITHHELD), BooleanClause.Occur.FILTER)
            .build());
  }

  /// Says how many claims of a question are withheld; empty where none is.
  public Optional<String> withheldNote(Query query) throws IOException {
    long count = withheld(query);
    String said = count == 1
        ? "1 claim of a page whose owner asks not to be shown in searches is withheld"
        : count + " claims of pages whose owners ask not to be shown in searches are withheld";
    return count == 0 ? Optional.empty() : Optional.of(said);
  }

  /// A searcher of this state for one question, which gives up after a while.
  public IndexSearcher within(Duration limit) {
    IndexSearcher searcher = new IndexSearcher(getIndexReader());
    searcher.setTimeout(new QueryTimeoutImpl(limit.toMillis()));
    return searcher;
  }

  /// How many captures of the archive the index held.
  public long position() throws IOException {
    return ClaimIndex.position(
        ((DirectoryReader) getIndexReader()).getIndexCommit().getUserData());
  }

  /// Counts values.
  public Counting counting() {
    return counting;
  }

  /// The countries of sites, worked out when first asked for.
  ///
  /// @param known what people joined by hand
  public SiteCountries countries(Sites known) {
    return countries
        .updateAndGet(read -> read.or(() -> Optional.of(readCountries(known))))
        .orElseThrow();
  }

  private SiteCountries readCountries(Sites known) {
    try {
      return SiteCountries.of(getIndexReader(), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All claims.
  public Marked marked() {
    return claims
        .updateAndGet(known -> known.or(() -> Optional.of(findClaims())))
        .orElseThrow();
  }

  private Marked findClaims() {
    try {
      return Marked.found(this, new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The families of copies that claims stand in, looked up once a state of theirs.
  public Property copies(CopyGroups groups) throws IOException {
    String state = groups.state();
    copies.keySet().removeIf(known -> !known.equals(state));
    return copies.computeIfAbsent(state, s -> {
      try {
        return Property.of(getIndexReader(), Fields.ID, groups.numbers());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /// The counts of a field over all claims.
  public Counting.Counts total(String field, int most) {
    return totals.computeIfAbsent(field + "\n" + most, key -> {
      try {
        return counting.count(field, marked().documents(), most);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
