package org.cellclaims.quantity;

import java.util.Optional;
import org.cellclaims.quantity.Units.Unit;

/// A number with the unit that stands beside it, at tokens `start` to `end`, half open.
///
/// @param number the number
/// @param unit what stands beside it, empty where nothing does
/// @param start first token, a currency in front included
/// @param end one past the last token, unit and "+" included
/// @param plus whether a "+" follows the number
record Term(Numeral number, Optional<Unit> unit, int start, int end, boolean plus) {
  Term withUnit(Unit newUnit) {
    return new Term(number, Optional.of(newUnit), start, end, plus);
  }

  boolean isUnit(String name) {
    return unit.isPresent() && unit.get().name().equals(name);
  }

  /// The number in its unit.
  double value() {
    if (unit.isEmpty()) {
      return number.decimal();
    }
    boolean counts =
        unit.get().kind() != Units.Kind.MEASURE && unit.get().kind() != Units.Kind.SCALE;
    double value = counts ? number.value() : number.decimal();
    return Math.round(value * unit.get().factor() * 1e6) / 1e6;
  }
}
