package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;

/// Tells whether a bare number counts the patients that the sentence speaks of.
final class Groups {
  /// How many tokens on from "of" the patients may stand.
  private static final int NEAR = 12;

  /// How many tokens back the group may be named.
  private static final int FAR = 60;

  private final Tape tape;
  private final Units units;

  Groups(Tape tape, Units units) {
    this.tape = tape;
    this.units = units;
  }

  /// Whether a bare number counts patients: "Of the 64 patients ..., nine came off it", "Patients
  /// treated: over 1240".
  boolean counts(Numeral number, int edge, int end) {
    if (number.form() == Numeral.Form.SHARE || number.isYearLike()) {
      return false;
    }
    boolean colon = tape.is(edge - 1, ":") && end == tape.size();
    if (colon && !tape.isMark(end)) {
      return hasPatients(Math.max(0, edge - NEAR), edge);
    }
    boolean verb = tape.isWord(end) && isPastVerb(tape.norm(end));
    boolean ofThem = tape.is(end, "of") && (tape.is(end + 1, "them") || tape.is(end + 1, "whom"));
    if (number.value() != 1 && isOfPatients(end)) {
      return true;
    }
    if (isOpening(edge) && number.value() > 1 && OPENED.contains(tape.norm(end))) {
      return true;
    }
    if (tape.is(end, "who") || isPart(number, edge, end)) {
      return number.value() > 1;
    }
    if (!verb && !ofThem) {
      return false;
    }
    return isOfNamed(edge, ofThem);
  }

  /// Whether the group is named before: "Of the 64 patients ...".
  private boolean isOfNamed(int edge, boolean ofThem) {
    int least = Math.max(0, edge - FAR);
    for (int i = edge - 1; i >= least; i--) {
      boolean group = tape.is(i, "of") || tape.is(i, "among");
      boolean first = i == 0 || (i == 1 && tape.is(0, "out")) || isClauseEnd(tape.norm(i - 1));
      if (group && first) {
        return hasPatients(i, Math.min(edge, i + NEAR));
      }
    }
    return hasPatients(0, edge) && (ofThem || isClauseStart(edge));
  }

  /// "Nineteen were able to": a number that opens the sentence and does what people do.
  private boolean isOpening(int edge) {
    return edge == 0 || (edge == 1 && tape.isMark(0));
  }

  private static final Set<String> OPENED = Set.of(
      "were",
      "had",
      "have",
      "could",
      "felt",
      "said",
      "told",
      "reported",
      "needed",
      "regained",
      "got",
      "went",
      "died",
      "lost",
      "gained",
      "improved",
      "became",
      "showed",
      "experienced",
      "returned",
      "dropped",
      "stopped");

  /// "161 with low reserve", "13 worse": parts of the patients spoken of.
  private boolean isPart(Numeral number, int edge, int end) {
    boolean part =
        PARTS.contains(tape.norm(end)) || (tape.is(end, "the") && tape.is(end + 1, "same"));
    String before = tape.norm(edge - 1);
    boolean listed = isClauseStart(edge) || before.equals(":");
    return part && listed && number.value() > 1 && hasPatients(0, edge);
  }

  private static final Set<String> PARTS =
      Set.of("with", "worse", "better", "unchanged", "stable", "that", "whose");

  /// "..., 12 showed a response": a number that opens a clause counts the patients spoken of.
  private boolean isClauseStart(int edge) {
    String norm = tape.norm(edge - 1);
    return norm.equals(",") || norm.equals(";") || norm.equals("and") || norm.equals("whom");
  }

  /// "24 of our clients", "two of our first 100 patients", "19 of the women".
  private boolean isOfPatients(int end) {
    boolean whose = tape.is(end, "of") && OWNERS.contains(tape.norm(end + 1));
    return whose && hasPatients(end + 2, Math.min(tape.size(), end + 6));
  }

  private static final Set<String> OWNERS = Set.of("our", "my", "the", "these", "those");

  private boolean hasPatients(int from, int to) {
    for (int i = from; i < to; i++) {
      Optional<Match> noun = units.at(tape, i, Kind.COUNT);
      if (noun.isPresent() && noun.get().unit().name().equals("patients")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPastVerb(String word) {
    return word.endsWith("ed") || VERBS.contains(word);
  }

  private static final Set<String> VERBS = Set.of(
      "had",
      "were",
      "was",
      "got",
      "came",
      "could",
      "felt",
      "saw",
      "went",
      "took",
      "did",
      "lost",
      "have",
      "are",
      "can",
      "began",
      "became",
      "no",
      "also",
      "said",
      "made",
      "grew",
      "kept",
      "held",
      "has",
      "needed",
      "walked",
      "told",
      "chose",
      "left",
      "slept",
      "stood",
      "regained",
      "would");

  /// Whether a mark ends a clause.
  static boolean isClauseEnd(String mark) {
    return switch (mark) {
      case ";", ".", "|", "!", "?" -> true;
      default -> false;
    };
  }
}
