package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.quantity.Units.Unit;

/// Gives a number its unit from words further off: a label or scale before it, an age, the
/// group of
/// patients that the sentence speaks of.
final class Contexts {
  private static final Unit OTHER = new Unit("other", Kind.MEASURE, 1);

  /// How many tokens back a scale may stand.
  private static final int NEAR = 12;

  private static final Set<String> CHANGES = Set.of(
      "rose",
      "rise",
      "rises",
      "risen",
      "rising",
      "fell",
      "fall",
      "falls",
      "fallen",
      "falling",
      "dropped",
      "drop",
      "drops",
      "dropping",
      "decreased",
      "decrease",
      "decreases",
      "decreasing",
      "increased",
      "increase",
      "increases",
      "increasing",
      "improved",
      "improve",
      "improves",
      "improving",
      "climbed",
      "climb",
      "climbs",
      "went",
      "gone",
      "goes",
      "reduced",
      "reduce",
      "reduces",
      "cut",
      "lowered",
      "lower",
      "declined",
      "declines",
      "gained",
      "jumped",
      "came",
      "moved",
      "changed",
      "change",
      "grew",
      "shrank",
      "up",
      "down",
      "sank",
      "reduction",
      "improvement",
      "progressed",
      "advanced",
      "lifted",
      "lifts",
      "raised",
      "raises",
      "brought");

  private final Tape tape;
  private final Units units;
  private final Ages ages;
  private final Groups groups;

  Contexts(Tape tape, Units units) {
    this.tape = tape;
    this.units = units;
    this.ages = new Ages(tape);
    this.groups = new Groups(tape, units);
  }

  /// Whether a change is told before a token that "from" stands before: "fell from".
  boolean isChange(int at) {
    if (!tape.is(at - 1, "from")) {
      return false;
    }
    for (int i = at - 2; i >= Math.max(0, at - NEAR) && !isClauseEnd(i); i--) {
      if (CHANGES.contains(tape.norm(i))) {
        return true;
      }
    }
    return false;
  }

  /// The unit of bare numbers at tokens `start` to `end`; `edge` is where their bound words
  /// start.
  Optional<Unit> unit(Numeral number, int edge, int start, int end, boolean isPair) {
    Optional<Match> label = units
        .before(tape, start, Kind.LABEL)
        .or(() ->
            units.before(tape, edge, Kind.LABEL).filter(m -> m.unit().name().equals("other")));
    label = label.filter(
        m -> !tape.isNumber(m.from() - 1) && NumberWords.value(tape.norm(m.from() - 1)) < 0);
    boolean date = number.isYearLike() && label.map(m -> m.unit().isTime()).orElse(false);
    if (label.isPresent() && !date && !isHeadingLabel(number, label.get(), start, end)) {
      return Optional.of(measured(label.get().unit()));
    }
    if (ages.isAge(number, edge, start, end)) {
      return Optional.of(Ages.AGE);
    }
    if (number.large()) {
      return Optional.of(Nouns.CELLS);
    }
    boolean isSpanOfScale = tape.is(start - 1, "(") && tape.is(end, ")") && end > start + 1;
    Optional<Unit> scale = isSpanOfScale ? Optional.empty() : scale(edge);
    if (scale.isPresent() && !number.isYearLike() && number.form() == Numeral.Form.DIGITS) {
      return scale;
    }
    if (isPair) {
      return Optional.of(number.value() <= TEN && isFelt(edge) ? POINTS : OTHER);
    }
    return groups.counts(number, edge, end) ? Optional.of(Nouns.PATIENTS) : Optional.empty();
  }

  /// Whether what is told to change is felt, and so is rated from nought to ten: "pain went from
  /// 8".
  private boolean isFelt(int at) {
    boolean felt = false;
    for (int i = at - 1; i >= Math.max(0, at - NEAR) && !isClauseEnd(i); i--) {
      felt |= FELT.contains(tape.norm(i));
    }
    return felt;
  }

  private static final int TEN = 10;
  private static final Unit POINTS = new Unit("points", Kind.MEASURE, 1);
  private static final Set<String> FELT = Set.of(
      "pain",
      "pains",
      "fatigue",
      "tiredness",
      "itch",
      "itching",
      "ache",
      "aches",
      "stiffness",
      "discomfort",
      "tightness",
      "burning",
      "soreness",
      "anxiety",
      "energy");

  private Unit measured(Unit unit) {
    return new Unit(unit.name(), Kind.MEASURE, unit.factor());
  }

  /// "Day 1: arrival" numbers a heading and "Week 3" alone a row; "Weeks 2 to 6:" is a time.
  private boolean isHeadingLabel(Numeral number, Match label, int start, int end) {
    boolean opens = label.unit().isTime() && label.from() == 0 && end == start + 1;
    boolean day = label.unit().name().equals("days") && number.value() < LATE_DAY;
    boolean enclosed = tape.is(label.from() - 1, "(") && tape.is(end, ")") && end == start + 1;
    return (opens && (day || end == tape.size())) || (enclosed && day);
  }

  /// From this day on a day is a time, not a place in a plan.
  private static final int LATE_DAY = 12;

  private Optional<Unit> scale(int at) {
    int least = Math.max(0, at - NEAR);
    for (int i = at - 1; i >= least && !isClauseEnd(i); i--) {
      Optional<Match> scale = units.at(tape, i, Kind.SCALE);
      if (scale.isPresent() && isMeasured(scale.get(), at)) {
        return Optional.of(measured(scale.get().unit()));
      }
    }
    return Optional.empty();
  }

  /// A laboratory value stands near its number: "an A1c above 9", not "creatinine at 1, 3 and 6".
  private boolean isMeasured(Match scale, int at) {
    boolean points = !scale.unit().name().equals("other");
    String before = tape.norm(at - 1);
    boolean apart = before.equals("in") || before.equals("at") || before.equals(",");
    return points || (!apart && at - scale.to() <= CLOSE);
  }

  private static final int CLOSE = 7;

  private boolean isClauseEnd(int at) {
    return Groups.isClauseEnd(tape.norm(at));
  }
}
