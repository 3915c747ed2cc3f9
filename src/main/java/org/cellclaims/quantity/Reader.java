package org.cellclaims.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.cellclaims.quantity.Quantity.Bound;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Unit;

/// Reads the quantities of one stretch of text from its tokens, left to right.
final class Reader {
  private final Tape tape;
  private final Terms terms;
  private final Nouns nouns;
  private final Contexts contexts;
  private final Ages ages;
  private final Ratios ratios;
  private final Solos solos;
  private final OrdinalSpans ordinalSpans;
  private final List<Quantity> found = new ArrayList<>();

  Reader(Tape tape, Units units) {
    this.tape = tape;
    this.nouns = new Nouns(tape, units);
    this.terms = new Terms(tape, units, nouns);
    this.ages = new Ages(tape);
    this.contexts = new Contexts(tape, units);
    this.solos = new Solos(tape, units);
    this.ordinalSpans = new OrdinalSpans(tape, units);
    this.ratios = new Ratios(tape, terms, nouns);
  }

  List<Quantity> read() {
    int at = 0;
    while (at < tape.size()) {
      at = Math.max(at + 1, step(at));
    }
    return found;
  }

  private int step(int at) {
    if (!tape.isNumber(at) && !terms.mayStart(at)) {
      return at + 1;
    }
    Optional<OrdinalSpans.Ordinals> ordinals = ordinalSpans.at(at);
    if (ordinals.isPresent()) {
      return ordinals(ordinals.get());
    }
    Optional<Term> solo = solos.at(at);
    if (solo.isPresent()) {
      return isOrTwo(solo.get()) ? orTwo(solo.get()) : single(solo.get());
    }
    Optional<Term> first = terms.at(at).map(t -> ages.settled(t, t.start()));
    if (first.isEmpty()) {
      return at + 1;
    }
    Optional<Ratios.Ratio> ratio = ratios.at(first.get());
    if (ratio.isPresent()) {
      return ratio(ratio.get());
    }
    List<Term> series = terms.list(first.get());
    if (series.size() > 1) {
      return list(series);
    }
    Optional<Term> second =
        terms.rangeEnd(first.get()).map(t -> ages.settled(t, first.get().start()));
    return second.isPresent() ? range(first.get(), second.get()) : single(first.get());
  }

  private int ordinals(OrdinalSpans.Ordinals span) {
    push(new Quantity(
        span.unit().name(),
        OptionalDouble.of(span.low()),
        OptionalDouble.of(span.high()),
        Bound.RANGE,
        tape.span(span.start(), span.end()),
        Counted.after(tape, span.end())));
    return span.end();
  }

  /// "a day or two" is one to two days.
  private boolean isOrTwo(Term term) {
    return tape.is(term.end(), "or") && tape.is(term.end() + 1, "two") && term.value() >= 1;
  }

  private int orTwo(Term one) {
    int end = one.end() + 2;
    push(new Quantity(
        one.unit().orElseThrow().name(),
        OptionalDouble.of(one.value()),
        OptionalDouble.of(2 * one.value()),
        Bound.RANGE,
        tape.span(one.start(), end),
        Counted.after(tape, end)));
    return end;
  }

  private int ratio(Ratios.Ratio ratio) {
    Optional<Bounds.Found> bound = Bounds.before(tape, ratio.start());
    if (ratio.isShare()) {
      int start = bound.map(Bounds.Found::edge).orElse(ratio.start());
      Bound kind = bound.map(Bounds.Found::bound).orElse(Bound.EXACT);
      add("percent", ratio.percent(), kind, start, ratio.end(), ratio.end());
      return ratio.end();
    }
    if (!ratio.unit().equals(Units.NOTHING)) {
      int middle = ratio.part().to();
      add(ratio.unit(), ratio.part().value(), Bound.EXACT, ratio.start(), middle, ratio.end());
      int start = ratio.whole().from();
      add(ratio.unit(), ratio.whole().value(), Bound.EXACT, start, ratio.end(), ratio.end());
    }
    return ratio.end();
  }

  private int list(List<Term> series) {
    Term last = series.getLast();
    Optional<Unit> unit =
        resolve(last, series.getFirst().start(), series.getFirst().start(), last.end(), false);
    if (unit.isEmpty() || unit.get().name().equals(Units.NOTHING)) {
      return last.end();
    }
    for (Term term : series) {
      Term whole = term.withUnit(unit.get());
      add(unit.get().name(), whole.value(), Bound.EXACT, term.start(), term.end(), last.end());
    }
    return last.end();
  }

  private int single(Term term) {
    Optional<Bounds.Found> before = Bounds.before(tape, term.start());
    Optional<Bounds.Found> after = term.plus() ? Optional.empty() : Bounds.after(tape, term.end());
    int edge = before.map(Bounds.Found::edge).orElse(term.start());
    Optional<Unit> unit = resolve(term, edge, term.start(), term.end(), false);
    if (unit.isEmpty() || unit.get().name().equals(Units.NOTHING)) {
      return term.end();
    }
    boolean falseBound = before.isPresent() && isNoBound(before.get(), unit.get(), term);
    Bound bound = term.plus() ? Bound.AT_LEAST : Bound.EXACT;
    int start = term.start();
    if (before.isPresent() && !falseBound) {
      bound = before.get().bound();
      start = edge;
    } else if (isFrom(unit.get(), start)) {
      bound = Bound.AT_LEAST;
      start--;
    }
    int end = term.end();
    if (after.isPresent() && bound == Bound.EXACT) {
      bound = after.get().bound();
      end = after.get().edge();
    }
    add(unit.get().name(), term.withUnit(unit.get()).value(), bound, start, end, end);
    return end;
  }

  /// "from $900", "(from 3 months after the event)": a lower end with no upper one.
  private boolean isFrom(Unit unit, int start) {
    boolean opens = start < 2 || tape.isMark(start - 2) || PERSONS.contains(tape.norm(start - 2));
    boolean lasting = unit.isTime() || unit.name().startsWith("age-");
    return tape.is(start - 1, "from") && (unit.kind() == Kind.MONEY || (lasting && opens));
  }

  private static final Set<String> PERSONS =
      Set.of("children", "patients", "people", "adults", "persons", "kids", "boys", "girls");

  /// "over 45 minutes" is how long something takes, "for over 20 years" is more than twenty.
  private boolean isNoBound(Bounds.Found before, Unit unit, Term term) {
    if (!tape.is(term.start() - 1, "over") || !unit.isTime() || before.edge() < term.start() - 1) {
      return false;
    }
    String lead = tape.norm(before.edge() - 1);
    String next = tape.norm(term.end());
    boolean lasting = List.of(
            "for", "in", "with", "of", "has", "have", "lasting", "last", "lasts", "has", "is",
            "takes")
        .contains(lead);
    return !lasting && !List.of("experience", "ago", "old", "of").contains(next);
  }

  private int range(Term first, Term second) {
    Optional<Bounds.Found> before = Bounds.before(tape, first.start());
    int edge = before.map(Bounds.Found::edge).orElse(first.start());
    boolean change = contexts.isChange(first.start());
    boolean own = first.unit().isPresent() && second.unit().isEmpty();
    Optional<Unit> unit =
        own ? first.unit() : resolve(second, edge, first.start(), second.end(), change);
    if (unit.isPresent() && !unit.get().name().equals(Units.NOTHING)) {
      ends(first, second, unit.get(), change);
    }
    return second.end();
  }

  /// Adds a range, or two exact quantities where a change from one value to another is told. Of
  /// two units of time ("6 months to 1 year") the lower end's is kept.
  private void ends(Term first, Term second, Unit shared, boolean change) {
    boolean times = shared.isTime() && first.unit().map(Unit::isTime).orElse(false);
    Unit named = times ? first.unit().orElse(shared) : shared;
    double low = lowEnd(first.withUnit(named), second, first.unit().isEmpty());
    double high = second.withUnit(shared).value();
    if (times && !named.name().equals(shared.name())) {
      high = high * shared.inSmallest() / named.inSmallest();
    }
    boolean steady = shared.isTime() || shared.name().startsWith("age");
    if (low > high || (change && !steady)) {
      add(named.name(), low, Bound.EXACT, first.start(), first.end(), second.end());
      add(named.name(), high, Bound.EXACT, second.start(), second.end(), second.end());
      return;
    }
    int start = tape.is(first.start() - 1, "between") ? first.start() - 1 : first.start();
    push(new Quantity(
        named.name(),
        OptionalDouble.of(low),
        OptionalDouble.of(high),
        low == high ? Bound.EXACT : Bound.RANGE,
        tape.span(start, second.end()),
        Counted.after(tape, second.end())));
  }

  /// "120-400 million" and "1-2 x 10^6": the multiple belongs to both ends.
  private double lowEnd(Term first, Term second, boolean bare) {
    double multiple = terms.multiple(second.number());
    boolean less = multiple > 1 && first.number().value() < second.number().value() / multiple;
    boolean large = second.number().large() && !first.number().large();
    boolean scaled = bare && (large || less);
    return scaled ? first.number().decimal() * multiple : first.value();
  }

  private Optional<Unit> resolve(Term term, int edge, int start, int end, boolean pair) {
    Numeral.Form form = term.number().form();
    if (form == Numeral.Form.SHARE) {
      return Optional.of(new Unit("percent", Kind.MEASURE, 1));
    }
    if (form == Numeral.Form.FACTOR) {
      boolean twice = tape.is(term.start(), "twice") && Senses.isGiven(tape);
      if (tape.is(term.start(), "twice") && Senses.isDaily(tape, term.end())) {
        return Optional.of(Nouns.OTHER);
      }
      return terms.isFactor(term)
          ? Optional.of(Nouns.TIMES)
          : Optional.of(Nouns.DOSES).filter(d -> twice && !Senses.isRate(tape, term.end()));
    }
    if (ages.isOfThing(term, edge)) {
      String time = term.isUnit("age-years") ? "years" : "months";
      return Optional.of(new Unit(time, Kind.MEASURE, 1));
    }
    if (term.unit().isPresent()) {
      boolean years = term.isUnit("years") || term.isUnit("months");
      boolean age = years && ages.isAgeInYears(edge, start, end);
      Unit months = new Unit("age-months", Kind.MEASURE, 1);
      return age ? Optional.of(term.isUnit("years") ? Ages.AGE : months) : term.unit();
    }
    return contexts.unit(term.number(), edge, start, end, pair);
  }

  private void add(String unit, double value, Bound bound, int from, int to, int counted) {
    OptionalDouble low = bound == Bound.AT_MOST ? OptionalDouble.empty() : OptionalDouble.of(value);
    OptionalDouble high =
        bound == Bound.AT_LEAST ? OptionalDouble.empty() : OptionalDouble.of(value);
    push(new Quantity(unit, low, high, bound, tape.span(from, to), Counted.after(tape, counted)));
  }

  private void push(Quantity quantity) {
    boolean free =
        found.isEmpty() || found.getLast().span().end() <= quantity.span().start();
    if (free) {
      found.add(quantity);
    }
  }
}
