package org.cellclaims.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.quantity.Quantity.Bound;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.text.Span;

/// Reads a table cell, whose unit may stand in its column's label, its row's label or the caption.
final class Cells {
  private final Units units;
  private final Quantities quantities;

  Cells(Units units, Quantities quantities) {
    this.units = units;
    this.quantities = quantities;
  }

  List<Quantity> read(String text, Span cell, CellLabels labels) {
    List<Quantity> own = quantities.in(text, cell);
    if (!own.isEmpty()) {
      return own;
    }
    Tape tape = new Tape(text, cell);
    int at = isSigned(tape) ? 1 : 0;
    Numerals numerals = new Numerals(tape);
    Optional<Numeral> number = tape.isNumber(at) ? numerals.at(at) : Optional.empty();
    if (number.isEmpty() || number.get().form() != Numeral.Form.DIGITS) {
      return List.of();
    }
    int to = number.get().to();
    int joint = tape.isDash(to) || tape.is(to, "to") ? to + 1 : tape.size();
    Optional<Numeral> second = joint < tape.size() ? numerals.at(joint) : Optional.empty();
    int end = second.map(Numeral::to).orElse(to);
    if (number.get().isYearLike() && unit(labels).isTime()) {
      return List.of();
    }
    return end < tape.size() && !isNote(tape, end)
        ? List.of()
        : List.of(quantity(tape, number.get(), second, end, labels));
  }

  private Quantity quantity(
      Tape tape, Numeral number, Optional<Numeral> second, int end, CellLabels labels) {
    Units.Unit unit = unit(labels);
    double low = value(number, unit);
    double high = second.map(s -> value(s, unit)).orElse(low);
    Bound bound = high > low ? Bound.RANGE : Bound.EXACT;
    return new Quantity(
        unit.name(),
        OptionalDouble.of(Math.min(low, high)),
        OptionalDouble.of(Math.max(low, high)),
        bound,
        tape.span(number.from(), end),
        counted(labels));
  }

  private static double value(Numeral number, Units.Unit unit) {
    boolean counts = unit.kind() == Kind.COUNT || unit.kind() == Kind.MONEY;
    return (counts ? number.value() : number.decimal()) * unit.factor();
  }

  private static Optional<String> counted(CellLabels labels) {
    return labels.row().or(() -> labels.columns().stream().reduce((first, last) -> last));
  }

  private Units.Unit unit(CellLabels labels) {
    for (String column : labels.columns().reversed()) {
      Optional<Units.Unit> unit = named(column);
      if (unit.isPresent()) {
        return unit.get();
      }
    }
    Optional<Units.Unit> row =
        labels.row().flatMap(this::named).filter(u -> u.kind() != Kind.COUNT);
    return row.or(() -> labels.caption().flatMap(this::named)).orElse(Nouns.OTHER);
  }

  /// The unit that a label names: a percent sign first, then currencies, scales, the rest; words in
  /// brackets count before others.
  private Optional<Units.Unit> named(String label) {
    Tape tape = new Tape(label, new Span(0, label.length()));
    List<Units.Unit> all = new ArrayList<>();
    for (int at = 0; at < tape.size(); at++) {
      Optional<Match> match = units
          .at(tape, at, Kind.MONEY, Kind.SCALE, Kind.MEASURE, Kind.COUNT)
          .filter(m -> !isAmount(tape, m));
      match.map(Match::unit).filter(u -> !u.name().equals(Units.NOTHING)).ifPresent(all::add);
      if (tape.is(at, "age") || tape.is(at, "ages")) {
        all.add(Contexts.AGE);
      }
      if (tape.is(at, "n") && tape.is(at - 1, "(") && tape.is(at + 1, ")")) {
        all.add(Nouns.PATIENTS);
      }
    }
    return all.stream().min((a, b) -> Integer.compare(rank(a), rank(b)));
  }

  /// "3 months" in a label is a time of follow-up, no unit.
  private static boolean isAmount(Tape tape, Match match) {
    return tape.isNumber(match.from() - 1)
        || (tape.isWord(match.from())
            && tape.norm(match.from()).length() == 1
            && !tape.is(match.from() - 1, "("));
  }

  private static int rank(Units.Unit unit) {
    if (unit.name().equals("percent")) {
      return 0;
    }
    if (unit.name().equals("age-years")) {
      return 1;
    }
    return switch (unit.kind()) {
      case MONEY -> 2;
      case SCALE, LABEL -> 3;
      case MEASURE -> 4;
      case COUNT -> 5;
    };
  }

  private static boolean isSigned(Tape tape) {
    return tape.is(0, "+") || tape.is(0, "±") || tape.isDash(0);
  }

  private static boolean isNote(Tape tape, int at) {
    return tape.is(at, "*") || tape.is(at, "†") || tape.is(at, "(") || tape.is(at, "±");
  }
}
