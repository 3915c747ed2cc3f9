package org.cellclaims.copies;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.Fields;

/// Counts the hashes that page versions share with a passage.
final class GramTable {
  /// Most hashes that are asked for.
  static final int ASKED = 4_000;

  private GramTable() {}

  /// The page versions that share most hashes with a passage, most first.
  ///
  /// @param grams hashes of the passage, distinct and ascending; of more than 4,000 a sample is
  /// asked for
  /// @param most most documents to give
  static int[] documents(IndexReader reader, long[] grams, int most) throws IOException {
    long[] asked = sample(grams);
    int[] shared = new int[reader.maxDoc()];
    int[] touched = new int[0];
    int count = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.GRAMS);
      if (terms == null) {
        continue;
      }
      touched = Arrays.copyOf(touched, count + leaf.reader().maxDoc());
      count = leaf(leaf, terms.iterator(), asked, shared, touched, count);
    }
    long[] ranked = new long[count];
    for (int i = 0; i < count; i++) {
      ranked[i] = (long) -shared[touched[i]] << Integer.SIZE | touched[i];
    }
    Arrays.sort(ranked);
    return Arrays.stream(ranked).limit(most).mapToInt(r -> (int) r).toArray();
  }

  private static long[] sample(long[] grams) {
    if (grams.length <= ASKED) {
      return grams;
    }
    long[] asked = new long[ASKED];
    for (int i = 0; i < ASKED; i++) {
      asked[i] = grams[(int) ((long) i * grams.length / ASKED)];
    }
    return asked;
  }

  private static int leaf(
      LeafReaderContext leaf, TermsEnum terms, long[] grams, int[] shared, int[] touched, int count)
      throws IOException {
    Bits live = leaf.reader().getLiveDocs();
    PostingsEnum postings = null;
    int many = count;
    for (long gram : grams) {
      if (!terms.seekExact(new BytesRef(Fields.gram(gram)))) {
        continue;
      }
      postings = terms.postings(postings, PostingsEnum.NONE);
      for (int d = postings.nextDoc(); d != DocIdSetIterator.NO_MORE_DOCS; d = postings.nextDoc()) {
        int document = leaf.docBase + d;
        if (live == null || live.get(d)) {
          if (shared[document]++ == 0) {
            touched[many++] = document;
          }
        }
      }
    }
    return many;
  }
}
