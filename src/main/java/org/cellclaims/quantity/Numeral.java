package org.cellclaims.quantity;

/// A number as it stands at tokens `from` to `to`, half open.
///
/// @param value what it says; a share in percent
/// @param decimal the other reading of "1.240", equal to `value` where there is but one
/// @param form how it is written
/// @param large whether it is multiplied by a word or a power: "50 million", "1.2 x 10^6"
record Numeral(double value, double decimal, int from, int to, Form form, boolean large) {
  /// How a number is written.
  enum Form {
    /// "1,240", "50 million".
    DIGITS,
    /// "twenty-one".
    WORDS,
    /// "half", "two thirds".
    SHARE,
    /// "twice", "threefold".
    FACTOR
  }

  Numeral {
    if (from >= to) {
      throw new IllegalArgumentException("a numeral needs a token, got " + from + ".." + to);
    }
  }

  /// Whether it looks like a year of the calendar.
  boolean isYearLike() {
    return form == Form.DIGITS && !large && value >= 1900 && value <= 2100 && value == decimal;
  }

  Numeral with(double newValue, int newTo, boolean nowLarge) {
    return new Numeral(newValue, newValue, from, newTo, form, nowLarge);
  }
}
