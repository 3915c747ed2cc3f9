package org.cellclaims.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Numeral.Form;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.quantity.Units.Unit;

/// Joins numbers with the units beside them, and with each other: ranges and lists.
final class Terms {
  private static final int LONGEST_LIST = 8;
  private static final Set<String> KILOS = Set.of("kg", "kilo", "kilogram", "kilograms");
  private static final Set<String> FACTOR_AFTER =
      Set.of("as", "the", "more", "what", "that", "normal");

  private final Tape tape;
  private final Units units;
  private final Nouns nouns;
  private final Numerals numerals;

  Terms(Tape tape, Units units, Nouns nouns) {
    this.tape = tape;
    this.units = units;
    this.nouns = nouns;
    this.numerals = new Numerals(tape);
  }

  /// Whether a number in words, a currency or an article that counts one can start at a token.
  boolean mayStart(int at) {
    return units.mayStart(tape.token(at));
  }

  /// The number at a token, without unit.
  Optional<Numeral> numeral(int at) {
    return numerals.at(at);
  }

  /// The number at a token, a currency or a unit beside it included.
  Optional<Term> at(int at) {
    Optional<Match> money = units.at(tape, at, Kind.MONEY);
    if (money.isPresent() && !tape.isNumber(at)) {
      Optional<Numeral> number = numerals.at(money.get().to());
      if (number.isPresent() && number.get().form() == Form.DIGITS) {
        return Optional.of(priced(number.get(), money.get()));
      }
    }
    if (tape.is(at, "single")) {
      return single(at);
    }
    return ordinals(at).or(() -> numerals.at(at).map(this::of));
  }

  /// A number with what follows it.
  Term of(Numeral number) {
    int at = number.to();
    boolean plus = Bounds.isPlus(tape, at) && number.form() == Form.DIGITS;
    int next = plus ? at + 1 : at;
    if (number.form() == Form.SHARE || number.form() == Form.FACTOR) {
      return new Term(number, Optional.empty(), number.from(), at, false);
    }
    if (tape.is(at, "x") && numerals.at(at + 1).map(Numeral::large).orElse(false)) {
      return new Term(number, Optional.of(Nouns.DOSES), number.from(), at + 1, false);
    }
    Optional<Match> unit = nouns.after(number, next).filter(m -> !isLabelled(number, m));
    int end = unit.map(Match::to).orElse(next);
    Optional<Unit> perKilo =
        unit.filter(m -> isPerKilo(m.to())).map(m -> new Unit("cells/kg", Kind.MEASURE, 1));
    boolean cells = unit.map(m -> m.unit().name().equals("cells")).orElse(false);
    boolean late = !plus && unit.isPresent() && Bounds.isPlus(tape, end);
    return new Term(
        number,
        cells && perKilo.isPresent() ? perKilo : unit.map(Match::unit),
        number.from(),
        late ? end + 1 : end,
        plus || late);
  }

  /// The upper end of a range whose lower end is `first`.
  Optional<Term> rangeEnd(Term first) {
    Optional<Term> second = joint(first).stream()
        .mapToObj(this::atOrLabelled)
        .flatMap(Optional::stream)
        .findFirst();
    return second.filter(s -> isRange(first, s));
  }

  /// The numbers that share the unit of the last one, "3, 6 and 12 months"; only `first` if
  /// none
  /// do.
  List<Term> list(Term first) {
    List<Term> terms = new ArrayList<>(List.of(first));
    boolean closed = false;
    while (!closed && isBare(terms.getLast()) && terms.size() < LONGEST_LIST) {
      int at = terms.getLast().end();
      boolean comma = tape.is(at, ",") && !tape.isGlued(at + 1);
      int word = comma ? at + 1 : at;
      closed = tape.is(word, "and") || tape.is(word, "or") || tape.is(word, "&");
      Optional<Term> next = comma || closed ? at(closed ? word + 1 : word) : Optional.empty();
      if (next.isEmpty()
          || next.get().number().value() <= terms.getLast().number().value()) {
        return List.of(first);
      }
      terms.add(next.get());
    }
    boolean labelled = units.before(tape, first.start(), Kind.LABEL).isPresent();
    boolean row = terms.size() > 2 && terms.getLast().unit().map(Unit::isTime).orElse(false);
    boolean shared =
        (closed || row) && terms.getLast().unit().isPresent() != labelled && !isOrPair(terms);
    boolean between = isBetween(first.start()) && terms.size() == 2;
    return shared && !between ? multiplied(terms) : List.of(first);
  }

  /// "25, 50 or 120 million" are millions all.
  private List<Term> multiplied(List<Term> terms) {
    Numeral last = terms.getLast().number();
    double by = last.large() ? multiple(last) : 1;
    return terms.stream()
        .map(t -> t.number().large()
            ? t
            : new Term(
                t.number().with(t.number().value() * by, t.number().to(), by > 1),
                t.unit(),
                t.start(),
                t.end(),
                t.plus()))
        .toList();
  }

  /// What the number of a range's upper end was multiplied by: a million in "400 million".
  double multiple(Numeral number) {
    double[] plain = DigitGroups.readings(tape.norm(number.from()));
    double base = plain.length > 0 ? plain[1] : NumberWords.value(tape.norm(number.from()));
    return base > 0 ? number.value() / base : 1;
  }

  /// Whether "twice" compares: "twice as effective", not "twice a week".
  boolean isFactor(Term term) {
    String word = tape.norm(term.number().from());
    return word.endsWith("ed")
        ? DETERMINERS.contains(tape.norm(term.end()))
        : word.endsWith("fold") || FACTOR_AFTER.contains(tape.norm(term.end()));
  }

  /// "doubled the speed" is a factor, "a doubled dose" is none.
  private static final Set<String> DETERMINERS =
      Set.of("the", "our", "my", "his", "her", "their", "its", "in", "within", "after", "over");

  private boolean isBare(Term term) {
    return term.unit().isEmpty()
        && !term.plus()
        && !term.number().isYearLike()
        && (term.number().form() == Form.DIGITS || term.number().form() == Form.WORDS);
  }

  /// "2 or 3 days" is a range.
  private boolean isOrPair(List<Term> terms) {
    return terms.size() == 2 && tape.is(terms.getFirst().end(), "or");
  }

  /// Where the second number of a range would start, empty if no word for a range follows.
  private java.util.OptionalInt joint(Term first) {
    int at = first.end();
    boolean between = isBetween(first.start());
    if (tape.is(at, "and") && tape.is(at + 1, "up") && tape.is(at + 2, "to")) {
      return java.util.OptionalInt.of(at + 3);
    }
    if (tape.is(at, "up") && tape.is(at + 1, "to")) {
      return java.util.OptionalInt.of(at + 2);
    }
    boolean dash = tape.isDash(at)
        && (tape.isGlued(at) == tape.isGlued(at + 1) || first.unit().isPresent());
    boolean word =
        tape.is(at, "to") || tape.is(at, "till") || tape.is(at, "through") || tape.is(at, "until");
    boolean or = tape.is(at, "or") && first.unit().isEmpty();
    boolean and = tape.is(at, "and") && between;
    return dash || word || or || and
        ? java.util.OptionalInt.of(at + 1)
        : java.util.OptionalInt.empty();
  }

  private boolean isBetween(int start) {
    for (int i = start - 1; i >= start - 5; i--) {
      if (tape.is(i, "between")) {
        return true;
      }
      if (!tape.isWord(i)) {
        return false;
      }
    }
    return false;
  }

  private Optional<Term> atOrLabelled(int at) {
    Optional<Term> plain = at(at);
    boolean label = plain.isEmpty() && units.at(tape, at, Kind.LABEL).isPresent();
    boolean about =
        plain.isEmpty() && (tape.is(at, "about") || tape.is(at, "around") || tape.is(at, "over"));
    return label || about ? at(at + 1) : plain;
  }

  private boolean isRange(Term first, Term second) {
    if (second.number().form() == Form.SHARE
        || first.number().form() == Form.SHARE
        || first.plus()) {
      return false;
    }
    if (first.number().isYearLike() && second.unit().isEmpty()) {
      return false;
    }
    if (first.unit().isEmpty() || second.unit().isEmpty()) {
      boolean or = tape.is(first.end(), "or");
      return !or || second.number().value() > first.number().value();
    }
    Unit one = first.unit().get();
    Unit two = second.unit().get();
    return one.name().equals(two.name())
        || (one.isTime()
            && two.isTime()
            && first.number().value() * one.inSmallest()
                < second.number().value() * two.inSmallest());
  }

  private Term priced(Numeral number, Match money) {
    boolean plus = tape.is(number.to(), "+");
    int end = plus ? number.to() + 1 : number.to();
    Optional<Match> again = units.at(tape, end, Kind.MONEY);
    boolean code = again.isPresent() && again.get().unit().kind() == Kind.MONEY;
    Unit unit = code ? again.get().unit() : money.unit();
    return new Term(number, Optional.of(unit), money.from(), code ? again.get().to() : end, plus);
  }

  /// In "grade 4 arthritis" the number belongs to the word before it.
  private boolean isLabelled(Numeral number, Match match) {
    Optional<Match> label = units.before(tape, number.from(), Kind.LABEL);
    boolean weak = match.unit().equals(Nouns.THING) || match.unit().equals(Nouns.OTHER);
    return weak && label.isPresent() && !tape.is(number.from() - 1, "of");
  }

  private boolean isPerKilo(int at) {
    boolean per = tape.is(at, "per") || tape.is(at, "/");
    boolean every = tape.is(at, "for") && (tape.is(at + 1, "every") || tape.is(at + 1, "each"));
    return (per && KILOS.contains(tape.norm(at + 1)))
        || (every && KILOS.contains(tape.norm(at + 2)));
  }

  /// "a single infusion" counts one.
  private Optional<Term> single(int at) {
    Numeral one = new Numeral(1, 1, at, at + 1, Form.WORDS, false);
    Optional<Match> unit = nouns.after(one, at + 1).filter(m -> m.unit().name().equals("doses"));
    return unit.map(m -> new Term(one, Optional.of(m.unit()), at, m.to(), false));
  }

  /// "first or second transplant" counts one to two; read as "1 or 2 transplants".
  private Optional<Term> ordinals(int at) {
    int first = NumberWords.ordinal(tape.norm(at));
    if (first == 0) {
      return Optional.empty();
    }
    boolean lower = tape.is(at + 1, "or") && NumberWords.ordinal(tape.norm(at + 2)) > first;
    boolean upper = tape.is(at - 1, "or") && NumberWords.ordinal(tape.norm(at - 2)) > 0;
    if (lower) {
      Numeral one = new Numeral(first, first, at, at + 1, Form.WORDS, false);
      return Optional.of(new Term(one, Optional.empty(), at, at + 1, false));
    }
    Numeral number = new Numeral(1, 1, at, at + 1, Form.WORDS, false);
    Optional<Match> unit = upper ? nouns.after(number, at + 1) : Optional.empty();
    return unit.map(m -> new Term(
        new Numeral(first, first, at, at + 1, Form.WORDS, false),
        Optional.of(m.unit()),
        at,
        m.to(),
        false));
  }
}
