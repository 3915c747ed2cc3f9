package org.cellclaims.page.html.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cellclaims.page.line.WordFile;

/// Words in class and id attributes that hint at what an element is for, from `region-hints.txt`
/// beside
/// this class. Immutable once read.
final class ClassWords {
  private static final String FILE = "region-hints.txt";
  /// Length of the beginning by which stems are looked up; none is shorter.
  private static final int KEY = 3;

  /// Words before a word that make it tell a state: has-sidebar.
  private static final Set<String> STATES = Set.of("has", "no", "is", "with", "without", "not");

  private final Map<String, List<String>> tokens = new HashMap<>();
  private final Map<String, List<String>> words = new HashMap<>();
  private final Map<String, List<Start>> beginnings = new HashMap<>();
  private final Map<String, List<Start>> stems = new HashMap<>();

  /// A beginning and the section that it stands in.
  private record Start(String text, String section) {}

  /// Reads the file.
  ClassWords() {
    String section = "";
    for (String line : WordFile.lines(ClassWords.class, FILE)) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        put(section, line);
      }
    }
  }

  private void put(String section, String line) {
    int blank = line.indexOf(' ');
    String name = line.substring(blank + 1);
    switch (line.substring(0, blank)) {
      case "token" -> tokens.computeIfAbsent(name, n -> new ArrayList<>(1)).add(section);
      case "word" -> words.computeIfAbsent(name, n -> new ArrayList<>(1)).add(section);
      case "begins" -> start(beginnings, name, section);
      case "stem" -> start(stems, name, section);
      default ->
        throw new IllegalStateException(
            FILE + ": '" + line + "' must begin with token, begins, word or stem");
    }
  }

  private static void start(Map<String, List<Start>> starts, String name, String section) {
    starts
        .computeIfAbsent(name.substring(0, KEY), key -> new ArrayList<>(1))
        .add(new Start(name, section));
  }

  /// The sections that hold for the value of a class or id attribute.
  Set<String> sections(String names) {
    Set<String> found = new LinkedHashSet<>();
    int start = 0;
    for (int i = 0; i <= names.length(); i++) {
      if (i == names.length() || names.charAt(i) <= ' ') {
        if (i > start) {
          addToken(found, names.substring(start, i));
        }
        start = i + 1;
      }
    }
    return found;
  }

  private void addToken(Set<String> found, String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    found.addAll(tokens.getOrDefault(lower, List.of()));
    addStarts(found, beginnings, lower);
    int before = 0;
    int start = 0;
    for (int i = 0; i <= token.length(); i++) {
      if (i == token.length() || endsPart(token, i)) {
        if (i > start) {
          addPart(found, token, before, start, i);
          before = start;
        }
        start = i < token.length() && isMark(token.charAt(i)) ? i + 1 : i;
      }
    }
  }

  /// Adds what the part from `start` to `end` hints at, unless the part before it makes it a
  /// state.
  private void addPart(Set<String> found, String token, int before, int start, int end) {
    String part = token.substring(start, end).toLowerCase(Locale.ROOT);
    Set<String> hints = new LinkedHashSet<>(words.getOrDefault(part, List.of()));
    addStarts(hints, stems, part);
    if (!hints.isEmpty() && !isState(token, before, start)) {
      found.addAll(hints);
    }
  }

  private static boolean isState(String token, int from, int to) {
    int end = to;
    while (end > from && isMark(token.charAt(end - 1))) {
      end--;
    }
    return STATES.contains(token.substring(from, end).toLowerCase(Locale.ROOT));
  }

  private static void addStarts(Set<String> found, Map<String, List<Start>> starts, String word) {
    if (word.length() < KEY) {
      return;
    }
    for (Start start : starts.getOrDefault(word.substring(0, KEY), List.of())) {
      if (word.startsWith(start.text())) {
        found.add(start.section());
      }
    }
  }

  /// Whether a part ends before `at`: at a mark, or where a capital follows a small letter.
  private static boolean endsPart(String token, int at) {
    char c = token.charAt(at);
    return isMark(c)
        || (at > 0 && Character.isUpperCase(c) && Character.isLowerCase(token.charAt(at - 1)));
  }

  private static boolean isMark(char c) {
    return c == '-' || c == '_' || c == ':';
  }
}
