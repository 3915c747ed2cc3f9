package org.cellclaims.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads the lexicon*.txt files: classes of words that rules name as `{class}`.
///
/// A line `[class]` opens a class; the lines below hold its forms, apart by commas: a word, a word
/// with `*` for any
/// ending, or several words. `{other}` takes in all forms of a class above or of an earlier file.
/// `#` begins a comment.
final class Lexicon {
  private final Symbols symbols;
  private final Map<String, List<String>> classes = new HashMap<>();

  private Lexicon(Symbols symbols) {
    this.symbols = symbols;
  }

  /// Adds the classes of some files to the symbols.
  ///
  /// @param files read in this order
  /// @throws IllegalArgumentException naming file and line, for a form outside a class, an
  /// unknown class or one that stands twice
  static void read(List<Path> files, Symbols symbols) throws IOException {
    Lexicon lexicon = new Lexicon(symbols);
    for (Path file : files) {
      lexicon.read(file);
    }
  }

  private void read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    String current = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replaceFirst("(^|\\s)#.*", "").strip();
      String place = file.getFileName() + ":" + (i + 1);
      if (line.startsWith("[") && line.endsWith("]")) {
        current = "{" + line.substring(1, line.length() - 1) + "}";
        if (classes.putIfAbsent(current, new ArrayList<>()) != null) {
          throw new IllegalArgumentException(
              place + ": class " + current + " stands twice; join the two");
        }
        symbols.id(current);
      } else if (!line.isEmpty()) {
        forms(place, current, line);
      }
    }
  }

  private void forms(String place, String current, String line) {
    List<String> own = classes.get(current);
    if (own == null) {
      throw new IllegalArgumentException(
          place + ": '" + line + "' stands before any [class]; open one above it");
    }
    for (String form : line.split("\\s*,\\s*", -1)) {
      List<String> added = form.startsWith("{") ? classes.get(form) : List.of(form);
      if (added == null) {
        throw new IllegalArgumentException(
            place + ": class " + form + " is not above; define it before it is used");
      }
      own.addAll(added);
      added.stream().filter(f -> !f.isBlank()).forEach(f -> symbols.add(symbols.id(current), f));
    }
  }
}
