package org.cellclaims.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The rows of a JSON answer as a table would have them: what stands in an object within a row is
/// named after both, `page_url`; a row has what the objects around it have too.
final class JsonRows {
  private JsonRows() {}

  /// The rows.
  ///
  /// @param place names of lists within lists, `/` between them; `|` between lists that follow
  /// each other, whose name is then `list`; `concepts+narrower` is a tree. `place` is the number
  /// of a row's list, from 1, and `item` a row that is no object.
  static List<Map<String, String>> of(JsonNode answer, String place) {
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> around = new LinkedHashMap<>();
    flatten("", answer, around);
    below(answer, List.of(place.split("/", -1)), around, rows);
    for (int r = 0;
        answer.has("counts") && answer.get("counts").isArray() && r < rows.size();
        r++) {
      crossed(answer, r, rows.get(r));
    }
    return rows;
  }

  /// A cell of a row: by its whole name, or by the end of it where one name ends so. What a map
  /// leaves out is 0.
  static Optional<String> cell(Map<String, String> row, String name) {
    if (row.containsKey(name)) {
      return Optional.of(row.get(name));
    }
    List<String> ending =
        row.keySet().stream().filter(key -> key.endsWith("_" + name)).toList();
    return ending.size() == 1
        ? Optional.of(row.get(ending.getFirst()))
        : Optional.of(row.keySet().stream().anyMatch(key -> key.startsWith("kinds_")) ? "0" : "");
  }

  private static void below(
      JsonNode node,
      List<String> place,
      Map<String, String> around,
      List<Map<String, String>> rows) {
    if (place.isEmpty()) {
      rows.add(around);
      return;
    }
    List<String> rest = place.subList(1, place.size());
    for (String name : place.getFirst().split("\\|", -1)) {
      String list = name.replaceAll("\\+.*", "");
      int number = 0;
      for (JsonNode item : node.path(list)) {
        Map<String, String> row = new LinkedHashMap<>(around);
        row.put("list", list);
        row.putIfAbsent("place", "");
        if (!rest.isEmpty()) {
          row.put("place", Integer.toString(++number));
        }
        flatten("", item, row);
        below(item, rest, row, rows);
        if (name.contains("+")) {
          String under = name.replaceAll(".*\\+", "");
          below(item, List.of(under + "+" + under), around, rows);
        }
      }
    }
  }

  private static void flatten(String name, JsonNode node, Map<String, String> row) {
    if (node.isObject()) {
      node.forEachEntry(
          (key, value) -> flatten(name.isEmpty() ? key : name + "_" + key, value, row));
    } else if (node.isArray()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(item.isValueNode() ? item.asString() : ""));
      row.put(name, String.join("; ", items));
    } else {
      row.put(name.isEmpty() ? "item" : name, node.isNull() ? "" : node.asString());
    }
  }

  private static void crossed(JsonNode answer, int number, Map<String, String> row) {
    row.put(answer.get("row_key").asString(), row.get("value"));
    row.put("total", row.get("count"));
    for (int c = 0; c < answer.get("columns").size(); c++) {
      String column = answer.get("columns").get(c).get("value").asString();
      row.put(column, answer.at("/counts/" + number + "/" + c).asString());
    }
  }
}
