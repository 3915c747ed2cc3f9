package org.cellclaims.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a full stop after a word may mean, read from `abbreviations.tsv` and
/// `sentence-openers.txt` beside this class.
final class Abbreviations {
  /// How a word with a full stop behaves at a possible sentence end.
  enum Use {
    /// Ends a sentence as any word does.
    PLAIN,
    /// Never ends one: `Dr.`, `vs.`
    TITLE,
    /// Does not end one before a digit: `Fig. 2`.
    NUMBER,
    /// Ends one only before a sentence opener: `U.S.`, initials.
    NAME,
    /// As [#NAME], and not before a digit: `Dec. 31st`.
    MONTH
  }

  private static final Map<String, Use> USES = uses();
  private static final Set<String> OPENERS = openers();

  private Abbreviations() {}

  /// How the word before a full stop behaves; letters between full stops and single capitals are
  /// names.
  static Use of(String word) {
    Use listed = USES.get(word.toLowerCase(Locale.ROOT));
    if (listed == Use.TITLE && word.length() > 1 && isCapitals(word)) {
      return Use.NAME;
    }
    if (listed != null) {
      return listed;
    }
    boolean initials = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initials || isDotted(word) ? Use.NAME : Use.PLAIN;
  }

  /// Whether a capitalised word shows that a sentence has begun.
  static boolean isOpener(String word) {
    return OPENERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /// A title in capitals may as well be a short name: "a cure for MS. There are".
  private static boolean isCapitals(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean isDotted(String word) {
    int dot = word.lastIndexOf('.');
    boolean shortEnd = dot > 0 && word.length() - dot <= 2;
    return shortEnd && (dot <= 3 || word.charAt(dot - 2) == '.');
  }

  private static Map<String, Use> uses() {
    Map<String, Use> uses = new HashMap<>();
    List<String> lines = lines("abbreviations.tsv");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      uses.put(line.substring(0, Math.max(0, line.indexOf('\t'))), use(line, i + 1));
    }
    return Map.copyOf(uses);
  }

  private static Use use(String line, int number) {
    String name = line.substring(line.indexOf('\t') + 1).strip();
    for (Use use : Use.values()) {
      if (use.name().equals(name.toUpperCase(Locale.ROOT)) && line.indexOf('\t') > 0) {
        return use;
      }
    }
    throw new IllegalStateException("abbreviations.tsv:" + number
        + ": want a word, a tab and one of title, number, name, month, plain, got '" + line + "'");
  }

  private static Set<String> openers() {
    Set<String> openers = new HashSet<>();
    for (String line : lines("sentence-openers.txt")) {
      if (!line.startsWith("#")) {
        openers.addAll(List.of(line.strip().split(" +")));
      }
    }
    return Set.copyOf(openers);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Abbreviations.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the package's resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
