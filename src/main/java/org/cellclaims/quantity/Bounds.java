package org.cellclaims.quantity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.quantity.Quantity.Bound;

/// The words before and after a number that bound it: "at least", "up to", "or more", "+".
final class Bounds {
  private static final int MOST_WORDS = 4;

  private static final Map<String, Bound> BEFORE = Map.ofEntries(
      least("at least"),
      least("over"),
      least("more than"),
      least("well over"),
      least("minimum"),
      least("minimum of"),
      least("min"),
      least("a minimum of"),
      least("above"),
      least("beyond"),
      least("in excess of"),
      least("upwards of"),
      least("not less than"),
      least("no less than"),
      least("no fewer than"),
      least("not fewer than"),
      least("starts at"),
      least("start at"),
      least("starting at"),
      least("starts from"),
      least("start from"),
      least("starting from"),
      least("priced from"),
      least("prices from"),
      least("costs from"),
      least("exceeding"),
      least("exceeds"),
      least("exceed"),
      least("exceeded"),
      least("surpassing"),
      least("as low as"),
      least("as little as"),
      least("as few as"),
      least("as early as"),
      least("older than"),
      least("longer than"),
      least("greater than"),
      least("higher than"),
      least("larger than"),
      least("bigger than"),
      least("better than"),
      least(">"),
      least("≥"),
      least("> ="),
      most("up to"),
      most("as high as"),
      most("as much as"),
      most("as many as"),
      most("as long as"),
      most("as late as"),
      most("under"),
      most("below"),
      most("less than"),
      most("fewer than"),
      most("lower than"),
      most("shorter than"),
      most("smaller than"),
      most("younger than"),
      most("thinner than"),
      most("nearly"),
      most("almost"),
      most("a maximum of"),
      most("maximum of"),
      most("maximum"),
      most("max"),
      most("at most"),
      most("not more than"),
      most("no more than"),
      most("no longer than"),
      most("no later than"),
      most("till"),
      most("within"),
      most("not exceed"),
      most("not exceeding"),
      most("just under"),
      most("well under"),
      most("not over"),
      most("<"),
      most("≤"),
      most("< ="),
      most("inside"));

  /// Words that may stand between a bound and its number.
  private static final Set<String> BETWEEN = Set.of(
      "the",
      "about",
      "around",
      "of",
      "approximately",
      "some",
      "another",
      "additional",
      "only",
      "just",
      "a",
      "an",
      "age",
      "roughly");

  private static final Map<String, Bound> AFTER = Map.ofEntries(
      least("or more"),
      least("or above"),
      least("or over"),
      least("or higher"),
      least("or older"),
      least("or longer"),
      least("or greater"),
      least("or better"),
      least("and above"),
      least("and over"),
      least("and up"),
      least("and older"),
      least("and more"),
      least("upwards"),
      least("and upwards"),
      least("minimum"),
      least("at least"),
      most("or less"),
      most("or fewer"),
      most("or under"),
      most("or below"),
      most("or lower"),
      most("or younger"),
      most("and under"),
      most("and younger"),
      most("and below"),
      most("maximum"),
      most("at most"),
      most("max"));

  private static final Set<String> LAST_BEFORE = BEFORE.keySet().stream()
      .map(words -> words.substring(words.lastIndexOf(' ') + 1))
      .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> FIRST_AFTER = AFTER.keySet().stream()
      .map(words -> words.contains(" ") ? words.substring(0, words.indexOf(' ')) : words)
      .collect(Collectors.toUnmodifiableSet());

  /// A bound and the token at which it starts (before a number) or ends (after one).
  record Found(Bound bound, int edge) {}

  private Bounds() {}

  /// The bound right before a token.
  static Optional<Found> before(Tape tape, int at) {
    int to = at;
    for (int skipped = 0; skipped <= 2; skipped++) {
      Optional<Found> found = endingAt(tape, to);
      if (found.isPresent() || !BETWEEN.contains(tape.norm(to - 1))) {
        return found;
      }
      to--;
    }
    return Optional.empty();
  }

  /// The bound right after token `to`, which is the first one behind number and unit.
  static Optional<Found> after(Tape tape, int to) {
    if (tape.is(to, "+")) {
      return Optional.of(new Found(Bound.AT_LEAST, to + 1));
    }
    for (int words = FIRST_AFTER.contains(tape.norm(to)) ? 2 : 0; words > 0; words--) {
      Bound bound = AFTER.get(tape.joined(to, to + words));
      if (bound != null) {
        return Optional.of(new Found(bound, to + words));
      }
    }
    return Optional.empty();
  }

  private static Optional<Found> endingAt(Tape tape, int to) {
    if (tape.is(to - 1, "than") && tape.is(to - 3, "no")) {
      return Optional.of(new Found(Bound.AT_MOST, to - 3));
    }
    int least = LAST_BEFORE.contains(tape.norm(to - 1)) ? Math.max(0, to - MOST_WORDS) : to;
    for (int from = least; from < to; from++) {
      Bound bound = BEFORE.get(tape.joined(from, to));
      if (bound != null) {
        return Optional.of(new Found(bound, from));
      }
    }
    return Optional.empty();
  }

  private static Map.Entry<String, Bound> least(String words) {
    return Map.entry(words, Bound.AT_LEAST);
  }

  private static Map.Entry<String, Bound> most(String words) {
    return Map.entry(words, Bound.AT_MOST);
  }
}
