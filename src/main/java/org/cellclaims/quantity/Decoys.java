package org.cellclaims.quantity;

import java.util.Set;

/// Digits that measure nothing: codes, dates, times of day, citation marks, list numbers.
final class Decoys {
  private static final Set<String> NAMES = Set.of(
      "type",
      "types",
      "phase",
      "class",
      "iso",
      "no",
      "nr",
      "nos",
      "number",
      "fig",
      "figure",
      "figs",
      "table",
      "tab",
      "page",
      "pages",
      "chapter",
      "section",
      "step",
      "part",
      "version",
      "vol",
      "volume",
      "room",
      "suite",
      "floor",
      "box",
      "act",
      "article",
      "appendix",
      "item",
      "rule",
      "omega",
      "covid",
      "sars",
      "factor",
      "neurotrophin",
      "interleukin",
      "generation",
      "method",
      "option",
      "question",
      "reference",
      "ref",
      "refs",
      "doi",
      "pmid",
      "nct",
      "tel",
      "phone",
      "fax",
      "call",
      "building",
      "house",
      "code",
      "§",
      "top",
      "kcnq",
      "bus",
      "form",
      "arm",
      "cohort",
      "protocol",
      "package",
      "session",
      "sessions");
  private static final Set<String> MONTHS = Set.of(
      "january",
      "february",
      "march",
      "april",
      "may",
      "june",
      "july",
      "august",
      "september",
      "october",
      "november",
      "december",
      "jan",
      "feb",
      "mar",
      "apr",
      "jun",
      "jul",
      "aug",
      "sep",
      "sept",
      "oct",
      "nov",
      "dec");
  private static final Set<String> SUFFIXES = Set.of(
      "ml",
      "cc",
      "mg",
      "kg",
      "g",
      "mm",
      "cm",
      "m",
      "km",
      "mcg",
      "iu",
      "nm",
      "h",
      "hr",
      "hrs",
      "d",
      "y",
      "yr",
      "yrs",
      "yo",
      "w",
      "min",
      "mins",
      "x",
      "k",
      "usd",
      "eur",
      "gbp",
      "thb",
      "inr",
      "bn",
      "million",
      "billion",
      "months",
      "month",
      "years",
      "year",
      "days",
      "day",
      "weeks",
      "week",
      "hours",
      "minutes",
      "patients",
      "people",
      "percent",
      "pct",
      "fold",
      "euro",
      "euros",
      "points",
      "times",
      "doses",
      "injections",
      "cells");
  private static final Set<String> CLOCK = Set.of("am", "pm", "a", "p", "o'clock", "uhr", "noon");
  private static final Set<String> BEFORE_YEAR =
      Set.of("in", "since", "until", "during", "early", "late", "mid", "©", "copyright", "spring");
  private static final Set<String> STREETS =
      Set.of("street", "st", "road", "rd", "avenue", "ave", "lane", "boulevard", "blvd", "drive");

  private Decoys() {}

  /// Whether the digits at a token are part of a code, a date, a time, a mark or a list number.
  static boolean isCode(Tape tape, int at) {
    return isGluedBefore(tape, at)
        || isGluedAfter(tape, at)
        || NAMES.contains(tape.norm(at - 1))
        || isSecondOfNames(tape, at)
        || (tape.is(at - 1, ".") && NAMES.contains(tape.norm(at - 2)) && tape.isGlued(at - 1))
        || isDate(tape, at)
        || isYear(tape, at)
        || isClock(tape, at)
        || isListNumber(tape, at)
        || isStreet(tape, at);
  }

  /// Whether letters right behind digits make them a code ("3D", "2AB", "1One").
  static boolean isGluedWord(String word) {
    return !SUFFIXES.contains(word);
  }

  /// Whether a word names a month.
  static boolean isMonth(String word) {
    return MONTHS.contains(word);
  }

  /// "type 1 and 2 diabetes".
  private static boolean isSecondOfNames(Tape tape, int at) {
    boolean joined = tape.is(at - 1, "and") || tape.is(at - 1, "or");
    return joined && tape.isNumber(at - 2) && NAMES.contains(tape.norm(at - 3));
  }

  private static boolean isGluedBefore(Tape tape, int at) {
    if (!tape.isGlued(at)) {
      return false;
    }
    if (tape.isWord(at - 1)) {
      return !tape.raw(at - 1).chars().allMatch(Character::isUpperCase)
          || tape.raw(at - 1).length() > 3;
    }
    String mark = tape.norm(at - 1);
    boolean wordBefore = tape.isGlued(at - 1) && tape.isWord(at - 2);
    if (tape.isDash(at - 1) && wordBefore) {
      return NumberWords.value(tape.norm(at - 2)) < 0;
    }
    return switch (mark) {
      case "/", "#", "@", "^", "_", "\\" -> !isRate(tape, at);
      case "." -> wordBefore || tape.isNumber(at - 2);
      case "," -> wordBefore;
      case ":" -> tape.isNumber(at - 2) && tape.isGlued(at - 1);
      case "[" -> true;
      default -> false;
    };
  }

  /// "cells/1 ml" is no fraction.
  private static boolean isRate(Tape tape, int at) {
    return tape.is(at - 1, "/") && !tape.isNumber(at - 2) && !tape.isGlued(at - 1);
  }

  private static boolean isGluedAfter(Tape tape, int at) {
    if (!tape.isGlued(at + 1)) {
      return false;
    }
    String mark = tape.norm(at + 1);
    boolean digits = tape.isGlued(at + 2) && tape.isNumber(at + 2);
    return switch (mark) {
      case "/", ":" -> digits;
      case "]" -> tape.is(at - 1, "[") || tape.is(at - 1, ",");
      case "st", "nd", "rd", "th", "-th" -> true;
      default -> false;
    };
  }

  private static boolean isDate(Tape tape, int at) {
    boolean small = tape.norm(at).length() <= 2;
    if (MONTHS.contains(tape.norm(at + 1)) && tape.isCapital(at + 1, at + 2) && small) {
      return true;
    }
    boolean month = MONTHS.contains(tape.norm(at - 1)) && tape.isCapital(at - 1, at);
    boolean year = tape.norm(at).length() == 4;
    return month && (small || year);
  }

  private static boolean isYear(Tape tape, int at) {
    String digits = tape.norm(at);
    boolean year = digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
    return year && BEFORE_YEAR.contains(tape.norm(at - 1));
  }

  private static boolean isClock(Tape tape, int at) {
    String next = tape.norm(at + 1);
    boolean letter = next.equals("a") || next.equals("p");
    return CLOCK.contains(next) && (!letter || (tape.is(at + 2, ".") && tape.is(at + 3, "m")));
  }

  /// "1." or "2)" in front of everything else.
  private static boolean isListNumber(Tape tape, int at) {
    boolean first = at == 0 || tape.is(at - 1, "•");
    return first
        && tape.norm(at).length() <= 2
        && tape.isGlued(at + 1)
        && (tape.is(at + 1, ".") || tape.is(at + 1, ")"))
        && at + 2 < tape.size();
  }

  private static boolean isStreet(Tape tape, int at) {
    for (int i = at + 1; i <= at + 3 && tape.isWord(i) && tape.isCapital(i, i + 1); i++) {
      if (STREETS.contains(tape.norm(i))) {
        return true;
      }
    }
    return false;
  }
}
