package org.cellclaims.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads a file of rules: stanzas of `key value` lines, apart by blank lines, `#` before a comment.
final class RuleFile {
  private final String name;
  private final Symbols symbols;
  private final List<Proven> rules = new ArrayList<>();
  private Draft draft = new Draft();

  /// A rule with the examples that it has to pass.
  record Proven(Rule rule, List<Example> examples) {}

  /// A rule being read.
  private static final class Draft {
    private String id = "";
    private int line;
    private final List<String> gives = new ArrayList<>();
    private final List<String> takes = new ArrayList<>();
    private final List<Set<String>> needs = new ArrayList<>();
    private final Set<String> bars = new LinkedHashSet<>();
    private final List<Pattern> when = new ArrayList<>();
    private final List<Pattern> with = new ArrayList<>();
    private final List<Pattern> unless = new ArrayList<>();
    private final List<Example> examples = new ArrayList<>();
  }

  private RuleFile(String name, Symbols symbols) {
    this.name = name;
    this.symbols = symbols;
  }

  /// The rules of a file in its order.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line cannot be
  /// understood
  static List<Proven> read(Path file, Symbols symbols) throws IOException {
    RuleFile reader = new RuleFile(file.getFileName().toString(), symbols);
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    for (int i = 0; i < lines.size(); i++) {
      reader.line(i + 1, lines.get(i));
    }
    reader.close();
    return reader.rules;
  }

  private void line(int number, String line) {
    if (line.isBlank()) {
      close();
    } else if (!line.startsWith("#")) {
      String[] parts = line.strip().split("\\s+", 2);
      if (parts.length < 2) {
        throw new IllegalArgumentException(
            name + ":" + number + ": '" + line.strip() + "' has no value; write key, space, value");
      }
      draft.line = draft.line == 0 ? number : draft.line;
      try {
        take(number, parts[0], parts[1].strip());
      } catch (IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        throw message.startsWith(name)
            ? e
            : new IllegalArgumentException(name + ":" + number + ": " + message, e);
      }
    }
  }

  private void take(int number, String key, String value) {
    switch (key) {
      case "id" -> draft.id = value;
      case "gives" -> draft.gives.addAll(List.of(value.split("\\s+")));
      case "takes" -> draft.takes.addAll(List.of(value.split("\\s+")));
      case "need" -> draft.needs.add(Set.of(value.split("\\s*\\|\\s*")));
      case "bar" -> draft.bars.addAll(List.of(value.split("\\s+")));
      case "when" -> draft.when.add(Pattern.of(value, symbols));
      case "with" -> draft.with.add(Pattern.of(value, symbols));
      case "unless" -> draft.unless.add(Pattern.of(value, symbols));
      case "match", "reject" ->
        draft.examples.add(Example.of(name + ":" + number, key.equals("match"), value));
      default ->
        throw new IllegalArgumentException("unknown key '" + key
            + "'; known are id, gives, takes, need, bar, when, with, unless, match, reject");
    }
  }

  private void close() {
    if (draft.id.isEmpty() && draft.examples.isEmpty() && draft.when.isEmpty()) {
      draft = new Draft();
      return;
    }
    String place = name + ":" + draft.line;
    check(place);
    Rule rule = new Rule(
        draft.id,
        place,
        draft.gives,
        draft.takes,
        draft.needs,
        draft.bars,
        new Alternatives(draft.when),
        draft.with,
        new Alternatives(draft.unless));
    rules.add(new Proven(rule, List.copyOf(draft.examples)));
    draft = new Draft();
  }

  /// A rule has a name, something to go by, and examples of both sorts.
  private void check(String place) {
    if (draft.id.isEmpty()) {
      throw new IllegalArgumentException(place + ": a rule has no id; begin it with 'id name'");
    }
    if (draft.examples.stream().noneMatch(Example::isMatch)
        || draft.examples.stream().allMatch(Example::isMatch)) {
      throw new IllegalArgumentException(
          place + ": rule '" + draft.id + "' needs at least one 'match' and one 'reject' example");
    }
    if (draft.when.isEmpty() && draft.needs.isEmpty()) {
      throw new IllegalArgumentException(
          place + ": rule '" + draft.id + "' has neither 'when' nor 'need'");
    }
  }
}
