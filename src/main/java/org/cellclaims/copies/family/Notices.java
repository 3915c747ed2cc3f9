package org.cellclaims.copies.family;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The words of notices that everybody has: cookie and legal texts, suppliers' leaflets.
///
/// @param lines the words and what a passage with them is called, in the order of the file
public record Notices(List<Line> lines) {
  /// The name of the file in index-config.
  public static final String FILE = "notices.tsv";

  /// No words are known.
  public static final Notices NONE = new Notices(List.of());

  public Notices {
    lines = List.copyOf(lines);
  }

  /// One line of the file.
  ///
  /// @param label what a passage with the words is called: `legal or cookie notice`
  /// @param words lower case, as they stand in a passage
  public record Line(String label, String words) {}

  /// What a passage is called, empty where none of the words stands in it.
  public Optional<String> label(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lines.stream()
        .filter(l -> lower.contains(l.words()))
        .map(Line::label)
        .findFirst();
  }

  /// How often any of the words stands in a passage: a notice says its words again and again, a
  /// text that speaks of privacy once is none.
  public int times(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lines.stream()
        .mapToInt(l -> lower.split(Pattern.quote(l.words()), -1).length - 1)
        .sum();
  }

  /// Reads a file; there need not be one.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong
  public static Notices load(Path indexConfig) throws IOException {
    Path file = indexConfig.resolve(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<Line> lines = new ArrayList<>();
    boolean hasHeader = false;
    for (int i = 0; i < rows.size(); i++) {
      if (!rows.get(i).isBlank() && !rows.get(i).startsWith("#")) {
        List<String> cells =
            Arrays.stream(rows.get(i).split("\t", -1)).map(String::strip).toList();
        if (hasHeader) {
          lines.add(line(i + 1, cells));
        } else if (!cells.equals(List.of("label", "words"))) {
          throw wrong(
              i + 1, "the first line must name the columns label and words, apart by a tab");
        }
        hasHeader = true;
      }
    }
    return new Notices(lines);
  }

  private static Line line(int number, List<String> cells) {
    if (cells.size() != 2 || cells.get(0).isEmpty() || cells.get(1).length() < 3) {
      throw wrong(number, "write a label, a tab, and words of three letters or more");
    }
    return new Line(cells.get(0), cells.get(1).toLowerCase(Locale.ROOT));
  }

  private static IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(FILE + ":" + line + ": " + what);
  }
}
