package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.quantity.Units.Unit;

/// Reads a span of time between two ordinals: "from the third to the ninth month". One ordinal
/// alone counts nothing, nor do two with a dash between: "the 4th-6th week" names weeks.
final class OrdinalSpans {
  private static final Set<String> JOINTS = Set.of("to", "till", "until", "through", "or");
  private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th", "-th");

  /// A span of time at tokens `start` to `end`, half open.
  record Ordinals(Unit unit, double low, double high, int start, int end) {}

  /// One ordinal and the token behind it.
  private record Place(double value, int to) {}

  private final Tape tape;
  private final Units units;

  OrdinalSpans(Tape tape, Units units) {
    this.tape = tape;
    this.units = units;
  }

  /// The span whose first ordinal stands at a token.
  Optional<Ordinals> at(int at) {
    Optional<Place> first = place(at);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    Optional<Match> own = units.at(tape, first.get().to(), Kind.MEASURE);
    int joint = own.map(Match::to).orElse(first.get().to());
    boolean between = tape.is(at - 1, "between") || tape.is(at - 2, "between");
    boolean and = tape.is(joint, "and") && between;
    if (!and && !JOINTS.contains(tape.norm(joint))) {
      return Optional.empty();
    }
    int next = tape.is(joint + 1, "the") ? joint + 2 : joint + 1;
    Optional<Place> second = place(next);
    return second.flatMap(s -> units
        .at(tape, s.to(), Kind.MEASURE)
        .filter(m -> m.unit().isTime() && s.value() > first.get().value())
        .filter(m -> own.isEmpty() || own.get().unit().equals(m.unit()))
        .map(m -> new Ordinals(m.unit(), first.get().value(), s.value(), at, m.to())));
  }

  private Optional<Place> place(int at) {
    int word = NumberWords.ordinal(tape.norm(at));
    if (word > 0) {
      return Optional.of(new Place(word, at + 1));
    }
    boolean suffixed = tape.isNumber(at) && SUFFIXES.contains(tape.norm(at + 1));
    double value = suffixed ? DigitGroups.plain(tape.norm(at)) : -1;
    return value > 0 ? Optional.of(new Place(value, at + 2)) : Optional.empty();
  }
}
