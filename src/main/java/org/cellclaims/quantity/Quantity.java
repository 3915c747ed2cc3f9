package org.cellclaims.quantity;

import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.text.Span;

/// A number with its unit as a text states it. "At least 85%" has no upper end, "up to 85%" no
/// lower one.
///
/// @param unit unit name of the coding guide: `percent`, `patients`, `cells`, `EUR`, `months`, ...
/// @param low lower end; empty where only an upper end is stated
/// @param high upper end; empty where only a lower end is stated
/// @param bound how exact the text is about it
/// @param span the words that state it, bound words and unit included
/// @param counted what the number counts, in the text's own words: "of CP patients treated"
public record Quantity(
    String unit,
    OptionalDouble low,
    OptionalDouble high,
    Bound bound,
    Span span,
    Optional<String> counted) {
  public Quantity {
    if (low.isEmpty() && high.isEmpty()) {
      throw new IllegalArgumentException(
          "a quantity needs a low or a high end, got neither for " + unit);
    }
    if (low.isPresent() && high.isPresent() && low.getAsDouble() > high.getAsDouble()) {
      throw new IllegalArgumentException(
          "a quantity must hold low <= high, got " + low + ".." + high);
    }
  }

  /// How a number is bounded.
  public enum Bound {
    /// "85%": low equals high.
    EXACT,
    /// "74.5% to 79.5%".
    RANGE,
    /// "at least", "over", "85%+", "starts at".
    AT_LEAST,
    /// "up to", "as high as", "under", "almost".
    AT_MOST
  }
}
