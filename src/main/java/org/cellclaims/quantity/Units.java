package org.cellclaims.quantity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;
import org.cellclaims.text.WordTable;

/// The units of `units.tsv`, found by their words.
final class Units {
  /// Unit of nouns that are counted but measure nothing.
  static final String NOTHING = "-";

  /// Where a unit's words stand about its number.
  enum Kind {
    MEASURE,
    COUNT,
    MONEY,
    LABEL,
    SCALE
  }

  /// One unit in one role.
  record Unit(String name, Kind kind, double factor) {
    /// Whether it measures time.
    boolean isTime() {
      return TIMES.containsKey(name);
    }

    /// Minutes of one such unit, months and years counted apart from days.
    double inSmallest() {
      return TIMES.getOrDefault(name, 1.0);
    }
  }

  /// A unit whose words stand at tokens `from` to `to`, half open.
  record Match(Unit unit, int from, int to) {}

  private record Form(Unit unit, boolean capitals) {}

  private static final Map<String, Double> TIMES = Map.of(
      "minutes", 1.0, "hours", 60.0, "days", 1440.0, "weeks", 10080.0, "months", 1e6, "years",
      12e6);
  private static final String FILE = "units.tsv";

  private final Map<String, List<Form>> forms;

  /// Number of words of the longest form that starts, or ends, with a word.
  private final Map<String, Integer> firstWords = new HashMap<>();

  private final Map<String, Integer> lastWords = new HashMap<>();

  private final Set<String> moneyWords = new HashSet<>();
  private final WordTable<Boolean> starters =
      new WordTable<>(word -> NumberWords.canStart(word) || moneyWords.contains(word));

  private Units(Map<String, List<Form>> forms) {
    this.forms = forms;
    for (String form : forms.keySet()) {
      String[] words = form.split(" ", -1);
      if (forms.get(form).stream().anyMatch(f -> f.unit().kind() == Kind.MONEY)) {
        moneyWords.add(words[0]);
      }
      firstWords.merge(words[0], words.length, Math::max);
      lastWords.merge(words[words.length - 1], words.length, Math::max);
    }
  }

  /// The names of the units, sorted.
  List<String> names() {
    return forms.values().stream()
        .flatMap(List::stream)
        .map(form -> form.unit().name())
        .filter(name -> !name.equals(NOTHING))
        .distinct()
        .sorted()
        .toList();
  }

  /// Whether a number in words, a currency or an article that counts one can start with a word.
  boolean mayStart(Token word) {
    return starters.of(word);
  }

  /// Reads the file.
  ///
  /// @throws IOException if it cannot be read or a line is wrong, naming file and line
  static Units load(Path indexConfig) throws IOException {
    Path file = indexConfig.resolve(FILE);
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Map<String, List<Form>> forms = new HashMap<>();
    boolean header = true;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!header) {
        add(forms, line, file + ":" + (i + 1) + ": ");
      }
      header = false;
    }
    return new Units(forms);
  }

  /// The longest form of one of the kinds that starts at a token.
  Optional<Match> at(Tape tape, int from, Kind... kinds) {
    int most = Math.min(tape.size() - from, firstWords.getOrDefault(tape.norm(from), 0));
    for (int length = most; length > 0; length--) {
      Optional<Unit> unit = find(tape, from, from + length, kinds);
      if (unit.isPresent()) {
        return Optional.of(new Match(unit.get(), from, from + length));
      }
    }
    return Optional.empty();
  }

  /// The longest form of one of the kinds that ends right before a token.
  Optional<Match> before(Tape tape, int to, Kind... kinds) {
    int most = Math.min(to, lastWords.getOrDefault(tape.norm(to - 1), 0));
    for (int length = most; length > 0; length--) {
      Optional<Unit> unit = find(tape, to - length, to, kinds);
      if (unit.isPresent()) {
        return Optional.of(new Match(unit.get(), to - length, to));
      }
    }
    return Optional.empty();
  }

  private Optional<Unit> find(Tape tape, int from, int to, Kind... kinds) {
    for (Form form : forms.getOrDefault(tape.joined(from, to), List.of())) {
      for (Kind kind : kinds) {
        if (form.unit().kind() == kind && (!form.capitals() || tape.isCapital(from, to))) {
          return Optional.of(form.unit());
        }
      }
    }
    return Optional.empty();
  }

  private static void add(Map<String, List<Form>> forms, String line, String place)
      throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length != 5) {
      throw new IOException(
          place + "want 5 columns (unit, kind, factor, forms, example), got " + cells.length);
    }
    Unit unit = new Unit(cells[0], kind(cells[1], place), factor(cells[2], place));
    for (String form : cells[3].split("\\|", -1)) {
      String key = Tokens.of(form).stream().map(Token::norm).collect(Collectors.joining(" "));
      if (key.isEmpty()) {
        throw new IOException(place + "an empty form; remove the doubled '|'");
      }
      boolean capitals = form.chars().filter(Character::isUpperCase).count() > 1
          || (form.length() > 1 && Character.isUpperCase(form.charAt(0)));
      forms.computeIfAbsent(key, k -> new ArrayList<>()).add(new Form(unit, capitals));
    }
  }

  private static Kind kind(String name, String place) throws IOException {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw new IOException(
        place + "kind '" + name + "' is none of measure, count, money, label, scale");
  }

  private static double factor(String number, String place) throws IOException {
    try {
      return Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw new IOException(place + "factor '" + number + "' is no number; write 1", e);
    }
  }
}
