package org.cellclaims.copies.family;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.EntryJson;

/// The families as they are kept beside the index; each is read when it is asked for, so that
/// memory does not grow with them. Thread-safe; sees what a writer in another process commits.
public final class FamilyStore implements AutoCloseable {
  private static final Sort LARGEST_FIRST = new Sort(
      new SortField(StoreWriter.SITES, SortField.Type.LONG, true),
      new SortField(StoreWriter.PAGES, SortField.Type.LONG, true),
      new SortField(StoreWriter.CLAIM_WORDS, SortField.Type.LONG, true),
      new SortField(StoreWriter.WORDS, SortField.Type.LONG, true),
      new SortField(StoreWriter.ORDER, SortField.Type.STRING));

  private final Directory directory;
  private final SearcherManager searchers;

  private FamilyStore(Directory directory) throws IOException {
    this.directory = directory;
    if (!DirectoryReader.indexExists(directory)) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
        writer.commit();
      }
    }
    this.searchers = new SearcherManager(directory, null);
  }

  /// Opens the families in a folder; there need not be any.
  public static FamilyStore open(Path folder) throws IOException {
    return new FamilyStore(FSDirectory.open(folder));
  }

  /// Families that are kept in memory only.
  public static FamilyStore inMemory() {
    try {
      return new FamilyStore(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot be written to", e);
    }
  }

  Directory directory() {
    return directory;
  }

  /// Which state of the index the families were worked out from; empty where they never were.
  String state() throws IOException {
    return with(searcher -> ((DirectoryReader) searcher.getIndexReader())
        .getIndexCommit()
        .getUserData()
        .getOrDefault(StoreWriter.STATE, ""));
  }

  /// Families of one kind.
  ///
  /// @param total how many there are
  /// @param first the first of them, those of most sites first
  record Listed<T>(int total, List<T> first) {}

  /// The families that a query finds, in brief.
  Listed<Brief> briefs(Query query, int most) throws IOException {
    return list(query, most, FamilyStore::brief);
  }

  /// The families that a query finds, whole.
  Listed<Family> families(Query query, int most) throws IOException {
    return list(
        query,
        most,
        (searcher, number) ->
            read(searcher.storedFields().document(number), StoreWriter.FAMILY, Family.class));
  }

  /// The largest family of each claim that stands in one of those that a query finds, by the
  /// claim's id; each family is read once.
  Map<String, Brief> largest(Query query, List<String> claims) throws IOException {
    return with(searcher -> {
      Map<Integer, Brief> read = new HashMap<>();
      Map<String, Brief> largest = new LinkedHashMap<>();
      for (String claim : claims) {
        Query having = new BooleanQuery.Builder()
            .add(query, Occur.FILTER)
            .add(new TermQuery(new Term(StoreWriter.CLAIM, claim)), Occur.FILTER)
            .build();
        for (ScoreDoc found : searcher.search(having, 1, LARGEST_FIRST).scoreDocs) {
          if (!read.containsKey(found.doc)) {
            read.put(found.doc, brief(searcher, found.doc));
          }
          largest.put(claim, read.get(found.doc));
        }
      }
      return largest;
    });
  }

  /// The largest family of each claim that stands in one: its number, from 0, among those that a
  /// query finds.
  Map<String, Integer> numbers(Query query) throws IOException {
    return with(searcher -> {
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      int[] ranks = new int[most];
      Arrays.fill(ranks, -1);
      ScoreDoc[] found = searcher.search(query, most, LARGEST_FIRST).scoreDocs;
      for (int rank = 0; rank < found.length; rank++) {
        ranks[found[rank].doc] = rank;
      }
      Map<String, Integer> numbers = new HashMap<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        Terms claims = leaf.reader().terms(StoreWriter.CLAIM);
        if (claims != null) {
          number(claims.iterator(), leaf.docBase, ranks, numbers);
        }
      }
      return numbers;
    });
  }

  private static void number(TermsEnum claims, int base, int[] ranks, Map<String, Integer> numbers)
      throws IOException {
    for (BytesRef claim = claims.next(); claim != null; claim = claims.next()) {
      PostingsEnum families = claims.postings(null, PostingsEnum.NONE);
      while (families.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int rank = ranks[base + families.docID()];
        if (rank >= 0) {
          numbers.merge(claim.utf8ToString(), rank, Math::min);
        }
      }
    }
  }

  private interface Reading<T> {
    T of(IndexSearcher searcher, int document) throws IOException;
  }

  private <T> Listed<T> list(Query query, int most, Reading<T> reading) throws IOException {
    return with(searcher -> {
      TopFieldDocs found = searcher.search(query, Math.max(1, most), LARGEST_FIRST);
      List<T> first = new ArrayList<>();
      for (int i = 0; i < Math.min(most, found.scoreDocs.length); i++) {
        first.add(reading.of(searcher, found.scoreDocs[i].doc));
      }
      return new Listed<>(searcher.count(query), first);
    });
  }

  private static Brief brief(IndexSearcher searcher, int document) throws IOException {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    BinaryDocValues briefs = DocValues.getBinary(leaf.reader(), StoreWriter.BRIEF);
    if (!briefs.advanceExact(document - leaf.docBase)) {
      throw new IOException("a family without " + StoreWriter.BRIEF + "; run reindex");
    }
    BytesRef json = briefs.binaryValue();
    return EntryJson.read(json.bytes, json.offset, json.length, Brief.class);
  }

  static <T extends Record> T read(Document document, String field, Class<T> type)
      throws IOException {
    BytesRef json = Optional.ofNullable(document.getBinaryValue(field))
        .orElseThrow(() -> new IOException("a family without " + field + "; run reindex"));
    return EntryJson.read(json.bytes, json.offset, json.length, type);
  }

  private interface Use<T> {
    T of(IndexSearcher searcher) throws IOException;
  }

  private <T> T with(Use<T> use) throws IOException {
    searchers.maybeRefresh();
    IndexSearcher searcher = searchers.acquire();
    try {
      return use.of(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
    }
  }
}
