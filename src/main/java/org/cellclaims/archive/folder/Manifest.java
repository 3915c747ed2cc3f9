package org.cellclaims.archive.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.Times;

/// The file `manifest.tsv`: what a folder's owner says of the files in it. A line of names, then a
/// line a file, columns separated by tabs, nothing quoted.
///
/// @param folder the folder it stands in
/// @param name its name for messages
/// @param rows by the absolute path of the file they speak of
public record Manifest(Path folder, String name, Map<Path, Row> rows) {
  public static final String NAME = "manifest.tsv";
  private static final Set<String> COLUMNS =
      Set.of("file", "url", "site", "captured_at", "country", "status", "note");
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  /// What a line says of one file.
  ///
  /// @param line its number, from 1
  /// @param status the HTTP status with which the file came
  public record Row(
      long line,
      Optional<String> url,
      Optional<String> site,
      Optional<Instant> time,
      Optional<String> country,
      Optional<Integer> status) {

    /// True if the file is the answer that nothing is at the address.
    public boolean isGone() {
      return status.filter(s -> s == 404 || s == 410).isPresent();
    }

    /// True if the file is no page, but a redirect or an answer of a server that failed.
    public boolean isNoPage() {
      return !isGone() && status.filter(s -> s / 100 != 2).isPresent();
    }
  }

  /// Reads a manifest; what is wrong in it is told and left out.
  static Manifest read(Path file, String name, Tally tally) {
    Manifest manifest = new Manifest(
        Optional.ofNullable(file.getParent()).orElse(file), name, new LinkedHashMap<>());
    List<String> lines = lines(file, name, tally);
    if (!lines.isEmpty()) {
      List<String> columns = cells(lines.getFirst().replaceFirst("^\uFEFF", ""));
      manifest.checkColumns(columns, tally);
      for (int i = 1; i < lines.size(); i++) {
        if (!lines.get(i).isBlank() && columns.contains("file")) {
          manifest.add(i + 1, columns, cells(lines.get(i)), tally);
        }
      }
    }
    return manifest;
  }

  private static List<String> lines(Path file, String name, Tally tally) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .toList();
    } catch (IOException e) {
      tally.problem(Problem.of(name, "cannot be read (" + e + ")", "allow reading it"));
      return List.of();
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
  }

  private void checkColumns(List<String> columns, Tally tally) {
    if (!columns.contains("file")) {
      tell(
          tally, 1, "there is no column 'file'", "name it in the first line; none of this is used");
    }
    List<String> unknown = columns.stream().filter(c -> !COLUMNS.contains(c)).toList();
    if (!unknown.isEmpty()) {
      tell(
          tally,
          1,
          "column " + String.join(", ", unknown) + " is not known and not used",
          "the columns are file, url, site, captured_at, country, status, note");
    }
  }

  private void add(long line, List<String> columns, List<String> cells, Tally tally) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
      if (!cells.get(i).isEmpty()) {
        values.put(columns.get(i), cells.get(i));
      }
    }
    Optional<Path> path = path(values.getOrDefault("file", ""));
    if (path.isEmpty()) {
      tell(tally, line, "names no file below its folder", "write the file's path from here");
    } else if (rows.containsKey(path.get())) {
      String reason = "names " + values.get("file") + " again, which line " + lineOf(path.get());
      tell(tally, line, reason + " names; that line counts", "leave one of the two");
    } else {
      rows.put(path.get(), row(line, values, tally));
    }
  }

  private Optional<Path> path(String file) {
    try {
      Path path = folder.resolve(file.replace('\\', '/')).normalize();
      return file.isEmpty() || !path.startsWith(folder) ? Optional.empty() : Optional.of(path);
    } catch (java.nio.file.InvalidPathException e) {
      return Optional.empty(); // told by the caller
    }
  }

  private long lineOf(Path path) {
    return rows.entrySet().stream()
        .filter(row -> row.getKey().equals(path))
        .mapToLong(row -> row.getValue().line())
        .sum();
  }

  private Row row(long line, Map<String, String> values, Tally tally) {
    Optional<String> url = Optional.ofNullable(values.get("url"));
    if (url.isPresent() && !Address.isPage(url.get())) {
      String reason = "'" + url.get() + "' is no web address, the file's own is used";
      tell(tally, line, reason, "write it with https://");
    }
    Optional<String> country =
        Optional.ofNullable(values.get("country")).map(c -> c.toUpperCase(Locale.ROOT));
    if (country.isPresent() && !COUNTRIES.contains(country.get())) {
      String reason = "'" + country.get() + "' is no country, none is kept";
      tell(tally, line, reason, "write two letters of ISO 3166, such as MX");
    }
    return new Row(
        line,
        url.filter(Address::isPage),
        Optional.ofNullable(values.get("site")),
        Optional.ofNullable(values.get("captured_at")).flatMap(text -> time(line, text, tally)),
        country.filter(COUNTRIES::contains),
        Optional.ofNullable(values.get("status")).flatMap(text -> status(line, text, tally)));
  }

  private Optional<Integer> status(long line, String text, Tally tally) {
    if (!text.matches("[1-5]\\d\\d")) {
      String reason = "status '" + text + "' is none of HTTP, the file is taken as a page";
      tell(tally, line, reason, "write 200 for a page, 404 or 410 where nothing was there");
      return Optional.empty();
    }
    return Optional.of(Integer.valueOf(text));
  }

  private Optional<Instant> time(long line, String text, Tally tally) {
    Optional<Instant> time = Times.parse(text).filter(Times::isOfTheWeb);
    if (time.isEmpty()) {
      tell(
          tally,
          line,
          "captured_at '" + text + "' is no date, the file's last change is taken instead",
          "write it as " + LocalDate.of(2024, 1, 31) + " or 2024-01-31T08:00:00Z");
    }
    return time;
  }

  private void tell(Tally tally, long line, String reason, String wayOut) {
    tally.problem(Problem.atLine(name, line, reason, wayOut));
  }

  /// What it says of a file, empty if nothing.
  Optional<Row> row(Path file) {
    return Optional.ofNullable(rows.get(file));
  }

  /// Tells of lines whose file is not there.
  void checkFiles(Tally tally) {
    rows.forEach((file, row) -> {
      if (!Files.isRegularFile(file)) {
        String missing = folder.relativize(file).toString();
        tell(tally, row.line(), missing + " is not there", "add the file or take the line out");
      }
    });
  }
}
