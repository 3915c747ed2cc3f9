package org.cellclaims.quantity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.quantity.Quantity.Bound;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.text.Span;

/// Reads a table cell, whose unit may stand in its column's label, its row's label or the caption.
final class Cells {
  private static final Units.Unit RATE = new Units.Unit("other", Kind.MEASURE, 1);

  /// A unit in a label and how much it counts there, 0 most.
  private record Named(Units.Unit unit, int rank) {}

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

  /// The unit that a label names. A percent sign counts most, then an age, money, what stands in
  /// brackets, a scale, other units, a counted noun.
  private Optional<Units.Unit> named(String label) {
    Tape tape = new Tape(label, new Span(0, label.length()));
    List<Named> all = new ArrayList<>();
    for (int at = 0; at < tape.size(); at++) {
      boolean bracketed = tape.is(at - 1, "(");
      int place = at;
      units
          .at(tape, at, Kind.MONEY, Kind.SCALE, Kind.MEASURE, Kind.COUNT)
          .filter(m -> !isAmount(tape, m) && !m.unit().name().equals(Units.NOTHING))
          .map(m -> isRate(tape, m) ? RATE : m.unit())
          .ifPresent(u -> all.add(new Named(u, rank(u, bracketed || tape.is(place - 1, "/")))));
      if (tape.is(at, "age") || tape.is(at, "ages")) {
        all.add(new Named(Ages.AGE, 1));
      }
      if (tape.is(at, "n") && (tape.size() == 1 || (bracketed && tape.is(at + 1, ")")))) {
        all.add(new Named(Nouns.PATIENTS, 3));
      }
    }
    return all.stream().min(Comparator.comparingInt(Named::rank)).map(Named::unit);
  }

  /// "3 months" in a label is a time of follow-up and "6-minute walk" a test, no unit.
  private static boolean isAmount(Tape tape, Match match) {
    int before = tape.isDash(match.from() - 1) ? match.from() - 2 : match.from() - 1;
    if (isPerTime(tape, match)) {
      return true;
    }
    boolean letter = tape.isWord(match.from()) && tape.norm(match.from()).length() == 1;
    return tape.isNumber(before) || (letter && !tape.is(match.from() - 1, "("));
  }

  /// In "drips a year" the year is no unit of the number.
  private static boolean isPerTime(Tape tape, Match match) {
    boolean per = tape.is(match.from() - 1, "a") || tape.is(match.from() - 1, "per");
    return per && match.unit().isTime();
  }

  /// The "ml" of "pg/ml" is no unit of its own.
  private static boolean isRate(Tape tape, Match match) {
    boolean time = match.unit().kind() == Kind.MONEY || match.unit().name().equals("percent");
    return !time && (tape.is(match.from() - 1, "/") || tape.is(match.to(), "/"));
  }

  private static int rank(Units.Unit unit, boolean bracketed) {
    if (unit.name().equals("percent")) {
      return 0;
    }
    return switch (unit.kind()) {
      case MONEY -> 2;
      case SCALE, LABEL -> bracketed ? 3 : 4;
      case MEASURE -> bracketed ? 3 : 5;
      case COUNT -> bracketed ? 3 : 6;
    };
  }

  private static boolean isSigned(Tape tape) {
    return tape.is(0, "+") || tape.is(0, "±") || tape.isDash(0);
  }

  private static boolean isNote(Tape tape, int at) {
    return tape.is(at, "*") || tape.is(at, "†") || tape.is(at, "(") || tape.is(at, "±");
  }
}
