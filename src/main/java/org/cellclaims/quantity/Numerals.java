package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Numeral.Form;

/// Reads the number that starts at a token: digits with any separators, powers of ten, words.
final class Numerals {
  private static final int MOST_DIGITS = 15;
  private static final String SUPERSCRIPTS = "0123456789";

  /// Measures of which half a one is said: "half a point on the EDSS".
  private static final Set<String> HALVED = Set.of(
      "point",
      "grade",
      "line",
      "level",
      "millimetre",
      "millimeter",
      "centimetre",
      "centimeter",
      "litre",
      "liter");

  private final Tape tape;

  Numerals(Tape tape) {
    this.tape = tape;
  }

  /// The number that starts at a token; empty for codes, dates, citation marks and plain words.
  Optional<Numeral> at(int at) {
    if (tape.isNumber(at)) {
      return Decoys.isCode(tape, at) ? Optional.empty() : digits(at);
    }
    if (!tape.isWord(at) || !NumberWords.canStart(tape.norm(at)) || isHyphenTail(at)) {
      return Optional.empty();
    }
    return words(at);
  }

  private Optional<Numeral> digits(int at) {
    double[] readings = DigitGroups.readings(tape.norm(at));
    if (readings.length == 0) {
      return Optional.empty();
    }
    Numeral plain = new Numeral(readings[0], readings[1], at, at + 1, Form.DIGITS, false);
    Numeral grouped = spaced(plain);
    Numeral whole = fraction(grouped);
    return multiplied(power(whole));
  }

  /// "25 000", "3 600 patients": groups of three after a space.
  private Numeral spaced(Numeral first) {
    int to = first.to();
    double value = first.value();
    boolean can = tape.norm(first.from()).length() <= 3 && value >= 1;
    while (can && tape.isNumber(to) && tape.norm(to).length() == 3 && !tape.isGlued(to)) {
      double group = DigitGroups.plain(tape.norm(to));
      can = group >= 0 && value < 1e9;
      if (can) {
        value = value * 1000 + group;
        to++;
      }
    }
    return to == first.to() || tape.isNumber(to) ? first : first.with(value, to, false);
  }

  /// "2½", "2 and a half".
  private Numeral fraction(Numeral number) {
    int to = number.to();
    if (tape.is(to, "1⁄2")) {
      return number.with(number.value() + 0.5, to + 1, false);
    }
    boolean half = tape.is(to, "and") && tape.is(to + 1, "a") && tape.is(to + 2, "half");
    return half ? number.with(number.value() + 0.5, to + 3, false) : number;
  }

  /// "x 10^6", "× 10⁶", "x10^6", "x 106" with the superscript lost, "e6", "10^6" alone.
  private Numeral power(Numeral number) {
    int at = number.to();
    if (number.value() == 10 && number.to() == number.from() + 1) {
      int exponent = exponentAt(at);
      return exponent > 0 ? number.with(Math.pow(10, exponent), exponentEnd(at), true) : number;
    }
    String next = tape.norm(at);
    if (tape.isGlued(at) && next.startsWith("e") && next.matches("e[0-9]{1,2}")) {
      int exponent = Integer.parseInt(next.substring(1));
      return number.with(number.value() * Math.pow(10, exponent), at + 1, true);
    }
    boolean cross = next.equals("x") || next.equals("×") || next.equals("*") || next.equals("·");
    int ten = cross ? at + 1 : at;
    if (!cross && !(next.startsWith("x10") && next.matches("x10[0-9]{0,2}"))) {
      return number;
    }
    String base = cross ? tape.norm(ten) : next.substring(1);
    if (base.equals("10") && exponentAt(ten + 1) > 0) {
      double value = number.value() * Math.pow(10, exponentAt(ten + 1));
      return number.with(value, exponentEnd(ten + 1), true);
    }
    boolean flattened = base.length() > 2 && base.length() < 5 && base.startsWith("10");
    if (flattened && base.chars().allMatch(Character::isDigit)) {
      int exponent = Integer.parseInt(base.substring(2));
      return exponent < 4 || exponent > 12
          ? number
          : number.with(number.value() * Math.pow(10, exponent), ten + 1, true);
    }
    return number;
  }

  private int exponentAt(int at) {
    int digit = tape.is(at, "^") ? at + 1 : at;
    String norm = tape.norm(digit);
    boolean raised = tape.is(at, "^") || (tape.isMark(at) && SUPERSCRIPTS.contains(norm));
    if (!raised || norm.isEmpty() || !norm.chars().allMatch(Character::isDigit)) {
      return 0;
    }
    String second = tape.isMark(at + 1) && tape.isGlued(at + 1) ? tape.norm(at + 1) : "";
    boolean two = !tape.is(at, "^") && second.length() == 1 && SUPERSCRIPTS.contains(second);
    int exponent = norm.length() > 2 ? 0 : Integer.parseInt(two ? norm + second : norm);
    return exponent <= 15 ? exponent : 0;
  }

  private int exponentEnd(int at) {
    if (tape.is(at, "^")) {
      return at + 2;
    }
    String second = tape.isMark(at + 1) && tape.isGlued(at + 1) ? tape.norm(at + 1) : "";
    return second.length() == 1 && SUPERSCRIPTS.contains(second) ? at + 2 : at + 1;
  }

  private Optional<Numeral> multiplied(Numeral number) {
    Numeral now = number;
    double multiple = NumberWords.multiple(tape.norm(now.to()));
    while (multiple > 0 && now.value() < 1e12) {
      now = now.with(now.decimal() * multiple, now.to() + 1, multiple >= 1e5 || now.large());
      multiple = NumberWords.multiple(tape.norm(now.to()));
    }
    String suffix = tape.norm(now.to());
    if (suffix.equals("k") && tape.isGlued(now.to())) {
      return Optional.of(now.with(now.decimal() * 1000, now.to() + 1, false));
    }
    if (suffix.equals("m") && isMillion(now.to())) {
      return Optional.of(now.with(now.decimal() * 1e6, now.to() + 1, true));
    }
    boolean glued = tape.isWord(now.to()) && tape.isGlued(now.to());
    return glued && Decoys.isGluedWord(suffix) ? Optional.empty() : Optional.of(now);
  }

  private boolean isMillion(int at) {
    return tape.raw(at).equals("M")
        && (isGlued(at) || isCellWord(at + 1) || isCellWord(at + 3))
        && !tape.isNumber(at + 1);
  }

  /// "100M" glued, where it measures no length in capitals.
  private boolean isGlued(int at) {
    return tape.isGlued(at) && isCellWord(at + 2);
  }

  private boolean isCellWord(int at) {
    String norm = tape.norm(at);
    return norm.endsWith("cells")
        || norm.endsWith("mscs")
        || norm.endsWith("msc")
        || CELL_WORDS.contains(norm);
  }

  /// What may follow millions that are cells: "100 M UC-MSC", "300 M total".
  private static final Set<String> CELL_WORDS = Set.of(
      "stem", "cell", "exosomes", "iv", "intrathecal", "uc", "via", "total", "viable", "live");

  private boolean isHyphenTail(int at) {
    return tape.isDash(at - 1)
        && tape.isGlued(at)
        && tape.isGlued(at - 1)
        && NumberWords.value(tape.norm(at - 2)) < 0
        && !tape.isNumber(at - 2);
  }

  private Optional<Numeral> words(int at) {
    String word = tape.norm(at);
    if (NumberWords.factor(word) > 0) {
      double factor = NumberWords.factor(word);
      return Optional.of(new Numeral(factor, factor, at, at + 1, Form.FACTOR, false));
    }
    Optional<Numeral> share = Shares.at(tape, at);
    if (share.isPresent()) {
      return share;
    }
    if (word.equals("a") || word.equals("an")) {
      return group(at);
    }
    if (word.equals("half") && tape.is(at + 1, "a") && HALVED.contains(tape.norm(at + 2))) {
      return Optional.of(new Numeral(0.5, 0.5, at, at + 2, Form.WORDS, false));
    }
    if (word.equals("half") && tape.is(at + 1, "a")) {
      return group(at + 1)
          .map(g -> new Numeral(g.value() / 2, g.value() / 2, at, g.to(), Form.WORDS, g.large()));
    }
    int value = NumberWords.value(word);
    if (value < 0) {
      return Optional.empty();
    }
    return multiplied(hundreds(fraction(tens(at, value))));
  }

  /// "sixty-one" from its tens.
  private Numeral tens(int at, int tens) {
    int value = tens;
    int to = at + 1;
    int unit = tape.isDash(to) ? to + 1 : to;
    int ones = NumberWords.value(tape.norm(unit));
    if (value >= 20 && value < 100 && ones > 0 && ones < 10) {
      value += ones;
      to = unit + 1;
    }
    return new Numeral(value, value, at, to, Form.WORDS, false);
  }

  /// "two hundred and fifty".
  private Numeral hundreds(Numeral number) {
    if (!tape.is(number.to(), "hundred") || number.value() > 9) {
      return number;
    }
    int at = tape.is(number.to() + 1, "and") ? number.to() + 2 : number.to() + 1;
    int rest = NumberWords.value(tape.norm(at));
    if (rest <= 0 || rest >= 100) {
      return number;
    }
    int ones = NumberWords.value(tape.norm(at + 1));
    boolean two = rest >= 20 && ones > 0 && ones < 10;
    double value = number.value() * 100 + rest + (two ? ones : 0);
    return number.with(value, two ? at + 2 : at + 1, false);
  }

  /// "a hundred", "a dozen", "a million".
  private Optional<Numeral> group(int at) {
    double multiple = NumberWords.multiple(tape.norm(at + 1));
    if (multiple == 0 || tape.norm(at + 1).endsWith("s")) {
      return Optional.empty();
    }
    return multiplied(new Numeral(multiple, multiple, at, at + 2, Form.WORDS, multiple >= 1e5));
  }

  /// Whether a plain run of digits is short enough to be a number.
  static boolean isShort(String digits) {
    return digits.length() <= MOST_DIGITS;
  }
}
