package org.cellclaims.search.count;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;
import org.jspecify.annotations.Nullable;

/// The values of one field of one segment in memory, as the segment numbers them, so that counting
/// them is one addition each: about eight bytes a document and four a value.
final class Column {
  /// Where each document's values begin, and at last where they end.
  private final int[] starts;

  private final int[] ords;
  private final int size;

  private Column(int[] starts, int[] ords, int size) {
    this.starts = starts;
    this.ords = ords;
    this.size = size;
  }

  /// Reads a field, which may be absent.
  static Column of(LeafReader reader, String field) throws IOException {
    SortedSetDocValues values = DocValues.getSortedSet(reader, field);
    int[] starts = new int[reader.maxDoc() + 1];
    int[] ords = new int[reader.maxDoc()];
    int end = 0;
    for (int document = 0; document < reader.maxDoc(); document++) {
      starts[document] = end;
      int most = values.advanceExact(document) ? values.docValueCount() : 0;
      ords = ArrayUtil.grow(ords, end + most);
      for (int i = 0; i < most; i++) {
        ords[end++] = (int) values.nextOrd();
      }
    }
    starts[reader.maxDoc()] = end;
    return new Column(starts, Arrays.copyOf(ords, end), (int) values.getValueCount());
  }

  /// How many documents have each value.
  int[] count(Found.Part found) {
    int[] counts = new int[size];
    for (int i = 0; i < found.size(); i++) {
      int document = found.document(i);
      int end = starts[document + 1];
      for (int at = starts[document]; at < end; at++) {
        counts[ords[at]]++;
      }
    }
    return counts;
  }

  /// Notes for the values of this column which values of another one its documents have.
  ///
  /// @param seen where that is noted, by this column's numbers; nothing for a value not asked for
  /// @param global the other column's numbers over all segments
  void pairs(Column other, Found.Part found, @Nullable BitSet[] seen, LongValues global) {
    for (int i = 0; i < found.size(); i++) {
      int document = found.document(i);
      for (int at = starts[document]; at < starts[document + 1]; at++) {
        BitSet set = seen[ords[at]];
        if (set != null) {
          other.note(document, set, global);
        }
      }
    }
  }

  private void note(int document, BitSet set, LongValues global) {
    for (int at = starts[document]; at < starts[document + 1]; at++) {
      set.set((int) global.get(ords[at]));
    }
  }
}
