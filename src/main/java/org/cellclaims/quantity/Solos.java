package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Numeral.Form;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.quantity.Units.Unit;

/// Reads the units that stand without a number because they are one: "a year later", "half an
/// hour", "up to an inch", "through the first year".
final class Solos {
  private static final Set<String> BEFORE = Set.of(
      "after", "for", "within", "in", "over", "about", "around", "than", "just", "nearly", "almost",
      "until", "lasted", "lasts", "takes", "took", "least", "every", "by", "at", "only", "up");
  private static final Set<String> AFTER = Set.of(
      "later", "or", "after", "before", "afterwards", "earlier", "ago", "apart", "between", "long");
  private static final Set<String> SPANNING =
      Set.of("through", "throughout", "within", "during", "for");

  /// Half of a unit in the next smaller one, as coders write it: half an hour is 30 minutes.
  private record Half(double count, String unit) {
    static Optional<Half> of(String whole) {
      return switch (whole) {
        case "hours" -> Optional.of(new Half(30, "minutes"));
        case "years" -> Optional.of(new Half(6, "months"));
        default -> Optional.empty();
      };
    }
  }

  private final Tape tape;
  private final Units units;

  Solos(Tape tape, Units units) {
    this.tape = tape;
    this.units = units;
  }

  /// The unit that starts at an article and counts one, or a half more or less.
  Optional<Term> at(int at) {
    boolean article = tape.is(at, "a") || tape.is(at, "an");
    if (!article && !isSpanning(at)) {
      return Optional.empty();
    }
    return units
        .at(tape, at + 1, Kind.MEASURE)
        .filter(m -> m.unit().isTime() || m.unit().name().equals("other"))
        .filter(m -> !tape.isDash(m.to()) && (!article || isMeant(at, m)))
        .map(m -> term(at, m));
  }

  /// "through the first year" spans one year; "in the first month" counts nothing.
  private boolean isSpanning(int at) {
    return tape.is(at, "first") && tape.is(at - 1, "the") && SPANNING.contains(tape.norm(at - 2));
  }

  private boolean isMeant(int at, Match unit) {
    boolean bounded = Bounds.before(tape, at).isPresent() || tape.is(at - 1, "half");
    if (!unit.unit().isTime()) {
      return bounded && tape.norm(unit.from()).length() > 2;
    }
    return bounded
        || isAndHalf(unit.to())
        || BEFORE.contains(tape.norm(at - 1))
        || AFTER.contains(tape.norm(unit.to()));
  }

  private boolean isAndHalf(int at) {
    return tape.is(at, "and") && tape.is(at + 1, "a") && tape.is(at + 2, "half");
  }

  private Term term(int at, Match unit) {
    boolean half = tape.is(at - 1, "half");
    boolean andHalf = isAndHalf(unit.to());
    Optional<Half> whole = half ? Half.of(unit.unit().name()) : Optional.empty();
    if (whole.isPresent()) {
      double count = whole.get().count();
      Numeral number = new Numeral(count, count, at - 1, at + 1, Form.WORDS, false);
      Unit named = new Unit(whole.get().unit(), Kind.MEASURE, 1);
      return new Term(number, Optional.of(named), at - 1, unit.to(), false);
    }
    double value = half ? 0.5 : andHalf ? 1.5 : 1;
    Numeral number = new Numeral(value, value, half ? at - 1 : at, at + 1, Form.WORDS, false);
    int end = andHalf ? unit.to() + 3 : unit.to();
    return new Term(number, Optional.of(unit.unit()), number.from(), end, false);
  }
}
