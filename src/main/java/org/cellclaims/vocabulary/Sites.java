package org.cellclaims.vocabulary;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Who runs which site, as people joined it by hand in `sites.tsv`.
///
/// @param bySite what is known, by the name of the site
public record Sites(Map<String, Operator> bySite) {
  /// The name of the file in index-config.
  public static final String FILE = "sites.tsv";

  /// No site is known.
  public static final Sites NONE = new Sites(Map.of());

  private static final List<String> COLUMNS =
      List.of("site", "operator", "name", "country", "known");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public Sites {
    bySite = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(bySite));
  }

  /// Who runs a site.
  ///
  /// @param id stable name; sites with the same id are of one operator
  /// @param name as people write it
  /// @param country ISO 3166 alpha-2 code, empty where not known
  /// @param known how it is known, for people
  public record Operator(String id, String name, Optional<String> country, String known) {}

  /// Who runs a site, empty where nobody has said so.
  public Optional<Operator> of(String site) {
    return Optional.ofNullable(bySite.get(site.toLowerCase(Locale.ROOT)));
  }

  /// Reads a file; there need not be one.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong
  public static Sites load(Path indexConfig) throws IOException {
    Path file = indexConfig.resolve(FILE);
    if (!Files.exists(file)) {
      return NONE;
    }
    try {
      return new Reading().read(Files.readAllLines(file, StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8; save the file as UTF-8", e);
    }
  }

  /// One file being read.
  private static final class Reading {
    private final Map<String, Operator> bySite = new HashMap<>();
    private final Map<String, Integer> lineOf = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean hasHeader;

    Sites read(List<String> lines) {
      for (int i = 0; i < lines.size(); i++) {
        String line = lines.get(i);
        if (!line.isBlank() && !line.startsWith("#")) {
          take(i + 1, Arrays.stream(line.split("\t", -1)).map(String::strip).toList());
        }
      }
      return new Sites(bySite);
    }

    private void take(int line, List<String> cells) {
      if (hasHeader) {
        row(line, cells);
      } else if (!cells.equals(COLUMNS)) {
        throw wrong(
            line,
            "the first line must name the columns " + String.join(", ", COLUMNS)
                + ", apart by tabs");
      }
      hasHeader = true;
    }

    private void row(int line, List<String> cells) {
      if (cells.size() != COLUMNS.size()) {
        throw wrong(
            line,
            "there are " + cells.size() + " columns; write " + COLUMNS.size()
                + ", apart by tabs (country may be empty)");
      }
      String site = cells.get(0).toLowerCase(Locale.ROOT);
      check(line, site, cells);
      Optional<String> country = Optional.of(cells.get(3)).filter(c -> !c.isEmpty());
      bySite.put(site, new Operator(cells.get(1), cells.get(2), country, cells.get(4)));
      lineOf.put(site, line);
      names.put(cells.get(1), cells.get(2));
    }

    private void check(int line, String site, List<String> cells) {
      if (site.isEmpty() || lineOf.containsKey(site)) {
        throw wrong(
            line,
            site.isEmpty()
                ? "no site; write its name first"
                : "'" + site + "' stands in line " + lineOf.get(site) + " already; write it once");
      }
      if (!ID.matcher(cells.get(1)).matches()) {
        throw wrong(
            line,
            "operator '" + cells.get(1)
                + "' is no id; write lower-case letters, digits and hyphens");
      }
      String name = names.getOrDefault(cells.get(1), cells.get(2));
      if (cells.get(2).isEmpty() || !name.equals(cells.get(2))) {
        throw wrong(
            line,
            cells.get(2).isEmpty()
                ? "no name; write the operator's name"
                : "operator '" + cells.get(1) + "' is called '" + name + "' above; write the same");
      }
      checkKnown(line, cells);
    }

    private static void checkKnown(int line, List<String> cells) {
      if (!cells.get(3).isEmpty() && !COUNTRIES.contains(cells.get(3))) {
        throw wrong(
            line,
            "'" + cells.get(3) + "' is no country; write two capital letters of"
                + " ISO 3166, such as MX, or leave it empty");
      }
      if (cells.get(4).isEmpty()) {
        throw wrong(line, "nothing says how this is known; write it in a few words");
      }
    }

    private static IllegalArgumentException wrong(int line, String what) {
      return new IllegalArgumentException(FILE + ":" + line + ": " + what);
    }
  }
}
