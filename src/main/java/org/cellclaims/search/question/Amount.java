package org.cellclaims.search.question;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/// A number that a question asks for: claims that allow a value of this range have it.
///
/// @param unit unit name of the codebook
/// @param low lower end, included; empty for none
/// @param high upper end, included; empty for none
public record Amount(String unit, OptionalDouble low, OptionalDouble high) {
  private static final String OTHER = "other";
  private static final String IN_ANOTHER_UNIT = "in another unit";

  public Amount {
    if (unit.isBlank()) {
      throw new QueryException(
          "quantity", "quantity needs a unit before the numbers: percent:75..90");
    }
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new QueryException(
          "quantity",
          "quantity must hold low <= high, got " + unit + ":" + text(low) + ".." + text(high));
    }
  }

  /// Reads `percent:75..90`, `percent:85`, `percent:75..`, `percent:..90` or `percent`.
  ///
  /// @throws QueryException if it is written otherwise
  public static Amount of(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      return new Amount(written.strip(), OptionalDouble.empty(), OptionalDouble.empty());
    }
    String unit = written.substring(0, colon).strip();
    String range = written.substring(colon + 1).strip();
    int dots = range.indexOf("..");
    if (dots < 0) {
      OptionalDouble exact = number(range, written);
      return new Amount(unit, exact, exact);
    }
    return new Amount(
        unit,
        number(range.substring(0, dots), written),
        number(range.substring(dots + 2), written));
  }

  /// The form that [#of(String)] reads.
  public String written() {
    if (low.isEmpty() && high.isEmpty()) {
      return unit;
    }
    return low.equals(high) ? unit + ":" + text(low) : unit + ":" + text(low) + ".." + text(high);
  }

  /// The range in words: `75 to 90 percent`.
  public String says() {
    if (low.isEmpty() && high.isEmpty()) {
      return unit.equals(OTHER) ? "a number " + IN_ANOTHER_UNIT : "a number in " + unit;
    }
    String of = " " + (unit.equals(OTHER) ? IN_ANOTHER_UNIT : unit);
    if (high.isEmpty()) {
      return text(low) + of + " or more";
    }
    if (low.isEmpty()) {
      return text(high) + of + " or less";
    }
    return low.equals(high) ? text(low) + of : text(low) + " to " + text(high) + of;
  }

  private static OptionalDouble number(String text, String written) {
    if (text.isBlank()) {
      return OptionalDouble.empty();
    }
    try {
      double value = new BigDecimal(text.strip()).doubleValue();
      if (Double.isFinite(value)) {
        return OptionalDouble.of(value);
      }
      throw wrong(written, text);
    } catch (NumberFormatException e) {
      throw wrong(written, text);
    }
  }

  private static QueryException wrong(String written, String text) {
    return new QueryException(
        "quantity",
        "quantity=" + Quoted.cut(written) + ": '" + Quoted.cut(text)
            + "' is not a number; write percent:75..90, percent:85, percent:75.. or percent:..90");
  }

  private static String text(OptionalDouble value) {
    return value.isEmpty()
        ? ""
        : BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString();
  }
}
