package org.cellclaims.search.facet;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.util.NumericUtils;
import org.cellclaims.index.Fields;
import org.cellclaims.search.count.Found;

/// Counts found claims along a scale of numbers or of time.
public final class Histograms {
  private static final int MONTHS = 12;
  private static final int FIRST_YEAR = 1970;
  private static final int MOST_BARS = 200 * MONTHS;

  private Histograms() {}

  /// Numbers by bars of one width; of a claim with "at least 85%" the 85 counts.
  public static Histogram numbers(Found found, Histogram.Scale scale) throws IOException {
    double[] range = range(found, scale);
    long[] counts = new long[scale.bars()];
    long outside = 0;
    for (Found.Part part : found.parts()) {
      SortedNumericDocValues values = values(part.leaf().reader(), scale.unit());
      for (int i = 0; i < part.size(); i++) {
        if (values.advanceExact(part.document(i))) {
          outside += count(values, range, counts);
        }
      }
    }
    List<Histogram.Bar> bars = new ArrayList<>();
    for (int bar = 0; bar < counts.length; bar++) {
      bars.add(new Histogram.Bar(
          written(edge(range, bar, counts.length)),
          written(edge(range, bar + 1, counts.length)),
          counts[bar]));
    }
    return new Histogram(scale.unit(), bars, outside);
  }

  /// Counts a claim once in each bar that one of its numbers is in; 1 if one is in none.
  private static long count(SortedNumericDocValues values, double[] range, long[] counts)
      throws IOException {
    int last = -1;
    long outside = 0;
    for (int i = 0; i < values.docValueCount(); i++) {
      double value = NumericUtils.sortableLongToDouble(values.nextValue());
      if (value < range[0] || value > range[1]) {
        outside = 1;
      } else {
        double place = (value - range[0]) / (range[1] - range[0]) * counts.length;
        int bar = Math.min(counts.length - 1, (int) place);
        counts[bar] += bar == last ? 0 : 1;
        last = bar;
      }
    }
    return outside;
  }

  private static double edge(double[] range, int bar, int bars) {
    return range[0] + (range[1] - range[0]) * bar / bars;
  }

  private static double[] range(Found found, Histogram.Scale scale) throws IOException {
    double[] stated = {Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
    if (scale.low().isEmpty() || scale.high().isEmpty()) {
      for (Found.Part part : found.parts()) {
        widen(stated, part, values(part.leaf().reader(), scale.unit()));
      }
    }
    boolean isEmpty = stated[0] > stated[1];
    double low = scale.low().orElse(isEmpty ? 0 : stated[0]);
    double high = scale.high().orElse(isEmpty ? low + 1 : stated[1]);
    return new double[] {low, high > low ? high : low + 1};
  }

  private static void widen(double[] range, Found.Part part, SortedNumericDocValues values)
      throws IOException {
    for (int i = 0; i < part.size(); i++) {
      int numbers = values.advanceExact(part.document(i)) ? values.docValueCount() : 0;
      for (int n = 0; n < numbers; n++) {
        double value = NumericUtils.sortableLongToDouble(values.nextValue());
        range[0] = Math.min(range[0], value);
        range[1] = Math.max(range[1], value);
      }
    }
  }

  /// Years or months in which the claims were seen, first to last.
  public static Histogram seen(Found found, boolean isByMonth) throws IOException {
    long[] changes = new long[MOST_BARS + 2];
    int first = MOST_BARS;
    int last = 0;
    for (Found.Part part : found.parts()) {
      NumericDocValues from = DocValues.getNumeric(part.leaf().reader(), Fields.FIRST_SEEN);
      NumericDocValues to = DocValues.getNumeric(part.leaf().reader(), Fields.LAST_SEEN);
      for (int i = 0; i < part.size(); i++) {
        int begin = bar(from, part.document(i), isByMonth);
        int end = bar(to, part.document(i), isByMonth);
        changes[begin]++;
        changes[end + 1]--;
        first = Math.min(first, begin);
        last = Math.max(last, end);
      }
    }
    List<Histogram.Bar> bars = new ArrayList<>();
    long claims = 0;
    for (int bar = 0; bar <= last && first <= last; bar++) {
      claims += changes[bar];
      if (bar >= first) {
        bars.add(new Histogram.Bar(name(bar, isByMonth), name(bar, isByMonth), claims));
      }
    }
    return new Histogram("seen", bars, 0);
  }

  /// The year or month of a time, counted from 1970, no further than we can count.
  private static int bar(NumericDocValues values, int document, boolean isByMonth)
      throws IOException {
    long second = values.advanceExact(document) ? values.longValue() : 0;
    OffsetDateTime day = Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC);
    int years = day.getYear() - FIRST_YEAR;
    int bar = isByMonth ? years * MONTHS + day.getMonthValue() - 1 : years;
    return Math.max(0, Math.min(MOST_BARS, bar));
  }

  private static String name(int bar, boolean isByMonth) {
    return isByMonth
        ? YearMonth.of(FIRST_YEAR + bar / MONTHS, bar % MONTHS + 1).toString()
        : Integer.toString(FIRST_YEAR + bar);
  }

  private static SortedNumericDocValues values(LeafReader reader, String unit) throws IOException {
    return DocValues.getSortedNumeric(reader, Fields.value(unit));
  }

  private static String written(double number) {
    return new BigDecimal(number)
        .round(MathContext.DECIMAL32)
        .stripTrailingZeros()
        .toPlainString();
  }
}
