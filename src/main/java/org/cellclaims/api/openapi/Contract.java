package org.cellclaims.api.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The description of the API, put together from one file a topic (`PARTS`, beside this class in
/// the resources), the parameters that every question has (`question.json`) and the list of
/// filters.
///
/// An operation with `"x-question": true` takes all parameters of a question beside its own. One
/// with `"x-csv"` has a twin at the same address with `.csv`, of that id, with the same parameters.
/// https://spec.openapis.org/oas/v3.1.1
public final class Contract {
  // Add a topic here, with its file of paths and schemas.
  private static final List<String> PARTS =
      List.of("about", "claims", "counts", "views", "history", "copies");
  private static final String IS_QUESTION = "x-question";
  private static final String TWIN = "x-csv";
  private static final String SUMMARY = "summary";
  private static final String PARAMETERS = "parameters";
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Contract() {}

  /// The document as JSON.
  ///
  /// @param version version of the program
  public static byte[] json(String version) {
    return MAPPER.writeValueAsBytes(document(version));
  }

  /// The names of the parameters behind the `?` that each path takes, by path. Any may carry
  /// `snapshot`.
  public static Map<String, List<String>> parameters() {
    Map<String, List<String>> names = new TreeMap<>();
    ObjectNode whole = document("");
    whole.get("paths").forEachEntry((path, operations) -> {
      Set<String> own = new LinkedHashSet<>();
      operations.forEach(operation ->
          operation.path(PARAMETERS).forEach(p -> named(whole, p).ifPresent(own::add)));
      own.add("snapshot");
      names.put(path, List.copyOf(own));
    });
    return names;
  }

  private static Optional<String> named(ObjectNode whole, JsonNode parameter) {
    JsonNode meant =
        parameter.has("$ref") ? whole.at(parameter.get("$ref").asString().substring(1)) : parameter;
    return meant.get("in").asString().equals("query") ? Optional.of(name(meant)) : Optional.empty();
  }

  private static ObjectNode document(String version) {
    ObjectNode whole = MAPPER.createObjectNode();
    PARTS.forEach(part -> merge(whole, read(part)));
    whole.withObject("/info").put("version", version);
    ArrayNode question = question();
    ObjectNode known = whole.withObject("/components/parameters");
    question.forEach(p -> known.set(name(p), p));
    ObjectNode paths = whole.withObject("/paths");
    paths.forEach(path -> path.forEach(operation -> expand(operation, question)));
    ObjectNode twins = MAPPER.createObjectNode();
    paths.forEachEntry((path, operations) -> addTwin(twins, path, operations.path("get")));
    paths.setAll(twins);
    return whole;
  }

  /// Parts differ in paths and schemas, so that objects are joined and all else stands once.
  private static void merge(ObjectNode into, ObjectNode part) {
    part.forEachEntry((name, value) -> {
      if (value instanceof ObjectNode more && into.get(name) instanceof ObjectNode there) {
        merge(there, more);
      } else {
        into.set(name, value);
      }
    });
  }

  private static void expand(JsonNode node, ArrayNode question) {
    ObjectNode operation = node.asObject();
    if (operation.has(IS_QUESTION)) {
      operation.remove(IS_QUESTION);
      ArrayNode parameters = operation.withArray(PARAMETERS);
      question.forEach(
          p -> parameters.addObject().put("$ref", "#/components/parameters/" + name(p)));
    }
  }

  private static void addTwin(ObjectNode twins, String path, JsonNode operation) {
    if (operation.has(TWIN)) {
      ObjectNode own = operation.asObject();
      String id = own.remove(TWIN).asString();
      ObjectNode csv = own.deepCopy();
      String does = own.get(SUMMARY).asString().replaceAll("\\.$", ", as CSV.");
      csv.put("operationId", id).put(SUMMARY, does);
      ObjectNode answer = csv.withObject("/responses/200");
      answer.removeAll();
      answer.put("description", does).withObject("/content/text~1csv/schema").put("type", "string");
      twins.putObject(path + ".csv").set("get", csv);
    }
  }

  private static ArrayNode question() {
    ArrayNode all = read("question").get(PARAMETERS).asArray();
    for (Filter filter : Filters.ALL) {
      String heading = filter.label();
      all.add(filter(filter, filter.key(), heading + ": claims with one of these values."));
      all.add(filter(filter, "not_" + filter.key(), heading + ": no claims with these values."));
    }
    return all;
  }

  private static ObjectNode filter(Filter filter, String name, String says) {
    ObjectNode parameter =
        MAPPER.createObjectNode().put("name", name).put("in", "query").put("description", says);
    ObjectNode items =
        parameter.putObject("schema").put("type", "array").putObject("items").put("type", "string");
    if (!filter.choices().isEmpty()) {
      ArrayNode values = items.putArray("enum");
      filter.choices().forEach(choice -> values.add(choice.value()));
    }
    return parameter;
  }

  private static String name(JsonNode parameter) {
    return parameter.get("name").asString();
  }

  private static ObjectNode read(String part) {
    try (InputStream in =
        Objects.requireNonNull(Contract.class.getResourceAsStream(part + ".json"), part)) {
      return MAPPER.readTree(in).asObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
