package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Units.Kind;
import org.cellclaims.quantity.Units.Match;
import org.cellclaims.quantity.Units.Unit;

/// Decides what a unit's word means beside its number: "three times better" is a factor, "three
/// times a week" is not.
final class Senses {
  private static final Set<String> COMPARED = Set.of(
      "better",
      "more",
      "bigger",
      "higher",
      "faster",
      "larger",
      "as",
      "stronger",
      "less",
      "the",
      "longer",
      "greater",
      "likelier",
      "lower",
      "smaller",
      "fewer",
      "quicker",
      "richer",
      "younger",
      "older",
      "cheaper",
      "increase",
      "normal",
      "their",
      "its",
      "what",
      "that",
      "above",
      "improvement");
  private static final Set<String> AROUND_CLOCK = Set.of(
      "care",
      "service",
      "support",
      "nursing",
      "emergency",
      "hotline",
      "access",
      "a",
      "security",
      "helpline",
      "reception",
      "assistance",
      "supervision");
  private static final Unit OTHER = new Unit("other", Kind.MEASURE, 1);

  /// How many tokens back the group may be named that "of them" means.
  private static final int FAR = 40;

  private final Tape tape;
  private final Units units;
  private final Lookalikes lookalikes;

  Senses(Tape tape, Units units) {
    this.tape = tape;
    this.units = units;
    this.lookalikes = new Lookalikes(tape);
  }

  /// The match in its right sense, [Units#NOTHING] where the number measures nothing there.
  Optional<Match> of(Numeral number, Match match, boolean direct) {
    String name = match.unit().name();
    if (isVague(number, match)) {
      return Optional.of(nothing(match));
    }
    return Optional.of(
        switch (name) {
          case "times" -> times(number, match);
          case "hours" -> number.value() == 24 && isAroundClock(match) ? nothing(match) : match;
          case "minutes" ->
            lookalikes.isOnTheWay(match.to()) || lookalikes.isWalked(number)
                ? nothing(match)
                : match;
          case "GBP" -> lookalikes.isWeight(match) ? as(OTHER, match) : match;
          case "other" -> thing(number, match, direct);
          case "doses" ->
            isSupply(match) || lookalikes.isFollowUp(number, match)
                ? as(Nouns.OTHER, match)
                : match;
          case "percent" -> isOxygen(match) ? nothing(match) : match;
          case "patients" -> group(number, match);
          default -> match;
        });
  }

  /// "one" that is said without counting: "one knee or both", "may one day", "one-shot".
  private boolean isVague(Numeral number, Match match) {
    if (number.form() != Numeral.Form.WORDS || number.value() != 1) {
      return false;
    }
    boolean counts = match.unit().kind() == Kind.COUNT;
    boolean other = match.unit().name().equals("other");
    boolean course = tape.is(match.from(), "course") && tape.is(match.to(), "is");
    boolean opens = number.from() == 0 && other && !course;
    boolean vague = counts && (other || match.unit().name().equals("studies"));
    if (vague && !isSession(match) && !opens) {
      return true;
    }
    boolean hyphened = tape.isDash(number.to()) && match.from() == number.to() + 1;
    boolean tied = tape.isDash(match.to()) || hyphened || match.unit().name().equals("cells");
    boolean holds = tape.is(match.to(), "contains") || tape.is(match.to(), "holds");
    return (counts && tied)
        || holds
        || tape.is(number.from() - 1, "not")
        || lookalikes.isSomeDay(number, match)
        || lookalikes.isInTurn(match);
  }

  private boolean isAroundClock(Match match) {
    return AROUND_CLOCK.contains(tape.norm(match.to()));
  }

  /// "no two clinics" counts nothing; a session that nothing else is named for is a dose.
  private Match thing(Numeral number, Match match, boolean direct) {
    if (tape.is(number.from() - 1, "no")) {
      return nothing(match);
    }
    boolean session = isSession(match)
        && (direct || OF_CELLS.contains(tape.norm(match.from() - 1)))
        && (!tape.is(match.to(), "of") || OF_CELLS.contains(tape.norm(match.to() + 1)));
    return session ? as(Nouns.DOSES, match) : match;
  }

  /// What is given in a session that counts as a dose; others are of physiotherapy and the like.
  private static final Set<String> OF_CELLS = Set.of(
      "prp",
      "plasma",
      "exosome",
      "exosomes",
      "stem",
      "cell",
      "cells",
      "treatment",
      "injection",
      "infusion",
      "face");

  private static Match as(Unit unit, Match match) {
    return new Match(unit, match.from(), match.to());
  }

  /// "no two patients" counts nobody, "six of them" counts what was spoken of.
  private Match group(Numeral number, Match match) {
    String before = tape.norm(number.from() - 1);
    if (!tape.is(match.from(), "of")) {
      return before.equals("no") ? nothing(match) : match;
    }
    if (before.equals("the") || before.equals("both")) {
      return nothing(match);
    }
    String next = tape.norm(match.to() + 1);
    if (next.equals("given") || next.equals("injected")) {
      return new Match(Nouns.DOSES, match.from(), match.to());
    }
    return before.equals("in")
        ? match
        : spokenOf(number.from())
            .map(unit -> new Match(unit, match.from(), match.to()))
            .orElse(match);
  }

  /// What was counted last before a token, cells apart; empty for patients.
  private Optional<Unit> spokenOf(int at) {
    for (int i = at - 1; i >= Math.max(0, at - FAR); i--) {
      Optional<Match> noun = units.at(tape, i, Kind.COUNT);
      if (noun.isPresent() && !noun.get().unit().name().equals("cells")) {
        return noun.map(Match::unit)
            .filter(u -> COUNTED.contains(u.name()) || tape.is(noun.get().from(), "families"));
      }
    }
    return Optional.empty();
  }

  private static final Set<String> COUNTED = Set.of("doses", "studies");

  /// A factor, or how often something was given: "injected three times".
  private Match times(Numeral number, Match match) {
    if (isCross(match) && isDoseSoon(match.to())) {
      return new Match(Nouns.DOSES, match.from(), match.to());
    }
    if (isFactor(number, match)) {
      return match;
    }
    boolean often = tape.is(match.from(), "times") && !isRate(tape, match.to()) && isGiven(tape);
    if (isDaily(tape, match.to())) {
      return new Match(Nouns.OTHER, match.from(), match.to());
    }
    return often ? new Match(Nouns.DOSES, match.from(), match.to()) : nothing(match);
  }

  /// "twice a week" is how often within a time, not how many.
  static boolean isRate(Tape tape, int at) {
    return RATES.contains(tape.norm(at));
  }

  /// Whether a frequency by the day or week follows: "three times a day", "twice weekly".
  static boolean isDaily(Tape tape, int at) {
    boolean per = tape.is(at, "a") || tape.is(at, "per") || tape.is(at, "each");
    String time = tape.norm(per ? at + 1 : at);
    return (per && (time.equals("day") || time.equals("week") || time.equals("hour")))
        || time.equals("daily")
        || time.equals("weekly");
  }

  /// Whether the text speaks of giving something.
  static boolean isGiven(Tape tape) {
    for (int i = 0; i < tape.size(); i++) {
      String word = tape.norm(i);
      if (GIVEN.contains(word) || word.startsWith("inject") || word.startsWith("infus")) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> RATES = Set.of(
      "a", "an", "per", "daily", "weekly", "monthly", "yearly", "each", "every", "more", "as");
  private static final Set<String> GIVEN = Set.of(
      "given",
      "puncture",
      "punctures",
      "prp",
      "exosomes",
      "transplanted",
      "transplantation",
      "implanted",
      "administered",
      "introduction",
      "treated",
      "catheter");

  private boolean isSession(Match match) {
    return tape.norm(match.from()).startsWith("session");
  }

  private boolean isSupply(Match match) {
    return tape.norm(match.from()).startsWith("vial") && tape.is(match.to(), "a");
  }

  private boolean isCross(Match match) {
    return tape.is(match.from(), "x") || tape.is(match.from(), "×");
  }

  /// "1x intravenous (IV) infusion" counts what is given.
  private boolean isDoseSoon(int at) {
    for (int i = at; i < at + SOON && !tape.isNumber(i); i++) {
      if (DOSE.contains(tape.norm(i))) {
        return true;
      }
    }
    return false;
  }

  private static final int SOON = 5;
  private static final Set<String> DOSE = Set.of(
      "infusion",
      "infusions",
      "injection",
      "injections",
      "dose",
      "doses",
      "transplant",
      "transplants",
      "puncture",
      "punctures");

  private boolean isFactor(Numeral number, Match match) {
    String word = tape.norm(match.from());
    String next = tape.norm(match.to());
    boolean whole = number.value() == Math.rint(number.value());
    if (word.equals("times") && whole) {
      return COMPARED.contains(next) && !(next.equals("a") || next.equals("per"));
    }
    return !isCross(match) || (tape.isGlued(match.from()) && !tape.isNumber(match.to()));
  }

  private boolean isOxygen(Match match) {
    String next = tape.norm(match.to());
    return next.equals("oxygen")
        || next.equals("o2")
        || next.equals("mask")
        || next.equals("saline");
  }

  private Match nothing(Match match) {
    return new Match(new Unit(Units.NOTHING, Kind.COUNT, 1), match.from(), match.to());
  }
}
