package org.cellclaims.search.find;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.NumericUtils;
import org.cellclaims.index.Fields;
import org.cellclaims.search.question.Amount;

/// The number that a claim is sorted by: of its numbers in the unit, the one in the range that is
/// asked for, else the one nearest to it. A table row of "88% | 34%" is 88 where 70 to 90 is asked.
final class AskedValue extends DoubleValuesSource {
  private final Amount asked;
  private final boolean isHighest;

  /// @param asked unit and range
  /// @param isHighest whether the highest of several counts, or the lowest; a claim without any
  /// comes last either way
  AskedValue(Amount asked, boolean isHighest) {
    this.asked = asked;
    this.isHighest = isHighest;
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
    SortedNumericDocValues numbers =
        DocValues.getSortedNumeric(leaf.reader(), Fields.value(asked.unit()));
    return new DoubleValues() {
      private double value;

      @Override
      public boolean advanceExact(int document) throws IOException {
        value = numbers.advanceExact(document) ? best(numbers) : last();
        return true;
      }

      @Override
      public double doubleValue() {
        return value;
      }
    };
  }

  private double best(SortedNumericDocValues numbers) throws IOException {
    double best = Double.NaN;
    for (int i = 0; i < numbers.docValueCount(); i++) {
      double next = NumericUtils.sortableLongToDouble(numbers.nextValue());
      if (i == 0 || isBetter(next, best)) {
        best = next;
      }
    }
    return best;
  }

  private boolean isBetter(double next, double best) {
    int nearer = Double.compare(distance(next), distance(best));
    return nearer < 0 || (nearer == 0 && (isHighest ? next > best : next < best));
  }

  private double distance(double number) {
    double below = asked.low().orElse(Double.NEGATIVE_INFINITY) - number;
    double above = number - asked.high().orElse(Double.POSITIVE_INFINITY);
    return Math.max(0, Math.max(below, above));
  }

  private double last() {
    return isHighest ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return DocValues.isCacheable(leaf, Fields.value(asked.unit()));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AskedValue value
        && asked.equals(value.asked)
        && isHighest == value.isHighest;
  }

  @Override
  public int hashCode() {
    return Objects.hash(asked, isHighest);
  }

  @Override
  public String toString() {
    return (isHighest ? "highest " : "lowest ") + asked.written();
  }
}
