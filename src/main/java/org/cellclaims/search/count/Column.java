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
/// them is one addition each: four bytes a value, and four a document where any has several.
final class Column {
  /// The number of a document without a value, where no document has several.
  static final int NONE = -1;

  private static final int SEVERAL = -2;

  /// Where each document's values begin, and at last where they end; empty where no document has
  /// more than one.
  private final int[] starts;

  /// The values of each document one after the other; where none has several, that of each
  /// document or [#NONE].
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
    int size = (int) values.getValueCount();
    int[] starts = new int[reader.maxDoc() + 1];
    int[] ords = new int[reader.maxDoc()];
    int end = 0;
    boolean isSingle = true;
    for (int document = 0; document < reader.maxDoc(); document++) {
      starts[document] = end;
      int most = values.advanceExact(document) ? values.docValueCount() : 0;
      isSingle &= most <= 1;
      ords = ArrayUtil.grow(ords, end + most);
      for (int i = 0; i < most; i++) {
        ords[end++] = (int) values.nextOrd();
      }
    }
    starts[reader.maxDoc()] = end;
    return isSingle
        ? new Column(new int[0], single(starts, ords), size)
        : new Column(starts, Arrays.copyOf(ords, end), size);
  }

  /// A column of one number a document, or [#NONE].
  static Column single(int[] ofDocument) {
    return new Column(new int[0], ofDocument, 0);
  }

  private static int[] single(int[] starts, int[] ords) {
    int[] one = new int[starts.length - 1];
    for (int document = 0; document < one.length; document++) {
      one[document] = starts[document] < starts[document + 1] ? ords[starts[document]] : NONE;
    }
    return one;
  }

  /// How many documents have each value.
  int[] count(Found.Part found) {
    int[] counts = new int[size];
    if (starts.length == 0) {
      countSingle(found, counts);
    } else {
      countSeveral(found, counts);
    }
    return counts;
  }

  private void countSingle(Found.Part found, int[] counts) {
    for (int i = 0; i < found.size(); i++) {
      int ord = ords[found.document(i)];
      if (ord != NONE) {
        counts[ord]++;
      }
    }
  }

  private void countSeveral(Found.Part found, int[] counts) {
    for (int i = 0; i < found.size(); i++) {
      int document = found.document(i);
      int end = starts[document + 1];
      for (int at = starts[document]; at < end; at++) {
        counts[ords[at]]++;
      }
    }
  }

  /// Notes for the values of this column which values of another one its documents have.
  ///
  /// @param seen where that is noted, by this column's numbers; nothing for a value not asked for
  /// @param global the other column's numbers over all segments
  void pairs(Column other, Found.Part found, @Nullable BitSet[] seen, LongValues global) {
    int[] last = new int[seen.length];
    Arrays.fill(last, NONE);
    for (int i = 0; i < found.size(); i++) {
      int document = found.document(i);
      int own = other.only(document);
      for (int at = first(document); at < end(document); at++) {
        int ord = ords[at];
        if (ord != NONE && (own == SEVERAL || own != last[ord])) {
          last[ord] = own;
          noteIn(seen[ord], other, document, global);
        }
      }
    }
  }

  private static void noteIn(@Nullable BitSet set, Column other, int document, LongValues global) {
    if (set != null) {
      other.note(document, set, global);
    }
  }

  /// The value of a document, [#NONE], or [#SEVERAL] where any document may have several.
  /// Claims of a page follow each other, so that what a value was last seen with is mostly
  /// what it is seen with again.
  private int only(int document) {
    return starts.length == 0 ? ords[document] : SEVERAL;
  }

  /// Marks the values that documents have.
  ///
  /// @param global this column's numbers over all segments
  /// @return how many documents have any
  long mark(Found.Part found, BitSet seen, LongValues global) {
    long documents = 0;
    for (int i = 0; i < found.size(); i++) {
      int document = found.document(i);
      int first = first(document);
      documents += first < end(document) && ords[first] != NONE ? 1 : 0;
      note(document, seen, global);
    }
    return documents;
  }

  private void note(int document, BitSet set, LongValues global) {
    for (int at = first(document); at < end(document); at++) {
      if (ords[at] != NONE) {
        set.set((int) global.get(ords[at]));
      }
    }
  }

  private int first(int document) {
    return starts.length == 0 ? document : starts[document];
  }

  private int end(int document) {
    return starts.length == 0 ? document + 1 : starts[document + 1];
  }
}
