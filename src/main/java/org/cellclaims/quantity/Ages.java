package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Unit;

/// Tells patients' ages from other numbers: "aged 3 to 12", "men under 60", "Theo, 6, Leeds".
final class Ages {
  static final Unit AGE = new Unit("age-years", Kind.MEASURE, 1);
  private static final int OLDEST = 120;
  private static final Set<String> AGE_WORDS =
      Set.of("age", "aged", "ages", "aging", "ageing", "turned", "turning");
  private static final Set<String> AGE_LINKS = Set.of(
      "of", "was", "is", "were", "between", "from", "over", "under", "the", "about", "around", ":",
      "=", "range", "group", "above", "below", "(", "just", "only", "at", "up", "to");
  private static final Set<String> PERSONS = Set.of(
      "men",
      "man",
      "women",
      "woman",
      "people",
      "patients",
      "patient",
      "children",
      "child",
      "adults",
      "anyone",
      "anybody",
      "everyone",
      "those",
      "person",
      "persons",
      "kids",
      "boys",
      "girls",
      "candidates",
      "individuals");
  private static final Set<String> AGE_BOUNDS = Set.of(
      "over", "under", "above", "below", "aged", "older", "younger", "between", "from", "than",
      "up", "to");

  private final Tape tape;

  Ages(Tape tape) {
    this.tape = tape;
  }

  /// Whether years at tokens `start` to `end` are an age: "aged 3 to 12 years", "54 years of
  /// age".
  boolean isAgeInYears(int edge, int start, int end) {
    String next = tape.norm(end);
    if (next.equals("younger") || next.equals("longer") || next.equals("earlier")) {
      return false;
    }
    boolean old = next.equals("old") || (next.equals("of") && tape.is(end + 1, "age"));
    boolean younger = next.equals("or") || next.equals("and");
    boolean comparison = younger && (tape.is(end + 1, "older") || tape.is(end + 1, "younger"));
    return old
        || comparison
        || isAfterAgeWord(start)
        || isBoundedPerson(edge, start)
        || isName(start, end);
  }

  /// A guessed noun gives way to an age: in "people over 75 often" nothing is counted.
  /// The range that the term ends starts at `start`.
  Term settled(Term term, int start) {
    boolean guess = term.unit().isPresent() && term.unit().get().equals(Nouns.THING);
    Numeral number = term.number();
    int edge = Bounds.before(tape, start).map(Bounds.Found::edge).orElse(start);
    return guess && isAge(number, edge, start, number.to())
        ? new Term(number, Optional.empty(), term.start(), number.to(), term.plus())
        : term;
  }

  /// Whether a bare number at tokens `start` to `end` is an age.
  boolean isAge(Numeral number, int edge, int start, int end) {
    if (number.value() > OLDEST
        || number.value() != Math.rint(number.value())
        || number.isYearLike()) {
      return false;
    }
    boolean im = tape.is(start - 1, "i'm")
        && (end == tape.size() || !tape.isWord(end) || tape.is(end, "and"));
    boolean sentenceEnd = end == tape.size() || !tape.is(end, "%");
    return im
        || (sentenceEnd && (isAfterAgeWord(start) || isBoundedPerson(edge, start)))
        || isName(start, end);
  }

  private boolean isAfterAgeWord(int start) {
    int i = start - 1;
    int least = start - 6;
    while (i >= least && (AGE_LINKS.contains(tape.norm(i)) || tape.isNumber(i) || tape.isDash(i))) {
      i--;
    }
    return AGE_WORDS.contains(tape.norm(i)) && i >= least;
  }

  /// "Men under 60", "children older than eight", "children with autism from two".
  private boolean isBoundedPerson(int edge, int start) {
    int i = start - 1;
    while (i >= start - 4 && i >= edge - 1 && AGE_BOUNDS.contains(tape.norm(i))) {
      i--;
    }
    return i < start - 1 && PERSONS.contains(tape.norm(i)) && !tape.is(start - 1, "to");
  }

  /// "Svetlana, 41 years, Omsk", "Theo, 6, Leeds".
  private boolean isName(int start, int end) {
    boolean last = end == tape.size() && tape.isNumber(end - 1);
    boolean comma = tape.is(start - 1, ",") && (last || tape.is(end, ",") || tape.is(end, ":"));
    int first = start - 2;
    if (comma && tape.is(first, ".")) {
      first--;
    }
    return comma
        && first >= 0
        && first <= 3
        && tape.isWord(first)
        && tape.isCapital(0, 1)
        && tape.isCapital(first, first + 1);
  }
}
