package org.cellclaims.vocabulary;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellclaims.text.Tokens;

/// Reads and checks one file of concepts: UTF-8, tabs between columns, one header line, no quoting.
final class VocabularyFile {
  private static final List<String> COLUMNS =
      List.of("id", "label", "broader", "xrefs", "surface_forms", "note");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

  private final Facet facet;
  private final String name;
  private final List<Concept> concepts = new ArrayList<>();
  private final Map<String, Concept> byId = new HashMap<>();
  private final Map<String, Integer> lineOf = new HashMap<>();

  private VocabularyFile(Facet facet, Path file) {
    this.facet = facet;
    this.name = String.valueOf(file.getFileName());
  }

  /// The concepts of a file in its order.
  ///
  /// @throws IOException if the file cannot be read
  /// @throws IllegalArgumentException naming file, line and way out, if a line is wrong
  static List<Concept> read(Facet facet, Path file) throws IOException {
    VocabularyFile reader = new VocabularyFile(facet, file);
    List<String> lines = lines(file);
    reader.header(lines.isEmpty() ? "" : lines.get(0));
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        reader.line(i + 1, lines.get(i));
      }
    }
    reader.checkParents();
    reader.checkCycles();
    reader.checkForms();
    return List.copyOf(reader.concepts);
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new IOException(file + ": not UTF-8; save the file as UTF-8", e);
    }
  }

  private void header(String line) {
    List<String> columns = Arrays.asList(line.split("\t", -1));
    if (!columns.equals(COLUMNS)) {
      throw wrong(
          1,
          "the columns are '" + String.join("', '", columns) + "'; write '"
              + String.join("', '", COLUMNS) + "', apart by tabs");
    }
  }

  private void line(int number, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != COLUMNS.size()) {
      throw wrong(
          number,
          "has " + cells.length + " columns; write " + COLUMNS.size() + ", apart by tabs ("
              + String.join(", ", COLUMNS) + ")");
    }
    String id = cells[0];
    checkId(number, id);
    if (cells[1].isBlank()) {
      throw wrong(number, "'" + id + "' has an empty label; write what people read");
    }
    lineOf.put(id, number);
    Concept concept = new Concept(
        facet,
        id,
        cells[1].strip(),
        cells[2].isBlank() ? Optional.empty() : Optional.of(cells[2].strip()),
        parts(cells[3], ";"),
        forms(number, cells[4]),
        cells[5].strip());
    concepts.add(concept);
    byId.put(id, concept);
  }

  private void checkId(int number, String id) {
    if (!ID.matcher(id).matches()) {
      throw wrong(number, "id '" + id + "' is not lower case with hyphens; write a-z, 0-9 and -");
    }
    Integer earlier = lineOf.get(id);
    if (earlier != null) {
      throw wrong(
          number, "id '" + id + "' stands already in line " + earlier + "; join the two lines");
    }
  }

  private static List<String> parts(String cell, String separator) {
    return Arrays.stream(cell.split(Pattern.quote(separator)))
        .map(String::strip)
        .filter(p -> !p.isEmpty())
        .toList();
  }

  private List<Concept.Form> forms(int number, String cell) {
    List<Concept.Form> forms = new ArrayList<>();
    for (String part : parts(cell, "|")) {
      boolean needsContext = part.endsWith("?");
      String text = needsContext ? part.substring(0, part.length() - 1).strip() : part;
      if (Tokens.of(text).isEmpty()) {
        throw wrong(number, "form '" + part + "' has no word; remove it");
      }
      forms.add(new Concept.Form(text, needsContext));
    }
    return forms;
  }

  private void checkParents() {
    for (Concept concept : concepts) {
      concept.broader().filter(b -> !lineOf.containsKey(b)).ifPresent(b -> {
        String near = Spelling.nearest(b, concepts, 1).stream()
            .map(c -> "did you mean '" + c.id() + "'?")
            .findFirst()
            .orElse("write an id of this file or leave the column empty");
        throw wrong(line(concept), "parent '" + b + "' is not an id; " + near);
      });
    }
  }

  private void checkCycles() {
    Set<String> sound = new HashSet<>();
    for (Concept concept : concepts) {
      Set<String> path = new HashSet<>();
      Optional<Concept> at = Optional.of(concept);
      while (at.isPresent() && !sound.contains(at.get().id())) {
        if (!path.add(at.get().id())) {
          throw wrong(
              line(concept),
              "'" + concept.id() + "' stands above itself through '" + at.get().id()
                  + "'; give one of them another parent");
        }
        at = at.get().broader().map(byId::get);
      }
      sound.addAll(path);
    }
  }

  private void checkForms() {
    Map<String, Concept> owners = new HashMap<>();
    for (Concept concept : concepts) {
      for (Concept.Form form : concept.forms()) {
        if (form.needsContext()) {
          continue;
        }
        String key = root(concept) + read(form.text());
        Concept other = owners.putIfAbsent(key, concept);
        if (other != null && !other.id().equals(concept.id())) {
          throw wrong(
              line(concept),
              "form '" + form.text() + "' of '" + concept.id() + "' reads the same as one of '"
                  + other.id() + "' in line " + line(other) + "; keep one or mark it '?'");
        }
      }
    }
  }

  /// How the tagger reads a form: its stems.
  private String read(String form) {
    return Reading.norms(form).stream()
        .map(norm -> Stems.of(facet, norm))
        .collect(Collectors.joining(" "));
  }

  /// The `facet-...` root above a concept, empty for all others: such a root opens a facet within
  /// the facet, and one form may stand in each.
  private String root(Concept concept) {
    Optional<Concept> at = Optional.of(concept);
    String root = "";
    while (at.isPresent()) {
      root = at.get().id();
      at = at.get().broader().map(byId::get);
    }
    return root.startsWith("facet-") ? root : "";
  }

  private int line(Concept concept) {
    return lineOf.getOrDefault(concept.id(), 0);
  }

  private IllegalArgumentException wrong(int line, String what) {
    return new IllegalArgumentException(name + ":" + line + ": " + what);
  }
}
