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
      least("start around"),
      least("starts around"),
      least("starting around"),
      least("begin at"),
      least("begins at"),
      least("beginning at"),
      least("begin from"),
      least("north of"),
      least("nothing under"),
      least("nothing below"),
      most("nothing over"),
      most("nothing above"),
      most("before the age"),
      most("before age"),
      most("until the age"),
      most("until age"),
      most("up to the age"),
      most("south of"),
      most("shy of"),
      most("a little under"),
      most("for as long as"),
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
    for (int skipped = 0; skipped <= 3; skipped++) {
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
    if (isPlus(tape, to)) {
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

  /// Whether a "+" bounds the number before it: "4 years+", not "2 discs + exosomes".
  static boolean isPlus(Tape tape, int at) {
    return tape.is(at, "+") && (tape.isGlued(at) || at + 1 >= tape.size() || tape.isMark(at + 1));
  }

  private static Optional<Found> endingAt(Tape tape, int to) {
    Optional<Found> other = denied(tape, to).or(() -> followUp(tape, to));
    if (other.isPresent()) {
      return other;
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

  /// "no longer than", "not older than", "do not sit for longer than", "no lifting over": a bound
  /// turned round.
  private static Optional<Found> denied(Tape tape, int to) {
    boolean than = tape.is(to - 1, "than");
    int word = than ? to - 2 : to - 1;
    boolean upper = than ? !LESS.contains(tape.norm(word)) : OVER.contains(tape.norm(word));
    boolean below = !than && (tape.is(word, "below") || tape.is(word, "under"));
    boolean lower = below || (than && LESS.contains(tape.norm(word)));
    if (!upper && !lower) {
      return Optional.empty();
    }
    int before = tape.is(word - 1, "for") || tape.is(word - 1, "any") ? word - 2 : word - 1;
    boolean near = than && NOT.contains(tape.norm(before));
    boolean verb = tape.isWord(before) && NOT.contains(tape.norm(before - 1));
    boolean thing = tape.is(before - 1, "no") && tape.norm(before).endsWith("ing");
    boolean spoken = verb && !tape.is(before - 1, "no");
    boolean turned = than || below;
    if (!near && !(turned ? spoken : thing)) {
      return Optional.empty();
    }
    Bound bound = upper ? Bound.AT_MOST : Bound.AT_LEAST;
    return Optional.of(new Found(bound, near && before == word - 1 ? before : word));
  }

  /// "minimum follow-up 24 months", "the minimum dose we accept is 50 million".
  private static Optional<Found> followUp(Tape tape, int to) {
    for (int i = to - 2; i >= Math.max(0, to - FOLLOW_UP); i--) {
      if (i == to - 2 && StopWords.has(tape.norm(to - 1)) && !LINKS.contains(tape.norm(to - 1))) {
        return Optional.empty();
      }
      boolean least = tape.is(i, "minimum") || tape.is(i, "minimal");
      if (least || tape.is(i, "maximum") || tape.is(i, "maximal")) {
        return Optional.of(new Found(least ? Bound.AT_LEAST : Bound.AT_MOST, to));
      }
      boolean stop = StopWords.has(tape.norm(i)) && !WITHIN.contains(tape.norm(i));
      boolean joins = tape.isDash(i) || (tape.isWord(i) && !stop);
      if (!joins) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static final int FOLLOW_UP = 7;
  private static final Set<String> WITHIN =
      Set.of("is", "of", "was", "we", "up", "you", "per", "for", "are");
  private static final Set<String> LINKS = Set.of("is", "of", "was", ":");
  private static final Set<String> OVER = Set.of("over", "above", "beyond");
  private static final Set<String> LESS =
      Set.of("earlier", "less", "fewer", "younger", "shorter", "lower", "smaller", "sooner");
  private static final Set<String> NOT = Set.of(
      "no",
      "not",
      "never",
      "don't",
      "doesn't",
      "didn't",
      "haven't",
      "hasn't",
      "won't",
      "can't",
      "cannot",
      "shouldn't",
      "isn't",
      "aren't",
      "wasn't",
      "weren't");

  private static Map.Entry<String, Bound> least(String words) {
    return Map.entry(words, Bound.AT_LEAST);
  }

  private static Map.Entry<String, Bound> most(String words) {
    return Map.entry(words, Bound.AT_MOST);
  }
}
