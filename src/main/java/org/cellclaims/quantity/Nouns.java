package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.quantity.Units.Unit;

/// Finds the unit or the counted noun behind a number: "85%", "4 to 5 short and nearly invasive
/// injections", "350 beds".
final class Nouns {
  static final Unit OTHER = new Unit("other", Kind.COUNT, 1);

  /// What digits before a noun that no file lists count; weaker than any other unit.
  static final Unit THING = new Unit("other", Kind.LABEL, 1);

  static final Unit PATIENTS = new Unit("patients", Kind.COUNT, 1);
  static final Unit CELLS = new Unit("cells", Kind.COUNT, 1);
  static final Unit DOSES = new Unit("doses", Kind.COUNT, 1);
  static final Unit TIMES = new Unit("times", Kind.MEASURE, 1);

  /// A noun phrase is not followed further than this many tokens.
  private static final int REACH = 8;

  private static final Set<String> IRREGULAR =
      Set.of("people", "children", "men", "women", "them", "whom", "us", "persons", "cases");
  /// Plurals that order a text and measure nothing: "three questions to ask", "from two sides".
  private static final Set<String> OF_SPEECH = Set.of(
      "aspects",
      "facts",
      "forms",
      "kinds",
      "myths",
      "programmes",
      "programs",
      "questions",
      "reasons",
      "sides",
      "sorts",
      "things",
      "tips",
      "types",
      "ways");

  private static final Set<String> CELL_WORDS = Set.of(
      "live",
      "viable",
      "fresh",
      "healthy",
      "allogeneic",
      "autologous",
      "mesenchymal",
      "umbilical",
      "expanded",
      "stem",
      "msc",
      "per",
      "adult",
      "cultured",
      "cd34",
      "cd34-positive",
      "cord",
      "nucleated",
      "mononuclear",
      "hematopoietic");
  private static final Set<String> TIME_FILLERS = Set.of(
      "working",
      "full",
      "business",
      "consecutive",
      "calendar",
      "short",
      "long",
      "more",
      "whole",
      "additional",
      "further",
      "extra",
      "good",
      "hospital",
      "treatment",
      "follow");

  private final Tape tape;
  private final Units units;
  private final Senses senses;

  Nouns(Tape tape, Units units) {
    this.tape = tape;
    this.units = units;
    this.senses = new Senses(tape, units);
  }

  /// The unit of a number, looked for from token `at` on.
  Optional<Match> after(Numeral number, int at) {
    int start = at;
    if (tape.isDash(at) && tape.isGlued(at) && tape.isGlued(at + 1) && tape.isWord(at + 1)) {
      Optional<Match> fold = units.at(tape, at, Kind.MEASURE);
      if (fold.isPresent()) {
        return fold;
      }
      start = at + 1;
    }
    if (number.large() && tape.is(start, "of")) {
      start++;
    }
    Optional<Match> label = columnLetter(start);
    if (label.isPresent()) {
      return label;
    }
    Optional<Match> direct = units.at(tape, start, Kind.MEASURE, Kind.COUNT, Kind.MONEY);
    boolean ofNext = direct.isPresent()
        && direct.get().unit().kind() == Kind.MONEY
        && tape.isNumber(direct.get().to())
        && tape.isGlued(direct.get().to());
    if (direct.isPresent() && !ofNext && fits(number, direct.get(), start > at)) {
      return senses.of(number, direct.get(), true);
    }
    return ahead(number, start).or(() -> plainNoun(number, at));
  }

  /// "30D", "3M", "1Y" as columns of follow-up tables have them; "3D images" count nothing.
  private Optional<Match> columnLetter(int at) {
    if (!tape.isGlued(at) || !tape.isWord(at) || tape.raw(at).length() != 1) {
      return Optional.empty();
    }
    String unit = switch (tape.raw(at)) {
      case "D" -> tape.isWord(at + 1) ? Units.NOTHING : "days";
      case "W" -> "weeks";
      case "M" -> "months";
      case "Y" -> "years";
      default -> "";
    };
    return unit.isEmpty()
        ? Optional.empty()
        : Optional.of(new Match(new Unit(unit, Kind.MEASURE, 1), at, at + 1));
  }

  private Optional<Match> ahead(Numeral number, int start) {
    int limit = Math.min(tape.size(), start + REACH);
    boolean fillers = true;
    for (int i = start; i < limit; i++) {
      if (i > start && isPhraseEnd(number, i, start)) {
        return Optional.empty();
      }
      if (isAside(i)) {
        limit = Math.min(tape.size(), limit + 2);
      }
      if (i == start && (!tape.isWord(i) || StopWords.has(tape.norm(i)))) {
        return Optional.empty();
      }
      Optional<Match> noun = units.at(tape, i, Kind.COUNT);
      boolean year = number.isYearLike() && i > start;
      if (noun.isPresent() && !year && fits(number, noun.get(), false)) {
        return senses.of(number, noun.get(), i == start);
      }
      fillers &= i == start || TIME_FILLERS.contains(tape.norm(i - 1));
      Optional<Match> time = fillers ? units.at(tape, i, Kind.MEASURE) : Optional.empty();
      if (i > start
          && time.isPresent()
          && time.get().unit().isTime()
          && TIME_FILLERS.contains(tape.norm(i - 1))) {
        return time;
      }
    }
    return Optional.empty();
  }

  private boolean isPhraseEnd(Numeral number, int at, int start) {
    String norm = tape.norm(at);
    if (tape.isMark(at)) {
      if (isAside(at)) {
        return false;
      }
      boolean joins = tape.isDash(at) && tape.isGlued(at) && tape.isGlued(at + 1);
      return !joins && !"/'’+".contains(norm) && !(number.large() && norm.equals(","));
    }
    if (tape.isNumber(at)) {
      return !tape.isDash(at - 1) || !tape.isGlued(at);
    }
    return norm.equals("and") ? isAndEnd(at, start) : StopWords.has(norm);
  }

  /// A bracket of an abbreviation that explains the words before it: "stem cell (UCBSC)
  /// packets".
  private boolean isAside(int at) {
    return (tape.is(at, "(") && tape.is(at + 2, ")")) || (tape.is(at, ")") && tape.is(at - 2, "("));
  }

  /// "simple and invasive injections" goes on, "men and women" and "patients and 40 knees" end.
  private boolean isAndEnd(int at, int start) {
    boolean counted =
        at == start + 1 && units.at(tape, start, Kind.COUNT, Kind.MEASURE).isPresent();
    return counted
        || tape.isNumber(at + 1)
        || NumberWords.value(tape.norm(at + 1)) >= 0
        || StopWords.has(tape.norm(at + 1));
  }

  /// Singulars that a writer of another tongue lets stand for many: "412 patient with MD".
  private static final Set<String> PERSON = Set.of("patient", "person", "child", "participant");

  private boolean isPhraseLast(int at) {
    return at == tape.size() || tape.isMark(at) || StopWords.has(tape.norm(at));
  }

  /// A singular counts one, unless a hyphen ties it to its number or a noun follows.
  private boolean fits(Numeral number, Match match, boolean hyphened) {
    String last = tape.norm(match.to() - 1);
    if (match.unit().kind() != Kind.COUNT || hyphened) {
      return true;
    }
    boolean plural = last.endsWith("s") || IRREGULAR.contains(last);
    boolean one = number.value() == 1
        || (number.value() < 1 && !plural)
        || (number.large() && last.equals("msc"))
        || (PERSON.contains(last) && isPhraseLast(match.to()));
    return plural || one || match.unit().name().equals(Units.NOTHING);
  }

  /// Number words before a noun in the plural count something: "two independent reviewers".
  private Optional<Match> pluralNoun(Numeral number, int at) {
    boolean picked = tape.is(number.from() - 1, "of") && tape.is(number.from() - 2, "one");
    boolean none = picked || tape.is(number.from() - 1, "no");
    for (int i = at; !none && i < at + LONGEST_PHRASE; i++) {
      String word = tape.norm(i);
      boolean joins = i > at && tape.isDash(i) && tape.isGlued(i) && tape.isGlued(i + 1);
      if (joins) {
        continue;
      }
      if (!tape.isWord(i) || StopWords.has(word) || word.equals("and")) {
        return Optional.empty();
      }
      if (units.at(tape, i, Kind.COUNT, Kind.MEASURE, Kind.MONEY).isPresent()) {
        return Optional.empty();
      }
      if (isPlural(word) && !isPlural(tape.norm(i + 1))) {
        if (OF_SPEECH.contains(word)) {
          return Optional.empty();
        }
        return Optional.of(new Match(number.large() ? CELLS : THING, at, i + 1));
      }
    }
    return Optional.empty();
  }

  private static boolean isPlural(String word) {
    return word.length() > 3
        && word.endsWith("s")
        && !word.endsWith("ss")
        && !word.endsWith("us")
        && !word.endsWith("is");
  }

  private static final int LONGEST_PHRASE = 4;

  /// Digits before any noun count something: "350 beds".
  private Optional<Match> plainNoun(Numeral number, int at) {
    String word = tape.norm(at);
    boolean noun = tape.isWord(at)
        && word.length() > 2
        && !StopWords.has(word)
        && !word.equals("and")
        && !Decoys.isMonth(word)
        && NumberWords.value(word) < 0
        && units.at(tape, at, Kind.MONEY).isEmpty();
    if (number.form() == Numeral.Form.WORDS && number.value() > 1) {
      return pluralNoun(number, at);
    }
    boolean none = tape.is(number.from() - 1, "no");
    if (!noun || none || number.form() != Numeral.Form.DIGITS || number.isYearLike()) {
      return Optional.empty();
    }
    boolean cells = number.large() && CELL_WORDS.contains(word);
    Unit unit = cells ? CELLS : tape.is(number.from() - 1, "treated") ? PATIENTS : THING;
    return Optional.of(new Match(unit, at, at + 1));
  }
}
