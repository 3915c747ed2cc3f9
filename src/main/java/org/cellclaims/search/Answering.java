package org.cellclaims.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.ClaimInBrief;
import org.cellclaims.index.StoredEntries;
import org.cellclaims.search.count.Property;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.facet.FacetCounter;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.find.Choices;
import org.cellclaims.search.find.Highlights;
import org.cellclaims.search.find.Plan;
import org.cellclaims.search.find.TextQuery;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.question.Quoted;
import org.cellclaims.search.read.QueryParams;
import org.cellclaims.search.read.QueryWords;
import org.cellclaims.search.snapshot.Snapshot;
import org.cellclaims.search.snapshot.Snapshots;
import org.cellclaims.vocabulary.Vocabulary;

/// Answers a question from one state of the index: first everything that it finds, without order,
/// to be counted, then the best of it, for which Lucene passes over what cannot be among them.
///
/// @param snapshots tells the newest state
/// @param texts reads free text
/// @param vocabulary names concepts
/// @param params makes questions of parts
/// @param spelling suggests words
record Answering(
    Snapshots snapshots,
    TextQuery texts,
    Vocabulary vocabulary,
    QueryParams params,
    DidYouMean spelling) {
  /// How long a question may take.
  static final Duration LIMIT = Duration.ofSeconds(5);

  private static final int COUNTED_AT_LEAST = 1;

  Answer answer(Snapshot snapshot, ClaimQuery question, Wanted wanted) throws IOException {
    Plan plan = Plan.of(question, texts);
    IndexSearcher searcher = snapshot.within(LIMIT);
    Choices choices = Choices.of(snapshot, searcher, plan);
    FacetCounter counter = new FacetCounter(snapshot, vocabulary, question, choices, wanted);
    long claims = choices.all().size();
    ScoreDoc[] docs = claims == 0
        ? new ScoreDoc[0]
        : best(searcher, plan.ranking(choices.all().query()), question);
    int shown = Math.min(docs.length, question.size());
    Optional<String> next = docs.length > shown && shown > 0
        ? Optional.of(Cursor.after(question, (FieldDoc) docs[shown - 1]))
        : Optional.empty();
    List<FacetCount> facets = counter.count();
    Answer.Counts counts = counts(counter, claims, searcher);
    return new Answer(
        question,
        notes(snapshot, question, plan),
        counts,
        hits(searcher, plan, docs, shown),
        next,
        facets,
        snapshot.countries(),
        snapshot.id(),
        question.text().isEmpty() ? List.of() : spelling.of(question, searcher),
        claims == 0 ? nothing(searcher).of(question) : List.of());
  }

  private static Answer.Counts counts(FacetCounter counter, long claims, IndexSearcher searcher)
      throws IOException {
    Optional<Property.Spread> copies = counter.copies();
    return new Answer.Counts(
        claims,
        counter.distinct("url"),
        counter.distinct("site"),
        copies.map(Property.Spread::different),
        copies.map(Property.Spread::documents),
        !searcher.timedOut());
  }

  /// The first documents of a question in its order, one more than it wants.
  private static ScoreDoc[] best(IndexSearcher searcher, Query query, ClaimQuery question)
      throws IOException {
    FieldDoc after = question.cursor().map(c -> Cursor.read(question, c)).orElse(null);
    return question.size() == 0
        ? new ScoreDoc[0]
        : searcher.search(
                query,
                new TopFieldCollectorManager(
                    Plan.sort(question), question.size() + 1, after, COUNTED_AT_LEAST))
            .scoreDocs;
  }

  /// The claims of documents, with what the question's words matched in them.
  List<Hit> hits(IndexSearcher searcher, Plan plan, ScoreDoc[] docs, int shown) throws IOException {
    Highlights highlights = Highlights.of(searcher, plan, vocabulary);
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    List<Hit> hits = new ArrayList<>(shown);
    for (int i = 0; i < shown; i++) {
      ClaimEntry entry = stored.claim(docs[i].doc);
      hits.add(new Hit(entry, highlights.of(docs[i].doc, entry.claim())));
    }
    return hits;
  }

  /// The words of documents, with what the question's words matched in them. Only a question that
  /// was read as a claim needs what is coded of them.
  List<HitInBrief> inBrief(IndexSearcher searcher, ClaimQuery question, Plan plan, ScoreDoc[] docs)
      throws IOException {
    if (plan.typed().isPresent()) {
      return hits(searcher, plan, docs, docs.length).stream()
          .map(hit -> new HitInBrief(ClaimInBrief.of(hit.entry()), hit.highlights()))
          .toList();
    }
    Optional<Query> words = texts.inSentence(question.text()).or(plan::text);
    Highlights highlights = Highlights.of(searcher, words);
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    List<HitInBrief> hits = new ArrayList<>(docs.length);
    for (ScoreDoc doc : docs) {
      hits.add(new HitInBrief(stored.brief(doc.doc), highlights.of(doc.doc)));
    }
    return hits;
  }

  private Nothing nothing(IndexSearcher searcher) {
    return new Nothing(searcher, texts, params, new QueryWords(vocabulary));
  }

  /// What a reader should know, the corpus having moved on among it.
  private List<String> notes(Snapshot snapshot, ClaimQuery question, Plan plan) throws IOException {
    Optional<String> pinned = question.manner().snapshot();
    List<String> notes = new ArrayList<>(plan.notes());
    snapshot.withheldNote(plan.query()).ifPresent(notes::add);
    if (pinned.isEmpty()) {
      return notes;
    }
    String newest = snapshots.with(Snapshot::id);
    if (!pinned.get().equals(newest)) {
      String answers = pinned.get().equals(snapshot.id())
          ? "this is the answer of then"
          : "that state is no longer held, so this is the answer of now";
      notes.add("the corpus has moved on since " + Quoted.cut(pinned.get()) + ", it is now "
          + newest + "; " + answers);
    }
    return notes;
  }
}
