package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellclaims.text.Span;

/// Learns what short forms stand for on a page: "cerebral palsy (CP)", "CP (cerebral palsy)",
/// "multiple sclerosis, or MS,", "UCB: umbilical cord blood".
final class Abbreviations {
  private static final Set<String> NAMING = Set.of(
      ",",
      "or",
      "also",
      "known",
      "as",
      "called",
      "aka",
      "abbreviated",
      "commonly",
      "simply",
      "shortened",
      "to",
      "referred",
      "hereafter",
      "short",
      "for");
  private static final Set<String> EQUALS =
      Set.of(":", "=", "-", "–", "—", "stands", "means", "for", "is");
  private static final Set<String> SMALL = Set.of("of", "and", "the", "for", "in", "to", "a", "&");
  private static final int LONGEST = 12;
  private static final int BEFORE = 3;

  private final Reading reading;
  private final String text;
  private final Map<Integer, List<Match>> byStart = new HashMap<>();
  private final Map<Integer, List<Match>> byEnd = new HashMap<>();
  private final Map<String, List<Concept>> learned = new HashMap<>();

  private Abbreviations(Reading reading, String text, List<Match> certain) {
    this.reading = reading;
    this.text = text;
    for (Match match : certain) {
      byStart.computeIfAbsent(match.from(), k -> new ArrayList<>()).add(match);
      byEnd.computeIfAbsent(match.to(), k -> new ArrayList<>()).add(match);
    }
  }

  /// The abbreviations that a text explains.
  ///
  /// @param certain what the text names without doubt
  /// @return concepts by the short form's normal form; none for an expansion that is no concept
  static Map<String, List<Concept>> learn(Reading reading, String text, List<Match> certain) {
    Abbreviations learner = new Abbreviations(reading, text, certain);
    for (int at = 0; at < reading.size(); at++) {
      learner.read(at);
    }
    return learner.learned;
  }

  private void read(int at) {
    if (reading.norm(at).equals("(")) {
      int close = close(at);
      if (close > at + 1) {
        readBracket(at, close);
      }
    } else if (isShort(at, at + 1)) {
      readNaming(at);
      readEquation(at);
    }
  }

  private int close(int open) {
    for (int i = open + 1; i < Math.min(reading.size(), open + 9); i++) {
      if (reading.norm(i).equals(")")) {
        return i;
      }
    }
    return open;
  }

  private void readBracket(int open, int close) {
    if (close - open <= 4 && isShort(open + 1, close)) {
      List<Match> before = byEnd.getOrDefault(open, List.of());
      keep(open + 1, close, before, BEFORE);
      if (before.isEmpty() && isInitials(open, close)) {
        learned.putIfAbsent(Context.key(reading, open + 1, close), List.of());
      }
    } else if (isShort(open - 1, open)) {
      List<Match> inside = byStart.getOrDefault(open + 1, List.of());
      keep(open - 1, open, inside.stream().filter(m -> m.to() == close).toList(), 0);
    }
  }

  /// "multiple sclerosis, or MS"
  private void readNaming(int at) {
    int i = at;
    while (i > at - 5 && NAMING.contains(reading.norm(i - 1))) {
      i--;
    }
    if (i < at && !(i == at - 1 && reading.norm(i).equals(","))) {
      keep(at, at + 1, byEnd.getOrDefault(i, List.of()), BEFORE);
    }
  }

  /// "UCB = umbilical cord blood"
  private void readEquation(int at) {
    int i = at + 1;
    while (i < at + 4 && EQUALS.contains(reading.norm(i))) {
      i++;
    }
    if (i > at + 1) {
      keep(at, at + 1, byStart.getOrDefault(i, List.of()), 0);
    }
  }

  private void keep(int from, int to, List<Match> expansions, int before) {
    String key = Context.key(reading, from, to);
    List<Concept> concepts = expansions.stream()
        .filter(m -> !isCertain(from, to))
        .filter(m -> isFormOf(m.entry().concept(), key) || fits(key, m, before))
        .map(m -> m.entry().concept())
        .distinct()
        .toList();
    if (!concepts.isEmpty()) {
      learned.merge(key, concepts, (a, b) -> a.isEmpty() ? b : a);
    }
  }

  private boolean isCertain(int from, int to) {
    return byStart.getOrDefault(from, List.of()).stream().anyMatch(m -> m.to() == to);
  }

  private static boolean isFormOf(Concept concept, String key) {
    return concept.forms().stream()
        .anyMatch(f -> String.join("", Reading.norms(f.text())).equals(key));
  }

  private boolean fits(String key, Match match, int before) {
    for (int from = match.from(); from >= match.from() - before && from >= 0; from--) {
      Span words = reading.span(from, match.to());
      if (isShortFor(key, words.in(text))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the letters of a short form stand in the long one in order, the first at the head of
  /// the first word.
  static boolean isShortFor(String key, String expansion) {
    String letters = letters(key);
    String full = expansion.toLowerCase(Locale.ROOT);
    if (letters.length() < 2 || full.isEmpty() || full.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = full.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static String letters(String key) {
    StringBuilder letters = new StringBuilder();
    key.chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  /// Whether the words before a bracket begin with the letters in it.
  private boolean isInitials(int open, int close) {
    String letters = letters(Context.key(reading, open + 1, close));
    int i = open - 1;
    for (int left = letters.length() - 1; left >= 0; left--) {
      while (SMALL.contains(reading.norm(i)) && reading.norm(i).charAt(0) != letters.charAt(left)) {
        i--;
      }
      String norm = reading.norm(i);
      if (norm.isEmpty() || norm.charAt(0) != letters.charAt(left)) {
        return false;
      }
      i--;
    }
    return letters.length() >= 2;
  }

  private boolean isShort(int from, int to) {
    if (from < 0 || to > reading.size()) {
      return false;
    }
    int capitals = 0;
    int length = 0;
    for (int i = from; i < to; i++) {
      length += reading.length(i);
      capitals += reading.capitals(i);
    }
    return length >= 2 && length <= LONGEST && capitals >= 2;
  }
}
