package org.cellclaims.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.StoredEntries;
import org.cellclaims.vocabulary.Vocabulary;

/// Answers questions about the claims of an index. Thread-safe; sees each commit of a writer in
/// another process within a second.
public final class ClaimSearch implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final int AT_ONCE = 2_000;

  private final Snapshots snapshots;
  private final Vocabulary vocabulary;
  private final TextQuery texts;

  private ClaimSearch(Snapshots snapshots, Vocabulary vocabulary) {
    this.snapshots = snapshots;
    this.vocabulary = vocabulary;
    this.texts = new TextQuery(vocabulary);
  }

  /// Opens the index in a folder for reading; makes an empty one where there is none.
  public static ClaimSearch open(Path folder, Vocabulary vocabulary) throws IOException {
    return open(folder, vocabulary, Noindex.WITHHELD);
  }

  /// As [#open(Path, Vocabulary)], which withholds pages whose owners ask for it.
  public static ClaimSearch open(Path folder, Vocabulary vocabulary, Noindex noindex)
      throws IOException {
    if (!Files.isDirectory(folder) || !hasIndex(folder)) {
      ClaimIndex.open(folder, vocabulary).close();
    }
    return open(FSDirectory.open(folder), vocabulary, noindex);
  }

  /// As [#open(Path, Vocabulary)] for a directory in memory that holds an index.
  public static ClaimSearch open(Directory directory, Vocabulary vocabulary) throws IOException {
    return open(directory, vocabulary, Noindex.WITHHELD);
  }

  /// As [#open(Path, Vocabulary, Noindex)] for a directory in memory that holds an index.
  public static ClaimSearch open(Directory directory, Vocabulary vocabulary, Noindex noindex)
      throws IOException {
    return new ClaimSearch(new Snapshots(directory, noindex), vocabulary);
  }

  /// Answers a question.
  ///
  /// @throws QueryException if its cursor is wrong
  public Answer answer(ClaimQuery question, Wanted wanted) throws IOException {
    return snapshots.with(
        question.manner().snapshot(), snapshot -> answer(snapshot, question, wanted));
  }

  /// Hands on every claim of a question in its order, from one state of the index, whatever its
  /// size
  /// and cursor.
  public void each(ClaimQuery question, Consumer<Hit> hits) throws IOException {
    Plan plan = Plan.of(question, texts);
    snapshots.with(question.manner().snapshot(), snapshot -> {
      ScoreDoc[] part;
      FieldDoc after = null;
      do {
        part = snapshot.searchAfter(after, plan.query(), AT_ONCE, Plan.sort(question)).scoreDocs;
        hits(snapshot, plan, part, part.length).forEach(hits);
        after = part.length == 0 ? null : (FieldDoc) part[part.length - 1];
      } while (part.length == AT_ONCE);
      return question;
    });
  }

  /// Hands on the first claims of a question in its order.
  ///
  /// @param most most claims to hand on, 1 or more
  /// @return how many claims the question finds in all
  public long first(ClaimQuery question, int most, Consumer<Hit> hits) throws IOException {
    Plan plan = Plan.of(question, texts);
    return snapshots.with(snapshot -> {
      IndexSearcher searcher = snapshot.within(LIMIT);
      var first = new TopFieldCollectorManager(Plan.sort(question), most, null, Integer.MAX_VALUE);
      TopFieldDocs found = searcher.search(plan.query(), first);
      hits(searcher, plan, found.scoreDocs, found.scoreDocs.length).forEach(hits);
      return found.totalHits.value();
    });
  }

  /// Counts the claims of a question by the values of two filters at once.
  ///
  /// @param most most rows, and most columns: the most frequent ones
  public Matrix matrix(ClaimQuery question, Filter rows, Filter columns, int most)
      throws IOException {
    ClaimQuery all = question.from(Optional.empty(), 0);
    return snapshots.with(snapshot -> {
      Answer answer = answer(snapshot, all, new Wanted(Set.of(rows.key(), columns.key())));
      FacetsCollector found =
          snapshot.within(LIMIT).search(Plan.of(all, texts).query(), new FacetsCollectorManager());
      return Crossing.of(answer, rows, columns, most, found);
    });
  }

  /// Which state of the index answers are given from: the same text as long as nothing changes.
  public String snapshot() throws IOException {
    return snapshots.with(Snapshot::id);
  }

  /// The id of the commit that answers are given from: another one for every change of any index.
  public String commit() throws IOException {
    return snapshots.with(Snapshot::commit);
  }

  /// The claim with this id, empty where there is none.
  public Optional<ClaimEntry> claim(String id) throws IOException {
    return snapshots.with(
        snapshot -> new ById(snapshot).claims(Fields.ID, id).stream().findFirst());
  }

  /// The page version with this id, empty where there is none.
  public Optional<PageEntry> page(String id) throws IOException {
    return pages(Fields.ID, id).stream().findFirst();
  }

  /// The versions of an address, newest first; empty for one that was never captured.
  public List<PageEntry> versions(String url) throws IOException {
    return pages(Fields.ADDRESS, Fields.term(url)).stream()
        .sorted(Comparator.comparing(PageEntry::newest)
            .reversed()
            .thenComparing(e -> e.page().id()))
        .toList();
  }

  /// Every claim that any version of an address has, by place and id; empty for one without.
  public List<ClaimEntry> claimsAt(String url) throws IOException {
    return snapshots.with(snapshot -> new ById(snapshot)
        .claims(Fields.ADDRESS, Fields.term(url)).stream()
            .sorted(Comparator.comparingInt(ClaimEntry::position)
                .thenComparing(c -> c.claim().id()))
            .toList());
  }

  /// The addresses of sites that ever had a claim, sorted.
  public List<String> addressesOf(List<String> sites) throws IOException {
    TreeSet<String> urls = new TreeSet<>();
    Filter site = Filters.ofKey("site").orElseThrow();
    if (!sites.isEmpty()) {
      each(
          ClaimQuery.EVERYTHING.withWanted(site, sites),
          hit -> urls.add(hit.entry().page().url()));
    }
    return List.copyOf(urls);
  }

  /// What the index holds.
  public Stats stats() throws IOException {
    Answer all = answer(ClaimQuery.EVERYTHING.from(Optional.empty(), 0), Wanted.ALL);
    return snapshots.with(snapshot -> Stats.of(snapshot, all));
  }

  /// How many captures of the archive the index holds.
  public long position() throws IOException {
    return snapshots.with(s -> ClaimIndex.position(
        ((DirectoryReader) s.getIndexReader()).getIndexCommit().getUserData()));
  }

  /// Something to do with one state of the index.
  @FunctionalInterface
  public interface Use<T> {
    /// Does it.
    T of(IndexSearcher searcher) throws IOException;
  }

  /// Lends the newest state of the index; it must not be kept.
  public <T> T with(Use<T> use) throws IOException {
    return snapshots.with(use::of);
  }

  /// The concepts that questions are asked in.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public void close() throws IOException {
    snapshots.close();
  }

  private Answer answer(Snapshot snapshot, ClaimQuery question, Wanted wanted) throws IOException {
    Plan plan = Plan.of(question, texts);
    IndexSearcher searcher = snapshot.within(LIMIT);
    Found found = find(searcher, plan, question);
    FacetCounter counter = new FacetCounter(
        snapshot,
        searcher,
        texts,
        vocabulary,
        question,
        question.isEverything() ? Optional.empty() : Optional.of(found.all()));
    long pages = counter.distinct("url");
    long sites = counter.distinct("site");
    List<FacetCount> facets = counter.count(wanted);
    long claims = found.docs().totalHits.value();
    ScoreDoc[] docs = found.docs().scoreDocs;
    int shown = Math.min(docs.length, question.size());
    Optional<String> next = docs.length > shown && shown > 0
        ? Optional.of(Cursor.after(question, (FieldDoc) docs[shown - 1]))
        : Optional.empty();
    return new Answer(
        question,
        notes(snapshot, question, plan),
        new Answer.Counts(claims, pages, sites, !searcher.timedOut()),
        hits(searcher, plan, docs, shown),
        next,
        facets,
        snapshot.id(),
        claims == 0 ? nothing(searcher).of(question) : List.of());
  }

  private Nothing nothing(IndexSearcher searcher) {
    return new Nothing(searcher, texts, new QueryParams(vocabulary), new QueryWords(vocabulary));
  }

  /// What a reader should know, the corpus having moved on among it.
  private List<String> notes(Snapshot snapshot, ClaimQuery question, Plan plan) throws IOException {
    Optional<String> pinned = question.manner().snapshot();
    List<String> notes = new ArrayList<>(plan.notes());
    snapshot.withheldNote(plan.query()).ifPresent(notes::add);
    String newest = pinned.isEmpty() ? "" : snapshots.with(Snapshot::id);
    if (pinned.isPresent() && !pinned.get().equals(newest)) {
      String answers = pinned.get().equals(snapshot.id())
          ? "this is the answer of then"
          : "that state is no longer held, so this is the answer of now";
      notes.add("the corpus has moved on since " + Quoted.cut(pinned.get()) + ", it is now "
          + newest + "; " + answers);
    }
    return notes;
  }

  private record Found(TopFieldDocs docs, FacetsCollector all) {}

  private static Found find(IndexSearcher searcher, Plan plan, ClaimQuery question)
      throws IOException {
    FieldDoc after = question.cursor().map(c -> Cursor.read(question, c)).orElse(null);
    var hits = new TopFieldCollectorManager(
        Plan.sort(question), question.size() + 1, after, Integer.MAX_VALUE);
    Object[] results = searcher.search(
        plan.query(), new MultiCollectorManager(hits, new FacetsCollectorManager()));
    return new Found((TopFieldDocs) results[0], (FacetsCollector) results[1]);
  }

  private List<Hit> hits(IndexSearcher searcher, Plan plan, ScoreDoc[] docs, int shown)
      throws IOException {
    Highlights highlights =
        new Highlights(searcher, plan.text(), plan.typed().map(t -> new TypedParts(t, vocabulary)));
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    List<Hit> hits = new ArrayList<>(shown);
    for (int i = 0; i < shown; i++) {
      ClaimEntry entry = stored.claim(docs[i].doc);
      hits.add(new Hit(entry, highlights.of(docs[i].doc, entry.claim())));
    }
    return hits;
  }

  private List<PageEntry> pages(String field, String value) throws IOException {
    return snapshots.with(snapshot -> new ById(snapshot).pages(field, value));
  }

  private static boolean hasIndex(Path folder) throws IOException {
    try (Directory directory = FSDirectory.open(folder)) {
      return DirectoryReader.indexExists(directory);
    }
  }
}
