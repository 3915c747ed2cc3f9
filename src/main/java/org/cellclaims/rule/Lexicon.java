package org.cellclaims.rule;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads lexicon.txt: classes of words that rules name as `{class}`.
///
/// A line `[class]` opens a class; the lines below hold its forms, apart by commas: a word, a word
/// with `*` for any
/// ending, or several words. `{other}` takes in all forms of a class above. `#` begins a comment.
final class Lexicon {
  private Lexicon() {}

  /// Adds the classes of a file to the symbols.
  ///
  /// @throws IllegalArgumentException naming file and line, for a form outside a class or an
  /// unknown class
  static void read(Path file, Symbols symbols) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    Map<String, List<String>> classes = new HashMap<>();
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
        forms(place, current, line, classes, symbols);
      }
    }
  }

  private static void forms(
      String place,
      String current,
      String line,
      Map<String, List<String>> classes,
      Symbols symbols) {
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
