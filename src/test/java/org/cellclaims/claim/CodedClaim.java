package org.cellclaims.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A claim as gold files and the program's output hold it.
///
/// @param page name of the page's file
/// @param quote its words
/// @param fields values of the list fields as texts; a quantity is `unit low high`
/// @param certainty asserted, hedged or negated
/// @param source own, study, patient or general
public record CodedClaim(
    String page, String quote, Map<String, List<String>> fields, String certainty, String source) {
  /// The list fields.
  public static final List<String> LISTS =
      List.of("kinds", "conditions", "cell_types", "routes", "outcomes", "quantities");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public CodedClaim {
    fields = Map.copyOf(fields);
  }

  /// The values of a list field, empty where it is left out.
  public List<String> values(String field) {
    return fields.getOrDefault(field, List.of());
  }

  /// The claims of a file of JSON Lines.
  public static List<CodedClaim> read(Path file) throws IOException {
    return read(Files.readAllLines(file));
  }

  /// The claims of lines of JSON; blank lines count for nothing.
  public static List<CodedClaim> read(List<String> lines) {
    return lines.stream().filter(l -> !l.isBlank()).map(CodedClaim::of).toList();
  }

  private static CodedClaim of(String line) {
    JsonNode json = JSON.readTree(line);
    Map<String, List<String>> fields = new HashMap<>();
    for (String field : LISTS) {
      List<String> values = new ArrayList<>();
      json.path(field).forEach(v -> values.add(v.isObject() ? quantity(v) : v.asString()));
      fields.put(field, values);
    }
    return new CodedClaim(
        Path.of(json.get("page").asString()).getFileName().toString(),
        json.get("quote").asString(),
        fields,
        json.path("certainty").asString("asserted"),
        json.path("source").asString("general"));
  }

  private static String quantity(JsonNode json) {
    return json.get("unit").asString() + " " + end(json.path("low")) + " " + end(json.path("high"));
  }

  private static String end(JsonNode number) {
    return number.isNumber() ? Double.toString(number.asDouble()) : "open";
  }
}
