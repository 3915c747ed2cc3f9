package org.cellclaims.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Filter;
import org.cellclaims.index.PageEntry;
import org.cellclaims.search.count.Found;
import org.cellclaims.search.count.Marked;
import org.cellclaims.search.facet.Crossing;
import org.cellclaims.search.facet.FacetCounter;
import org.cellclaims.search.facet.FacetValues;
import org.cellclaims.search.facet.Histogram;
import org.cellclaims.search.facet.Histograms;
import org.cellclaims.search.facet.Matrix;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.find.Among;
import org.cellclaims.search.find.Choices;
import org.cellclaims.search.find.Plan;
import org.cellclaims.search.find.TextQuery;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.snapshot.ById;
import org.cellclaims.search.snapshot.Noindex;
import org.cellclaims.search.snapshot.SiteCountries;
import org.cellclaims.search.snapshot.Snapshot;
import org.cellclaims.search.snapshot.Snapshots;
import org.cellclaims.search.snapshot.Standing;
import org.cellclaims.vocabulary.Vocabulary;

/// Answers questions about the claims of an index. Thread-safe; sees each commit of a writer in
/// another process within a second.
public final class ClaimSearch implements AutoCloseable {
  private final Snapshots snapshots;
  private final Vocabulary vocabulary;
  private final TextQuery texts;
  private final Answering answering;
  private final QueryParams params;

  private ClaimSearch(Snapshots snapshots, Vocabulary vocabulary) {
    this.snapshots = snapshots;
    this.vocabulary = vocabulary;
    this.params = new QueryParams(vocabulary);
    this.texts = new TextQuery(vocabulary, params, snapshots.countries());
    this.answering = new Answering(
        snapshots, texts, vocabulary, params, new DidYouMean(vocabulary, params, texts));
  }

  /// Opens the index in a folder for reading; makes an empty one where there is none.
  public static ClaimSearch open(Path folder, Vocabulary vocabulary) throws IOException {
    return open(folder, vocabulary, Noindex.WITHHELD);
  }

  /// As [#open(Path, Vocabulary)], which withholds pages whose owners ask for it.
  public static ClaimSearch open(Path folder, Vocabulary vocabulary, Noindex noindex)
      throws IOException {
    if (!Files.isDirectory(folder) || !Snapshots.areIn(folder)) {
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
    return new ClaimSearch(new Snapshots(directory, noindex, vocabulary.sites()), vocabulary);
  }

  /// Answers a question.
  ///
  /// @throws QueryException if its cursor is wrong
  public Answer answer(ClaimQuery question, Wanted wanted) throws IOException {
    return snapshots.with(
        question.manner().snapshot(), snapshot -> answering.answer(snapshot, question, wanted));
  }

  /// Hands on every claim of a question in its order, from one state of the index.
  public void each(ClaimQuery question, Consumer<ClaimEntry> claims) throws IOException {
    each(question, ClaimEntry.class, part -> part, part -> part.forEach(claims));
  }

  /// Works on every claim of a question, some hundred at a time on a few threads, and hands on
  /// what came of them in the question's order. Memory does not grow with their number.
  ///
  /// @param form the form in which claims are read: [ClaimEntry] or what is quicker to read
  /// @param work what is done with a part of the claims, on any thread
  /// @param out takes what came of each part, on this thread
  public <E extends Record, T> void each(
      ClaimQuery question, Class<E> form, EveryClaim.Work<E, T> work, EveryClaim.Out<T> out)
      throws IOException {
    Plan plan = Plan.of(question, texts);
    snapshots.with(question.manner().snapshot(), snapshot -> {
      Marked found = Choices.of(snapshot, snapshot, plan).all();
      new EveryClaim<>(snapshot, form, work, out).run(found, plan, Plan.sort(question));
      return question;
    });
  }

  /// Hands on the first claims of a question in its order.
  ///
  /// @param most most claims to hand on, 1 or more
  /// @return how many claims the question finds in all
  public long first(ClaimQuery question, int most, Consumer<Hit> hits) throws IOException {
    return first(
        question,
        most,
        (searcher, plan, found) ->
            answering.hits(searcher, plan, found, found.length).forEach(hits));
  }

  /// As [#first(ClaimQuery, int, Consumer)] for the words of the claims and what was matched in
  /// them.
  public long firstInBrief(ClaimQuery question, int most, Consumer<HitInBrief> hits)
      throws IOException {
    return first(
        question,
        most,
        (searcher, plan, found) ->
            answering.inBrief(searcher, question, plan, found).forEach(hits));
  }

  /// How often words stand in the claims of the index, as they are written but for capitals.
  public Map<String, Long> frequencies(List<String> words) throws IOException {
    return snapshots.with(snapshot -> new Standing(snapshot).frequencies(words));
  }

  /// Something to do with the first documents of a question.
  private interface First {
    void of(IndexSearcher searcher, Plan plan, ScoreDoc[] found) throws IOException;
  }

  private long first(ClaimQuery question, int most, First use) throws IOException {
    Plan plan = Plan.of(question, texts);
    return snapshots.with(snapshot -> {
      IndexSearcher searcher = snapshot.within(Answering.LIMIT);
      Marked found = Choices.of(snapshot, searcher, plan).all();
      var best = new TopFieldCollectorManager(Plan.sort(question), most, null, 1);
      use.of(searcher, plan, searcher.search(plan.ranking(found.query()), best).scoreDocs);
      return found.size();
    });
  }

  /// The first claims of a question, in its order, that have one of these ids.
  public List<ClaimEntry> among(ClaimQuery question, List<String> ids, int most)
      throws IOException {
    Among among = new Among(Plan.of(question, texts), ids);
    return snapshots.with(
        question.manner().snapshot(),
        snapshot -> among.first(snapshot.within(Answering.LIMIT), question, most));
  }

  /// Counts the claims of a question by the values of two filters at once.
  ///
  /// @param most most rows, and most columns: the most frequent ones
  public Matrix matrix(ClaimQuery question, Filter rows, Filter columns, int most)
      throws IOException {
    ClaimQuery all = question.from(Optional.empty(), 0);
    return snapshots.with(snapshot -> {
      Answer answer =
          answering.answer(snapshot, all, new Wanted(Set.of(rows.key(), columns.key())));
      return Crossing.of(
          snapshot, found(snapshot, all), answer.facets(), all.scope(), rows, columns, most);
    });
  }

  /// Searches the values of one filter; `wanted` names the families of copies, counted too.
  public FacetValues facet(
      ClaimQuery question, Filter filter, FacetValues.Asked asked, Wanted wanted)
      throws IOException {
    return snapshots.with(
        question.manner().snapshot(),
        snapshot -> new FacetCounter(
                snapshot, vocabulary, question, choices(snapshot, question), wanted)
            .search(filter, asked));
  }

  /// Counts the claims of a question by their numbers of one unit, whatever number of that unit
  /// the question wants.
  public Histogram numbers(ClaimQuery question, Histogram.Scale scale) throws IOException {
    ClaimQuery without = question.withAmounts(
        question.amounts().stream().filter(a -> !a.unit().equals(scale.unit())).toList());
    return snapshots.with(
        question.manner().snapshot(),
        snapshot -> Histograms.numbers(found(snapshot, without), scale));
  }

  /// Counts the claims of a question by the years or months in which they were seen, whatever
  /// time the question wants.
  public Histogram seen(ClaimQuery question, boolean isByMonth) throws IOException {
    ClaimQuery without = question.withSeen(Optional.empty());
    return snapshots.with(
        question.manner().snapshot(),
        snapshot -> Histograms.seen(found(snapshot, without), isByMonth));
  }

  private Found found(Snapshot snapshot, ClaimQuery question) throws IOException {
    return choices(snapshot, question).all().documents();
  }

  private Choices choices(Snapshot snapshot, ClaimQuery question) throws IOException {
    return Choices.of(snapshot, snapshot.within(Answering.LIMIT), Plan.of(question, texts));
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
    return snapshots.with(snapshot -> new ById(snapshot).claim(id));
  }

  /// The page version with this id, empty where there is none.
  public Optional<PageEntry> page(String id) throws IOException {
    return snapshots.with(snapshot -> new ById(snapshot).page(id));
  }

  /// The versions of an address, newest first; empty for one that was never captured.
  public List<PageEntry> versions(String url) throws IOException {
    return snapshots.with(snapshot -> new ById(snapshot).versions(url));
  }

  /// Every claim that any version of an address has, by place and id; empty for one without.
  public List<ClaimEntry> claimsAt(String url) throws IOException {
    return snapshots.with(snapshot -> new ById(snapshot).claimsAt(url));
  }

  /// The countries of sites, from all their pages in that state, as far as it is still held.
  public SiteCountries countries(Optional<String> state) throws IOException {
    return snapshots.with(state, Snapshot::countries);
  }

  /// What the index holds.
  public Stats stats() throws IOException {
    Answer all = answer(ClaimQuery.EVERYTHING.from(Optional.empty(), 0), Wanted.ALL);
    return snapshots.with(snapshot -> Stats.of(snapshot, all));
  }

  /// How many captures of the archive the index holds.
  public long position() throws IOException {
    return snapshots.with(Snapshot::position);
  }

  /// The query that Lucene is asked for a question, to measure by.
  public Query query(ClaimQuery question) {
    return Plan.of(question, texts).query();
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

  /// Reads questions for this index.
  public QueryParams params() {
    return params;
  }

  /// The concepts that questions are asked in.
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public void close() throws IOException {
    snapshots.close();
  }
}
