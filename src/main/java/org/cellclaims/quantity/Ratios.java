package org.cellclaims.quantity;

import java.util.Optional;
import java.util.Set;

/// Reads "17 out of 20 patients" and "nine in ten".
final class Ratios {
  private static final Set<String> DETERMINERS =
      Set.of("every", "each", "the", "our", "all", "those");

  /// Two numbers as part and whole.
  ///
  /// @param part the smaller number
  /// @param whole the larger one
  /// @param isShare whether it is a way of saying a percentage, not a count of a real group
  /// @param unit unit of both where it is none
  /// @param start first token
  /// @param end one past the last token
  record Ratio(Numeral part, Numeral whole, boolean isShare, String unit, int start, int end) {
    double percent() {
      double percent = part.value() / whole.value() * 100;
      double step = percent < 1 ? 10_000 : 100;
      return Math.round(percent * step) / step;
    }
  }

  private final Tape tape;
  private final Terms terms;
  private final Nouns nouns;

  Ratios(Tape tape, Terms terms, Nouns nouns) {
    this.tape = tape;
    this.terms = terms;
    this.nouns = nouns;
  }

  /// The ratio whose first number is this term, empty if it has no second one.
  Optional<Ratio> at(Term first) {
    boolean counted = first.unit().isEmpty() || isCounted(first);
    if (!counted
        || first.plus()
        || first.number().isYearLike()
        || first.number().large()) {
      return Optional.empty();
    }
    Optional<Ratio> direct = joined(first, first.number().to());
    boolean ofGroup = tape.is(first.end(), "of");
    if (direct.isPresent() || ofGroup) {
      return direct;
    }
    return joined(first, first.end()).or(() -> oneThing(first));
  }

  /// Wholes of which one is said to be a share; one case of nine is a count of a real group.
  private static final Set<Integer> OF_SPEECH = Set.of(2, 3, 4, 5, 6, 7, 8, 10, 20, 50, 100, 1000);

  /// "one guest in five", "one enquiry out of four", whatever the noun.
  private Optional<Ratio> oneThing(Term first) {
    int noun = first.number().to();
    boolean named = first.number().value() == 1
        && first.unit().isEmpty()
        && tape.isWord(noun)
        && !StopWords.has(tape.norm(noun))
        && !tape.is(noun + 1, "of");
    return named
        ? joined(first, noun + 1).filter(r -> OF_SPEECH.contains((int) r.whole().value()))
        : Optional.empty();
  }

  private boolean isCounted(Term first) {
    return first.unit().get().kind() == Units.Kind.COUNT;
  }

  private Optional<Ratio> joined(Term first, int at) {
    boolean in = tape.is(at, "in");
    boolean outOf = tape.is(at, "out") && tape.is(at + 1, "of");
    if (!in && !outOf && !tape.is(at, "of")) {
      return Optional.empty();
    }
    int next = outOf ? at + 2 : at + 1;
    boolean determined = DETERMINERS.contains(tape.norm(next));
    Optional<Numeral> second = terms.numeral(determined ? next + 1 : next);
    boolean fits = second.isPresent() && isWhole(first.number(), second.get());
    if (!fits) {
      return Optional.empty();
    }
    return in ? inRatio(first, second.get()) : ofRatio(first, second.get(), determined);
  }

  private Optional<Ratio> inRatio(Term first, Numeral whole) {
    boolean one = first.number().value() == 1;
    boolean measured = nouns
        .after(whole, whole.to())
        .map(m -> m.unit().kind() == Units.Kind.MEASURE)
        .orElse(false);
    if (measured || (!one && !isRound(whole.value()))) {
      return Optional.empty();
    }
    return Optional.of(share(first, whole));
  }

  private Optional<Ratio> ofRatio(Term first, Numeral whole, boolean determined) {
    if (tape.is(first.number().to(), "of") && first.number().value() == 1 && countsThings(whole)) {
      return Optional.empty();
    }
    boolean one = first.number().value() == 1 && (whole.value() <= 100 || whole.value() % 100 == 0);
    if (!determined && (isRound(whole.value()) || one)) {
      return Optional.of(share(first, whole));
    }
    Term second = terms.of(whole);
    boolean counts = second
        .unit()
        .map(u -> u.kind() == Units.Kind.COUNT || u.equals(Nouns.THING))
        .orElse(true);
    String unit = second
        .unit()
        .or(first::unit)
        .or(() -> namedBefore(first, whole))
        .map(Units.Unit::name)
        .orElse(Nouns.PATIENTS.name());
    return counts
        ? Optional.of(new Ratio(first.number(), whole, false, unit, first.start(), second.end()))
        : Optional.empty();
  }

  /// What the same whole counts where it stands before: "45 of 45 repairs, 30 of 45 without".
  private Optional<Units.Unit> namedBefore(Term first, Numeral whole) {
    for (int i = first.start() - 1; i >= Math.max(0, first.start() - BEFORE); i--) {
      if (tape.isNumber(i) && tape.raw(i).equals(tape.raw(whole.from()))) {
        return terms.numeral(i).map(terms::of).flatMap(Term::unit);
      }
    }
    return Optional.empty();
  }

  /// Tokens that are looked back over.
  private static final int BEFORE = 40;

  /// "one of two protocols" picks one; "one of two patients" is a share.
  private boolean countsThings(Numeral whole) {
    return nouns
        .after(whole, whole.to())
        .map(m -> !m.unit().name().equals(Nouns.PATIENTS.name()))
        .orElse(tape.isWord(whole.to()) && tape.norm(whole.to()).endsWith("s"));
  }

  private static Ratio share(Term first, Numeral whole) {
    return new Ratio(first.number(), whole, true, "percent", first.start(), whole.to());
  }

  private static boolean isRound(double whole) {
    return whole <= 10 || whole == 100 || whole == 1000 || whole == 10_000 || whole == 100_000;
  }

  private static boolean isWhole(Numeral part, Numeral whole) {
    return part.value() <= whole.value()
        && whole.value() > 1
        && part.value() == Math.rint(part.value())
        && whole.value() == Math.rint(whole.value())
        && !whole.isYearLike()
        && !whole.large()
        && whole.form() != Numeral.Form.SHARE;
  }
}
