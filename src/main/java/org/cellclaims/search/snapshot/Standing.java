package org.cellclaims.search.snapshot;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.Fields;
import org.cellclaims.text.Tokens;
import org.jspecify.annotations.Nullable;

/// Which words stand in the index, and how often: what is withheld or deleted does not count,
/// though Lucene's own figures hold it until segments are merged.
///
/// @param searcher one state of the index
public record Standing(IndexSearcher searcher) {
  /// Whether a word stands in a claim or near one that may be shown.
  ///
  /// @param word in its normal form
  public boolean has(String word) throws IOException {
    for (Scope scope : Scope.values()) {
      if (has(new Term(Fields.exact(scope), word))) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Term term) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum places = leaf.reader().postings(term, PostingsEnum.NONE);
      if (places != null && first(places, leaf.reader().getLiveDocs())) {
        return true;
      }
    }
    return false;
  }

  private static boolean first(PostingsEnum places, @Nullable Bits live) throws IOException {
    int document = places.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(document)) {
      document = places.nextDoc();
    }
    return document != DocIdSetIterator.NO_MORE_DOCS;
  }

  /// How often words stand in claims; a word that stands in none has 0.
  public Map<String, Long> frequencies(Collection<String> words) throws IOException {
    Map<String, Long> all = new TreeMap<>();
    words.forEach(word -> all.put(word, 0L));
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      Terms terms = leaf.reader().terms(Fields.exact(Scope.SENTENCE));
      if (terms != null) {
        add(leaf.reader(), terms.iterator(), all);
      }
    }
    return all;
  }

  private static void add(LeafReader reader, TermsEnum terms, Map<String, Long> all)
      throws IOException {
    for (Map.Entry<String, Long> word : all.entrySet()) {
      if (terms.seekExact(new BytesRef(Tokens.normal(word.getKey())))) {
        word.setValue(word.getValue() + frequency(terms, reader.getLiveDocs()));
      }
    }
  }

  private static long frequency(TermsEnum terms, @Nullable Bits live) throws IOException {
    if (live == null) {
      return terms.totalTermFreq();
    }
    long frequency = 0;
    PostingsEnum places = terms.postings(null, PostingsEnum.FREQS);
    while (places.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      frequency += live.get(places.docID()) ? places.freq() : 0;
    }
    return frequency;
  }
}
