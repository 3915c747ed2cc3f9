package org.cellclaims.index;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.cellclaims.quantity.Quantity;

/// The bars of the two histograms, worked out when a claim is indexed so that counting is cheap.
public final class Buckets {
  /// Field of the percentages in steps of ten, `80..90` for example.
  public static final String PERCENT = "bucket.percent";
  /// Field of the years in which a claim was seen.
  public static final String YEAR = "bucket.year";

  private static final int STEP = 10;
  private static final int MOST_YEARS = 200;

  private Buckets() {}

  /// The highest value that "at least `low`" allows: 100 for percent (or `low`, where a text says
  /// more), else without end.
  static double ceiling(String unit, double low) {
    return unit.equals("percent") ? Math.max(100, low) : Double.POSITIVE_INFINITY;
  }

  /// The bars that the percentages overlap, both borders of a bar included.
  static List<String> percents(List<Quantity> quantities) {
    TreeSet<String> bars = new TreeSet<>();
    for (Quantity quantity : quantities) {
      if (quantity.unit().equals("percent")) {
        double low = quantity.low().orElse(0);
        double high = quantity.high().orElse(ceiling("percent", low));
        IntStream.range(0, 100 / STEP)
            .filter(i -> low <= (i + 1) * STEP && i * STEP <= high)
            .forEach(i -> bars.add(i * STEP + ".." + (i + 1) * STEP));
      }
    }
    return List.copyOf(bars);
  }

  /// The years from `first` to `last`, UTC.
  static List<String> years(Instant first, Instant last) {
    int from = first.atOffset(ZoneOffset.UTC).getYear();
    int to = last.atOffset(ZoneOffset.UTC).getYear();
    return IntStream.rangeClosed(Math.max(from, to - MOST_YEARS), to)
        .mapToObj(Integer::toString)
        .toList();
  }
}
