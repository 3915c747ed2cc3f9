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
      "individuals",
      "folks",
      "guys",
      "ladies",
      "gentlemen",
      "somebody",
      "someone",
      "donor",
      "donors",
      "members",
      "guests",
      "athletes",
      "infants",
      "you're",
      "they're");
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
    boolean counts =
        tape.is(start - 1, "from") && tape.isWord(end) && !StopWords.has(tape.norm(end));
    return im
        || (sentenceEnd && (isExtreme(start) || isPersonOf(start, end)))
        || (sentenceEnd && !counts && (isAfterAgeWord(start) || isBoundedPerson(edge, start)))
        || isName(start, end);
  }

  /// "a girl of 5 from Italy", "a woman of 62".
  private boolean isPersonOf(int start, int end) {
    return tape.is(start - 1, "of")
        && ONE_PERSON.contains(tape.norm(start - 2))
        && (!tape.isWord(end) || StopWords.has(tape.norm(end)));
  }

  private static final Set<String> ONE_PERSON = Set.of(
      "girl",
      "boy",
      "man",
      "woman",
      "child",
      "toddler",
      "lady",
      "gentleman",
      "son",
      "daughter",
      "patient");

  private boolean isAfterAgeWord(int start) {
    int i = start - 1;
    int least = start - 6;
    while (i >= least && (AGE_LINKS.contains(tape.norm(i)) || tape.isNumber(i) || tape.isDash(i))) {
      i--;
    }
    return AGE_WORDS.contains(tape.norm(i)) && i >= least;
  }

  /// "Men under 60", "women up to 45", "children with autism from two".
  private boolean isBoundedPerson(int edge, int start) {
    int i = start - 1;
    while (i >= start - 4 && i >= edge - 1 && AGE_BOUNDS.contains(tape.norm(i))) {
      i--;
    }
    boolean spoken = i < start - 1 && (PERSONS.contains(tape.norm(i)) || isBeing(i));
    return spoken && (!tape.is(start - 1, "to") || tape.is(start - 2, "up"));
  }

  /// "if you are under 35", "he was over seventy".
  private boolean isBeing(int at) {
    return BEING.contains(tape.norm(at)) && SPOKEN.contains(tape.norm(at - 1));
  }

  private static final Set<String> BEING = Set.of("are", "is", "was", "were", "be");
  private static final Set<String> SPOKEN =
      Set.of("you", "he", "she", "they", "patient", "patients", "child", "must", "should", "who");

  /// "our oldest patient is 97", "the youngest child was three", "the oldest seventeen".
  private boolean isExtreme(int start) {
    for (int i = start - 1; i >= start - EXTREME; i--) {
      if (tape.is(i, "oldest") || tape.is(i, "youngest")) {
        return true;
      }
      if (!EXTREME_LINKS.contains(tape.norm(i)) && !PERSONS.contains(tape.norm(i))) {
        return false;
      }
    }
    return false;
  }

  private static final int EXTREME = 5;
  private static final Set<String> EXTREME_LINKS =
      Set.of("is", "was", "being", "so", "far", "treated", "yet", "person", "client", "just", ":");

  /// Symptoms and injuries have an age too, which is a duration: "a stroke less than 18 months
  /// old".
  boolean isOfThing(Term term, int edge) {
    if (!term.isUnit("age-years") && !term.isUnit("age-months")) {
      return false;
    }
    boolean thing = false;
    for (int i = edge - 1; i >= Math.max(0, edge - THING_REACH); i--) {
      thing |= THINGS.contains(tape.norm(i));
      if (PERSONS.contains(tape.norm(i)) && !thing) {
        return false;
      }
    }
    return thing;
  }

  private static final int THING_REACH = 6;
  private static final Set<String> THINGS = Set.of(
      "symptom",
      "symptoms",
      "injury",
      "injuries",
      "stroke",
      "strokes",
      "tear",
      "tears",
      "infarction",
      "infarct",
      "damage",
      "pain",
      "scar",
      "scars",
      "wound",
      "wounds",
      "lesion",
      "lesions",
      "fracture",
      "fractures",
      "paralysis",
      "disease",
      "problem",
      "scan",
      "mri",
      "images",
      "results",
      "screening",
      "report",
      "reports");

  private static final Set<String> SPEAKING =
      Set.of("says", "said", "writes", "wrote", "recalls", "remembers", "reports", "tells", "told");

  private static final Set<String> LIVING =
      Set.of("from", "of", "a", "an", "who", "had", "has", "was", "came", "lives", "says", "said");

  /// "writes Gerhard (67) from Linz", "says Priyanka, 29", "Diya, now 11, plays", "Bill
  /// Parker, 63, a farmer".
  private boolean isOfNamed(int start, int end) {
    if (tape.is(start - 1, "now") && tape.is(start - 2, ",") && tape.is(end, ",")) {
      return isCapitalWord(start - 3);
    }
    boolean bracket = tape.is(start - 1, "(") && tape.is(end, ")");
    boolean comma = tape.is(start - 1, ",") && (end == tape.size() || tape.isMark(end));
    boolean spoken = SPEAKING.contains(tape.norm(start - 3));
    boolean from = tape.is(end + 1, "from") || tape.is(end + 1, ",") || tape.is(end + 1, ":");
    boolean signed = comma && end == tape.size() && tape.isDash(start - 3);
    boolean aside = comma && tape.is(end, ",") && LIVING.contains(tape.norm(end + 1));
    return isCapitalWord(start - 2)
        && ((bracket && (spoken || from)) || (comma && spoken) || signed || aside);
  }

  private boolean isCapitalWord(int at) {
    return at >= 0 && tape.isWord(at) && tape.isCapital(at, at + 1);
  }

  /// "Svetlana, 41 years, Omsk", "Theo, 6, Leeds".
  private boolean isName(int start, int end) {
    if (isOfNamed(start, end)) {
      return true;
    }
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
