package org.cellclaims.search.find;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.Fields;
import org.cellclaims.index.StoredEntries;
import org.cellclaims.search.question.ClaimQuery;

/// The claims of a question that are among some.
///
/// @param plan the question
/// @param ids ids of claims
public record Among(Plan plan, List<String> ids) {

  /// The first of them in the order of the question.
  public List<ClaimEntry> first(IndexSearcher searcher, ClaimQuery question, int most)
      throws IOException {
    Query query = new BooleanQuery.Builder()
        .add(plan.query(), BooleanClause.Occur.MUST)
        .add(
            new TermInSetQuery(Fields.ID, ids.stream().map(BytesRef::new).toList()),
            BooleanClause.Occur.FILTER)
        .build();
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    var best = new TopFieldCollectorManager(Plan.sort(question), most, null, 1);
    List<ClaimEntry> found = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, best).scoreDocs) {
      found.add(stored.claim(hit.doc));
    }
    return found;
  }
}
