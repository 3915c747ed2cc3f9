package org.cellclaims.copies.family;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.cellclaims.index.Fields;
import org.cellclaims.reuse.family.GramPasses;
import org.cellclaims.reuse.passage.HashedText;
import org.cellclaims.reuse.passage.RowAligner;

/// The words of page versions, read from the index when they are asked for. Of use to one thread.
final class PageWords {
  /// Most words of the versions that are held ready; a word takes about 30 bytes.
  private static final int KEPT = 500_000;

  private final IndexReader reader;
  private final Map<Integer, RowAligner.Ready> ready = new LinkedHashMap<>(16, .75f, true);
  private int kept;

  PageWords(IndexReader reader) {
    this.reader = reader;
  }

  /// The words of the version in a document.
  ///
  /// @throws IOException if the index was made by a version of the program that kept none
  RowAligner.Ready of(int document) throws IOException {
    RowAligner.Ready known = ready.get(document);
    if (known == null) {
      known = read(document);
      ready.put(document, known);
      kept += known.text().length();
      for (var eldest = ready.values().iterator(); kept > KEPT && ready.size() > 2; ) {
        kept -= eldest.next().text().length();
        eldest.remove();
      }
    }
    return known;
  }

  /// The words of all versions, in the order of their documents.
  ///
  /// @param numbers the number of each document; negative for one that is no version
  /// @param versions how many versions there are
  GramPasses.Texts all(IntUnaryOperator numbers, int versions) {
    return new GramPasses.Texts() {
      @Override
      public long words() throws IOException {
        long[] words = {0};
        int[] read = {0};
        eachBytes(numbers, (number, bytes) -> {
          words[0] += bytes.length / HashedText.LEAST;
          read[0]++;
        });
        if (read[0] < versions) {
          throw new IOException("the index holds page versions without words; run reindex");
        }
        return words[0];
      }

      @Override
      public void each(GramPasses.Taker taker) throws IOException {
        eachBytes(
            numbers,
            (number, bytes) -> taker.take(number, HashedText.reading(bytes.bytes, bytes.offset)));
      }
    };
  }

  private interface Taker {
    void take(int number, BytesRef bytes) throws IOException;
  }

  private void eachBytes(IntUnaryOperator numbers, Taker taker) throws IOException {
    for (LeafReaderContext leaf : reader.leaves()) {
      BinaryDocValues words = DocValues.getBinary(leaf.reader(), Fields.WORDS);
      while (words.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        int number = numbers.applyAsInt(leaf.docBase + words.docID());
        if (number >= 0) {
          taker.take(number, words.binaryValue());
        }
      }
    }
  }

  private RowAligner.Ready read(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    BinaryDocValues words = DocValues.getBinary(leaf.reader(), Fields.WORDS);
    if (!words.advanceExact(document - leaf.docBase)) {
      throw new IOException("document " + document + " of the index holds no words; run reindex");
    }
    BytesRef bytes = words.binaryValue();
    return RowAligner.Ready.of(HashedText.reading(bytes.bytes, bytes.offset));
  }
}
