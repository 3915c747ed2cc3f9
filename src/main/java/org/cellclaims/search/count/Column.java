package org.cellclaims.search.count;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.LongValues;

/// The values of one field of one segment in memory, as the segment numbers them, so that counting
/// them is one addition each: four bytes a value, and four a document where any has several.
final class Column {
  /// The number of a document without a value, where no document has several.
  static final int NONE = -1;

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

  /// Notes which numbers of a property the documents of some values have.
  ///
  /// @param rows the row of each value of this column in `pairs`, [#NONE] for one not asked for
  /// @param numbers the property's number of each document, or [#NONE]
  void pairs(Found.Part found, int[] rows, int[] numbers, Pairs pairs) {
    int[] last = new int[size];
    Arrays.fill(last, NONE);
    for (int i = 0; i < found.size(); i++) {
      int document = found.document(i);
      int number = numbers[document];
      if (number != NONE) {
        pairs(document, number, last, rows, pairs);
      }
    }
  }

  /// Claims of a page follow each other, so that what a value was last seen with is mostly what it
  /// is seen with again.
  private void pairs(int document, int number, int[] last, int[] rows, Pairs pairs) {
    boolean isSingle = starts.length == 0;
    int end = isSingle ? document + 1 : starts[document + 1];
    for (int at = isSingle ? document : starts[document]; at < end; at++) {
      int ord = ords[at];
      if (ord != NONE && last[ord] != number) {
        last[ord] = number;
        if (rows[ord] != NONE) {
          pairs.note(rows[ord], number);
        }
      }
    }
  }

  /// The value of each document over all segments, or [#NONE], where no document has several.
  ///
  /// @param global this column's numbers over all segments
  int[] numbers(LongValues global) {
    if (starts.length > 0) {
      throw new IllegalArgumentException("a document has several values");
    }
    int[] byOrd = new int[size];
    for (int ord = 0; ord < size; ord++) {
      byOrd[ord] = (int) global.get(ord);
    }
    return Arrays.stream(ords).map(ord -> ord == NONE ? NONE : byOrd[ord]).toArray();
  }
}
