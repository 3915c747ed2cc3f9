package org.cellclaims.copies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Analysis;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.Fields;
import org.cellclaims.index.StoredEntries;

/// Finds the claims that share most words with a text, where no passage is shared.
final class NearestClaims {
  private static final int READ = 2_000;
  private static final QueryBuilder QUERIES = new QueryBuilder(Analysis.ofQuestions());

  private NearestClaims() {}

  /// The claims, nearest first.
  ///
  /// @param text its first 2,000 characters are looked at
  /// @param most most claims to give
  static List<ClaimEntry> of(IndexSearcher searcher, String text, int most) throws IOException {
    String start = text.substring(0, Math.min(READ, text.length()));
    Query words = QUERIES.createBooleanQuery(Fields.text(Scope.SENTENCE), start, Occur.SHOULD);
    if (words == null) {
      return List.of();
    }
    Query query = new BooleanQuery.Builder()
        .add(words, Occur.MUST)
        .add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER)
        .build();
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    List<ClaimEntry> nearest = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
      nearest.add(stored.claim(found.doc));
    }
    return nearest;
  }
}
