package org.cellclaims.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;

/// Reads entries of many documents. What is stored is packed some ten documents at a time; where
/// most of those asked for follow each other, as the claims of a page do, each pack is unpacked
/// once.
public final class StoredRuns {
  private final IndexReader reader;
  private final long[] places;

  /// @param places number and place of each document in one, sorted by number
  private StoredRuns(IndexReader reader, long[] places) {
    this.reader = reader;
    this.places = places;
  }

  /// The entries of documents, in their order.
  public static <T extends Record> List<T> read(IndexReader reader, int[] documents, Class<T> type)
      throws IOException {
    long[] places = new long[documents.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = (long) documents[i] << Integer.SIZE | i;
    }
    Arrays.sort(places);
    return new StoredRuns(reader, places).read(type);
  }

  private <T extends Record> List<T> read(Class<T> type) throws IOException {
    boolean isRun = isRun();
    Record[] entries = new Record[places.length];
    int at = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      if (at < places.length && document(at) < end) {
        StoredFields stored = stored(leaf, isRun);
        for (; at < places.length && document(at) < end; at++) {
          entries[(int) places[at]] = StoredEntries.read(stored, document(at) - leaf.docBase, type);
        }
      }
    }
    return Arrays.stream(entries).map(type::cast).toList();
  }

  private int document(int at) {
    return (int) (places[at] >>> Integer.SIZE);
  }

  /// Whether most of the documents follow each other.
  private boolean isRun() {
    int following = 0;
    for (int i = 1; i < places.length; i++) {
      following += document(i) - document(i - 1) <= 2 ? 1 : 0;
    }
    return 2 * following >= places.length;
  }

  private static StoredFields stored(LeafReaderContext leaf, boolean isRun) throws IOException {
    return isRun && FilterLeafReader.unwrap(leaf.reader()) instanceof CodecReader codec
        ? codec.getFieldsReader().getMergeInstance()
        : leaf.reader().storedFields();
  }
}
