package org.cellclaims.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;

/// A sequence of words, word classes, concepts and quantities with gaps between them.
///
/// Written as `{improve} ..6 (@outcome|pain) ^ $`: `{class}` of the lexicon, a `word` or `word*`,
/// `@condition`
/// `@cell` `@route` `@outcome` with or without `:id`, `#percent` `#money` `#time` `#number` or
/// another `#unit`,
/// `(a|b)` one of several, `a?` optional, `!a` any token but this, `..N` up to N tokens between,
/// `..` up to 12, `...` any
/// number,
/// `..N!{class}` none of which is of that class, `^` start and `$` end of the passage. Matching
/// remembers what
/// has failed, so it costs at most tokens × elements × gap.
final class Pattern {
  private static final int USUAL_GAP = 12;
  private static final Set<String> TIMES =
      Set.of("minutes", "hours", "days", "weeks", "months", "years");
  private static final Set<String> AGES = Set.of("age-years", "age-months");

  /// One step: a gap of up to `gap` tokens without any of `without`, then one of `anyOf`, or with
  /// `isDenied` a token that is none of them.
  private record Step(
      BitSet anyOf, boolean isOptional, boolean isDenied, int gap, BitSet without) {}

  private final int number;
  private final List<Step> steps;
  private final boolean atStart;
  private final boolean atEnd;
  private final List<AnyOf> required;

  private Pattern(int number, List<Step> steps, boolean atStart, boolean atEnd) {
    this.number = number;
    this.steps = List.copyOf(steps);
    this.atStart = atStart;
    this.atEnd = atEnd;
    this.required = steps.stream()
        .filter(s -> !s.isOptional && !s.isDenied)
        .map(step -> AnyOf.of(step.anyOf()))
        .toList();
  }

  /// Reads a pattern.
  ///
  /// @throws IllegalArgumentException if an element cannot be read or names an unknown class
  static Pattern of(String written, Symbols symbols) {
    List<Step> steps = new ArrayList<>();
    boolean atStart = false;
    boolean atEnd = false;
    int gap = 0;
    BitSet without = new BitSet();
    for (String part : written.strip().split("\\s+", -1)) {
      if (part.equals("^")) {
        atStart = true;
      } else if (part.equals("$")) {
        atEnd = true;
      } else if (part.startsWith("..")) {
        gap = gap(part);
        without = part.contains("!")
            ? anyOf(part.substring(part.indexOf('!') + 1), symbols)
            : new BitSet();
      } else {
        steps.add(step(part, gap, without, symbols));
        gap = 0;
        without = new BitSet();
      }
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("pattern '" + written + "' names no word");
    }
    Pattern pattern = new Pattern(symbols.keys().next(), steps, atStart, atEnd);
    symbols.keys().add(pattern);
    return pattern;
  }

  /// Its number among all patterns.
  int number() {
    return number;
  }

  /// Sets of symbols, of each of which one must stand in a passage that it fits.
  List<AnyOf> required() {
    return required;
  }

  private static Step step(String part, int gap, BitSet without, Symbols symbols) {
    boolean optional = part.endsWith("?") && part.length() > 1;
    boolean denied = part.startsWith("!") && part.length() > 1;
    String bare = part.substring(denied ? 1 : 0, part.length() - (optional ? 1 : 0));
    return new Step(anyOf(bare, symbols), optional, denied, gap, without);
  }

  /// The symbol of a facet: `@cell` for cell types.
  static String facetSymbol(Facet facet) {
    return switch (facet) {
      case CONDITION -> "@condition";
      case CELL_TYPE -> "@cell";
      case ROUTE -> "@route";
      case OUTCOME -> "@outcome";
    };
  }

  /// The group of a unit: `#money` for currencies, `#time` for durations, `#age` for ages.
  static Optional<String> unitGroup(String unit) {
    if (TIMES.contains(unit)) {
      return Optional.of("#time");
    }
    if (AGES.contains(unit)) {
      return Optional.of("#age");
    }
    return unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase)
        ? Optional.of("#money")
        : Optional.empty();
  }

  private static int gap(String part) {
    String number = part.replaceFirst("!.*", "").replace(".", "");
    if (!number.isEmpty()) {
      return Integer.parseInt(number);
    }
    return part.startsWith("...") ? Passage.LIMIT : USUAL_GAP;
  }

  private static BitSet anyOf(String part, Symbols symbols) {
    refuseUnmatched(part);
    BitSet set = new BitSet();
    String inner =
        part.startsWith("(") && part.endsWith(")") ? part.substring(1, part.length() - 1) : part;
    for (String one : inner.split("\\|", -1)) {
      set.set(symbol(one, symbols));
    }
    return set;
  }

  private static void refuseUnmatched(String part) {
    boolean isOpen = part.startsWith("(") != part.endsWith(")") && part.length() > 1;
    boolean isHollow = part.startsWith("(") && part.matches(".*(\\(|\\|)(\\||\\)).*");
    long braces = part.chars().filter(c -> c == '{').count();
    if (isOpen || isHollow || braces != part.chars().filter(c -> c == '}').count()) {
      throw new IllegalArgumentException(
          "brackets do not match in '" + part + "'; write {class}, (a|b) without blanks inside");
    }
  }

  private static int symbol(String one, Symbols symbols) {
    if (one.startsWith("{")) {
      return symbols
          .known(one)
          .orElseThrow(() -> new IllegalArgumentException(
              "class " + one + " is in no lexicon*.txt; add it there or correct its name"));
    }
    if (one.startsWith("@") && !one.matches("@(condition|cell|route|outcome)(:.+)?")) {
      throw new IllegalArgumentException("'" + one
          + "' is no facet; write @condition, @cell, @route or @outcome, with or without :id");
    }
    if (one.startsWith("@") || (one.startsWith("#") && one.length() > 1)) {
      return symbols.id(one);
    }
    int id = symbols.id(one);
    symbols.add(id, one.replace('_', ' '));
    return id;
  }

  /// The first stretch of the passage that the pattern fits, empty where it fits nowhere.
  Optional<Span> find(Passage passage) {
    if (!passage.mayFit(number)) {
      return Optional.empty();
    }
    for (int i = 0; i < required.size(); i++) {
      if (!passage.hasAny(required.get(i))) {
        return Optional.empty();
      }
    }
    int count = passage.tokens().size();
    BitSet failed = new BitSet();
    Step first = steps.getFirst();
    boolean isFirm = !atStart && !first.isOptional && !first.isDenied;
    for (int start = 0; start < (atStart ? Math.min(1, count) : count); start++) {
      if (isFirm && !passage.begins(start, first.anyOf)) {
        continue;
      }
      int end = match(passage, 0, start, failed, count, start);
      if (end >= 0) {
        return Optional.of(passage.span(firstSeen(passage, start), end));
      }
    }
    return Optional.empty();
  }

  /// A match that begins with a gap (only after `^`) is shown from its first word on.
  private int firstSeen(Passage passage, int start) {
    Step first = steps.getFirst();
    int at = start;
    while (first.gap > 0 && at < passage.tokens().size() && ends(passage, first, at).length == 0) {
      at++;
    }
    return at;
  }

  /// Token number behind the match of steps `step`... from token `at` on, or -1.
  private int match(Passage passage, int step, int at, BitSet failed, int count, int start) {
    if (step == steps.size()) {
      return !atEnd || at == count || (at == count - 1 && isFinalMark(passage, at)) ? at : -1;
    }
    int key = step * (count + 1) + at;
    if (failed.get(key)) {
      return -1;
    }
    int end = step(passage, step, at, failed, count, start);
    if (end < 0 && steps.get(step).isOptional) {
      end = match(passage, step + 1, at, failed, count, start);
    }
    if (end < 0) {
      failed.set(key);
    }
    return end;
  }

  private int step(Passage passage, int number, int at, BitSet failed, int count, int start) {
    Step step = steps.get(number);
    boolean isFirst = number == 0 && !atStart;
    int last = isFirst ? at : Math.min(count - 1, at + step.gap);
    for (int here = at; here <= last && here < count; here++) {
      for (int end : ends(passage, step, here)) {
        int whole = match(passage, number + 1, end, failed, count, start);
        if (whole >= 0) {
          return whole;
        }
      }
      if (!step.without.isEmpty() && passage.begins(here, step.without)) {
        break;
      }
    }
    return -1;
  }

  private static int[] ends(Passage passage, Step step, int here) {
    if (step.isDenied) {
      return passage.begins(here, step.anyOf) ? Passage.NOWHERE : new int[] {here + 1};
    }
    return passage.ends(here, step.anyOf);
  }

  private static boolean isFinalMark(Passage passage, int at) {
    String norm = passage.tokens().get(at).norm();
    return norm.equals(".")
        || norm.equals("!")
        || norm.equals(":")
        || norm.equals(";")
        || norm.equals("*");
  }
}
