package org.cellclaims.copies.reworded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Analysis;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.Fields;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.index.StoredEntries;

/// Claims of the index that may say the same as a sentence: those on its conditions, with most of
/// its words.
///
/// @param searcher the index
record Candidates(IndexSearcher searcher) {
  private static final int MOST = 300;
  private static final Analyzer ANALYZER = Analysis.ofQuestions();
  private static final String WORDS = Fields.text(Scope.SENTENCE);

  /// The claims, those with most words first.
  ///
  /// @param terms the sentence's words as terms of the index
  List<ClaimEntry> of(Sense sense, Set<String> terms) throws IOException {
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    terms.stream()
        .limit(IndexSearcher.getMaxClauseCount())
        .forEach(t -> words.add(new TermQuery(new Term(WORDS, t)), Occur.SHOULD));
    BooleanQuery.Builder all = new BooleanQuery.Builder()
        .add(new TermQuery(new Term(Fields.TYPE, Fields.CLAIM)), Occur.FILTER)
        .add(words.build(), sense.named().isEmpty() ? Occur.MUST : Occur.SHOULD);
    Filter conditions = Filters.ofKey("condition").orElseThrow();
    for (String condition : sense.named()) {
      Term term = new Term(conditions.ownField(Scope.PAGE), condition);
      all.add(new TermQuery(term), Occur.FILTER);
    }
    return read(all.build());
  }

  private List<ClaimEntry> read(Query query) throws IOException {
    StoredEntries stored = new StoredEntries(searcher.getIndexReader());
    List<ClaimEntry> found = new ArrayList<>();
    for (ScoreDoc one : searcher.search(query, MOST).scoreDocs) {
      found.add(stored.claim(one.doc));
    }
    return found;
  }

  /// The words of a text as terms of the index, each once, sorted.
  static Set<String> terms(String text) throws IOException {
    Set<String> terms = new TreeSet<>();
    try (TokenStream stream = ANALYZER.tokenStream(WORDS, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        terms.add(term.toString());
      }
      stream.end();
    }
    return terms;
  }

  /// How rare a word is among claims: 0 where none has it.
  double rarity(String term) throws IOException {
    int having = searcher.getIndexReader().docFreq(new Term(WORDS, term));
    int all = Math.max(1, searcher.getIndexReader().getDocCount(WORDS));
    return having == 0 ? 0 : Math.log(1 + (double) all / having);
  }
}
