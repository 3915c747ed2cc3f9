package org.cellclaims.search;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.cellclaims.index.Fields;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.snapshot.Snapshot;

/// What an index holds.
///
/// @param claims claims, each once however many captures have it
/// @param pages addresses with claims
/// @param sites sites with claims
/// @param versions pages that differ in address or bytes, with claims or without
/// @param captures captures of these
/// @param firstCapture time of the earliest, empty for an empty index
/// @param lastCapture time of the latest
/// @param withheld claims of pages whose owners ask not to be shown, counted nowhere else
/// @param by claims by the values of each filter
public record Stats(
    long claims,
    long pages,
    long sites,
    long versions,
    long captures,
    Optional<Instant> firstCapture,
    Optional<Instant> lastCapture,
    long withheld,
    List<FacetCount> by) {
  public Stats {
    by = List.copyOf(by);
  }

  static Stats of(Snapshot searcher, Answer all) throws IOException {
    Tally tally = new Tally();
    TermQuery pages = new TermQuery(new Term(Fields.TYPE, Fields.PAGE));
    Weight weight = searcher.createWeight(pages, ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      tally.add(leaf, weight.scorer(leaf));
    }
    return new Stats(
        all.counts().claims(),
        all.counts().pages(),
        all.counts().sites(),
        tally.versions,
        tally.captures,
        tally.versions == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(tally.first)),
        tally.versions == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(tally.last)),
        searcher.withheld(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM))),
        all.facets());
  }

  private static final class Tally {
    private long versions;
    private long captures;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /// Lucene gives null for a segment without pages.
    void add(LeafReaderContext leaf, Scorer scorer) throws IOException {
      if (scorer == null) {
        return;
      }
      NumericDocValues counts = leaf.reader().getNumericDocValues(Fields.CAPTURES);
      NumericDocValues firsts = leaf.reader().getNumericDocValues(Fields.FIRST_SEEN);
      NumericDocValues lasts = leaf.reader().getNumericDocValues(Fields.LAST_SEEN);
      DocIdSetIterator pages = scorer.iterator();
      for (int page = pages.nextDoc();
          page != DocIdSetIterator.NO_MORE_DOCS;
          page = pages.nextDoc()) {
        if (leaf.reader().getLiveDocs() != null && !leaf.reader().getLiveDocs().get(page)) {
          continue;
        }
        versions++;
        captures += value(counts, page);
        first = Math.min(first, value(firsts, page));
        last = Math.max(last, value(lasts, page));
      }
    }

    private static long value(NumericDocValues values, int document) throws IOException {
      return values.advanceExact(document) ? values.longValue() : 0;
    }
  }
}
