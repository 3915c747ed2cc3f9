package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import org.cellclaims.index.Filters;
import org.cellclaims.search.count.Columns;
import org.cellclaims.search.count.Counting;
import org.cellclaims.search.count.Found;
import org.cellclaims.search.count.Marked;
import org.cellclaims.search.count.Property;

/// One state of the index, with what counting needs of it worked out once. Thread-safe.
public final class Snapshot extends IndexSearcher {
  private static final String SITE = "site";

  private final Counting counting;
  private final Map<String, Counting.Counts> totals = new ConcurrentHashMap<>();
  private final AtomicReference<Optional<Marked>> claims = new AtomicReference<>(Optional.empty());

  private final Map<String, Property> copies = new ConcurrentHashMap<>();

  private final Countries countries;

  /// @param columns what was read of segments, shared with other states
  /// @param countries tells of which countries sites are
  Snapshot(IndexReader reader, Columns columns, Countries countries) {
    super(reader);
    this.countries = countries;
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

  /// The countries of its sites.
  public SiteCountries countries() {
    return countries.of(getIndexReader());
  }

  /// Counts the values of a field; countries, which the index does not hold, are those of sites.
  ///
  /// @param most how many values are given
  public Counting.Counts count(String field, Found found, int most) throws IOException {
    return field.equals(Filters.COUNTRY)
        ? countries().count(counting.count(SITE, found, Integer.MAX_VALUE).top(), most)
        : counting.count(field, found, most);
  }

  /// How many different ones of `other` the documents of each value of a field have.
  public List<Integer> distinct(String field, List<String> values, Property other, Found found)
      throws IOException {
    Held held = held(field, values);
    if (!field.equals(Filters.COUNTRY)) {
      return counting.distinct(held.field(), held.terms(), other, found);
    }
    List<Integer> distinct = new ArrayList<>();
    for (List<String> sites : held.terms()) { // a site of two countries is among two of them
      distinct.addAll(counting.distinct(held.field(), List.of(sites), other, found));
    }
    return distinct;
  }

  /// Where the index holds some values.
  ///
  /// @param field the field
  /// @param terms the terms of each value, of which a document has one
  public record Held(String field, List<List<String>> terms) {
    public Held {
      terms = terms.stream().map(List::copyOf).toList();
    }
  }

  /// Where the index holds values of a field: of a country, in the sites that are of it.
  public Held held(String field, List<String> values) {
    return field.equals(Filters.COUNTRY)
        ? new Held(SITE, values.stream().map(v -> countries().sites(List.of(v))).toList())
        : new Held(field, values.stream().map(v -> List.of(Fields.term(v))).toList());
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
        return count(field, marked().documents(), most);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
