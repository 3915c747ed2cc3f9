package org.cellclaims.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Words in class and id attributes that hint at what an element is for, from `region-hints.txt`
/// beside
/// this class.
///
/// Pages of a site repeat their class names, so answers are remembered, up to a limit. Thread-safe.
final class ClassWords {
  private static final String FILE = "region-hints.txt";
  private static final int LONGEST = 300;
  private static final int MOST_REMEMBERED = 20_000;
  private static final int NO_SECTION = Integer.MAX_VALUE;

  /// Words before a word that make it tell a state: has-sidebar.
  private static final Set<String> STATES = Set.of("has", "no", "is", "with", "without", "not");

  private final List<String> sections = new ArrayList<>();
  private final Map<String, Integer> tokens = new HashMap<>();
  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> beginnings = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final Map<String, Optional<String>> remembered = new ConcurrentHashMap<>();

  private ClassWords() {}

  /// The rules of the named sections; a section that stands earlier in the file decides first.
  static ClassWords of(String... names) {
    Set<String> wanted = Set.of(names);
    ClassWords found = new ClassWords();
    String section = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (wanted.contains(section) && !line.isEmpty() && !line.startsWith("#")) {
        found.put(section, line);
      }
    }
    return found;
  }

  /// The first section that holds for the value of a class or id attribute.
  Optional<String> section(String names) {
    if (names.isEmpty() || names.length() > LONGEST) {
      return Optional.empty();
    }
    Optional<String> known = remembered.get(names);
    if (known == null) {
      int best = best(names);
      known = best == NO_SECTION ? Optional.empty() : Optional.of(sections.get(best));
      if (remembered.size() >= MOST_REMEMBERED) {
        remembered.clear();
      }
      remembered.put(names, known);
    }
    return known;
  }

  private void put(String section, String line) {
    if (!sections.contains(section)) {
      sections.add(section);
    }
    int blank = line.indexOf(' ');
    String name = line.substring(blank + 1);
    Map<String, Integer> rules = switch (line.substring(0, blank)) {
      case "token" -> tokens;
      case "word" -> words;
      case "begins" -> beginnings;
      case "stem" -> stems;
      default ->
        throw new IllegalStateException(
            FILE + ": '" + line + "' must begin with token, begins, word or stem");
    };
    rules.merge(name, sections.indexOf(section), Math::min);
  }

  private int best(String names) {
    int best = NO_SECTION;
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          best = Math.min(best, ofToken(names.substring(start, i)));
        }
        start = i + 1;
      }
    }
    return best;
  }

  private int ofToken(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    int best = Math.min(tokens.getOrDefault(lower, NO_SECTION), ofStart(beginnings, lower));
    String before = "";
    int start = 0;
    for (int i = 0; i <= token.length(); i++) {
      if (i == token.length() || endsPart(token, i)) {
        String part = token.substring(start, i).toLowerCase(Locale.ROOT);
        if (!part.isEmpty()) {
          best = STATES.contains(before) ? best : Math.min(best, ofPart(part));
          before = part;
        }
        start = i < token.length() && "-_:".indexOf(token.charAt(i)) >= 0 ? i + 1 : i;
      }
    }
    return best;
  }

  /// Whether a part ends before `at`: at a mark, or where a capital follows a small letter.
  private static boolean endsPart(String token, int at) {
    char c = token.charAt(at);
    return "-_:".indexOf(c) >= 0
        || (at > 0 && Character.isUpperCase(c) && Character.isLowerCase(token.charAt(at - 1)));
  }

  private int ofPart(String part) {
    return Math.min(words.getOrDefault(part, NO_SECTION), ofStart(stems, part));
  }

  private static int ofStart(Map<String, Integer> starts, String word) {
    int best = NO_SECTION;
    for (Map.Entry<String, Integer> start : starts.entrySet()) {
      if (start.getValue() < best && word.startsWith(start.getKey())) {
        best = start.getValue();
      }
    }
    return best;
  }

  private static List<String> lines() {
    try (InputStream in = ClassWords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(
            FILE + " is missing from the program's jar; build it again");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read from the program's jar", e);
    }
  }
}
