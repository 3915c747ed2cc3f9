package org.cellclaims.search.facet;

import java.util.List;
import java.util.OptionalDouble;
import org.cellclaims.search.question.QueryException;

/// Claims counted along a scale.
///
/// @param of the unit, or `seen`
/// @param bars in order, those without claims too
/// @param outside claims with a number of the unit below the first bar or above the last
public record Histogram(String of, List<Bar> bars, long outside) {
  public Histogram {
    bars = List.copyOf(bars);
  }

  /// What is asked of a histogram of numbers.
  ///
  /// @param unit the unit
  /// @param low where the first bar begins; empty for the lowest number found
  /// @param high where the last bar ends; empty for the highest number found
  /// @param bars number of bars of one width, 1 to 200
  public record Scale(String unit, OptionalDouble low, OptionalDouble high, int bars) {
    private static final int MOST = 200;

    public Scale {
      if (bars < 1 || bars > MOST) {
        throw new QueryException("bars", "bars must be 1 to " + MOST + ", got " + bars);
      }
      if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
        throw new QueryException(
            "to",
            "to must not be below from, got " + low.getAsDouble() + ".." + high.getAsDouble());
      }
    }
  }

  /// One bar.
  ///
  /// @param from where it begins, as in addresses: a number, a year or a month
  /// @param to where it ends; of numbers only the last bar holds its end
  /// @param claims claims with a number in it, or seen at some time in it; a claim may be in
  /// several
  public record Bar(String from, String to, long claims) {}
}
