package org.cellclaims.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Words in class and id attributes that hint at what an element is for, from `region-hints.txt`
/// beside this class.
///
/// @param rules the rules of some of the file's sections, in the file's order
record ClassWords(List<Rule> rules) {
  private static final String FILE = "region-hints.txt";
  private static final int LONGEST = 300;
  private static final Set<String> STATES = Set.of("has", "no", "is", "with", "without", "not");

  /// @param section the section it stands in
  /// @param kind `token`, `begins`, `stem` or `word`
  /// @param name what it looks for, lower case
  private record Rule(String section, String kind, String name) {
    boolean holds(List<String> tokens, Set<String> parts) {
      return switch (kind) {
        case "token" -> tokens.contains(name);
        case "stem" -> parts.stream().anyMatch(part -> part.startsWith(name));
        case "begins" -> tokens.stream().anyMatch(token -> token.startsWith(name));
        default -> parts.contains(name);
      };
    }
  }

  /// The rules of the named sections.
  static ClassWords of(String... sections) {
    Set<String> wanted = Set.of(sections);
    List<Rule> rules = new ArrayList<>();
    String section = "";
    for (String line : lines()) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.length() - 1);
      } else if (wanted.contains(section) && !line.isEmpty() && !line.startsWith("#")) {
        int blank = line.indexOf(' ');
        rules.add(new Rule(section, line.substring(0, blank), line.substring(blank + 1)));
      }
    }
    return new ClassWords(List.copyOf(rules));
  }

  /// The first section that holds for the value of a class or id attribute.
  Optional<String> section(String names) {
    if (names.isBlank() || names.length() > LONGEST) {
      return Optional.empty();
    }
    List<String> tokens = Arrays.stream(names.strip().split("\\s+", -1))
        .map(t -> t.toLowerCase(Locale.ROOT))
        .toList();
    Set<String> parts = Set.of(parts(names).distinct().toArray(String[]::new));
    return rules.stream()
        .filter(rule -> rule.holds(tokens, parts))
        .map(Rule::section)
        .findFirst();
  }

  private static Stream<String> parts(String names) {
    StringBuilder spaced = new StringBuilder(names.length() + 8);
    for (int i = 0; i < names.length(); i++) {
      char c = names.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1))) {
        spaced.append('-');
      }
      spaced.append(c);
    }
    String[] parts = spaced.toString().toLowerCase(Locale.ROOT).split("[-_:\\s]+", -1);
    return IntStream.range(0, parts.length)
        .filter(i -> i == 0 || !STATES.contains(parts[i - 1]))
        .mapToObj(i -> parts[i]);
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
