package org.cellclaims.page.line;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Lines that are furniture wherever they stand: form fields, "read more", titles of link widgets.
///
/// The lists stand in `furniture.txt` beside this class.
public final class Furniture {
  private static final String FILE = "furniture.txt";
  private static final int LONGEST = 60;

  private final Set<String> whole = new HashSet<>();
  private final Set<String> beginnings = new HashSet<>();

  private Furniture() {}

  /// Reads one section of the file.
  public static Furniture section(String name) {
    Furniture found = new Furniture();
    String current = "";
    for (String line : WordFile.lines(Furniture.class, FILE)) {
      if (line.startsWith("[")) {
        current = line.substring(1, line.length() - 1);
      } else if (current.equals(name) && !line.isEmpty() && !line.startsWith("#")) {
        found.put(line);
      }
    }
    return found;
  }

  /// Whether a line is one of the list's.
  public boolean holds(String line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String bare = bare(line.toLowerCase(Locale.ROOT));
    return whole.contains(bare) || beginnings.stream().anyMatch(bare::startsWith);
  }

  private void put(String line) {
    if (line.endsWith("*")) {
      beginnings.add(line.substring(0, line.length() - 1));
    } else {
      whole.add(line);
    }
  }

  /// The line without marks at its end.
  private static String bare(String line) {
    int end = line.length();
    while (end > 0
        && !Character.isLetterOrDigit(line.charAt(end - 1))
        && line.charAt(end - 1) != ')') {
      end--;
    }
    return line.substring(0, end);
  }
}
