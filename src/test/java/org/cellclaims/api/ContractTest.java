package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.http.HandlerType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cellclaims.api.openapi.Contract;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.ClaimSearch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The description of the API names the routes that there are, and their parameters.
class ContractTest {
  private static final JsonNode CONTRACT =
      JsonMapper.builder().build().readTree(Contract.json("1.2.3"));
  private static final Pattern READ_PARAMETER = Pattern.compile(
      "queryParams?\\(\"(\\w+)\"\\)|\\((?:ctx|family|ctx, family), (?:family, )?\"([a-z_]+)\"");

  @Test
  void everyRouteIsDescribedAndEveryRouteDescribedExists() throws IOException {
    List<String> described = new ArrayList<>();
    CONTRACT
        .get("paths")
        .forEachEntry((path, operations) -> operations
            .propertyNames()
            .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    try (ClaimSearch search = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY)) {
      ServerOptions options = new ServerOptions("127.0.0.1", 0, Path.of("web"), "1");
      assertThat(described)
          .containsExactlyInAnyOrderElementsOf(new Routes(search, options)
              .all().stream().map(r -> r.method() + " " + r.path()).toList());
    }
    assertThat(HandlerType.GET).hasToString("GET");
  }

  @Test
  void everyPartOfAPathIsAParameter() {
    CONTRACT
        .get("paths")
        .forEachEntry((path, operations) -> operations.forEach(operation -> {
          List<String> inPath = new ArrayList<>();
          operation.path("parameters").forEach(p -> {
            if (p.path("in").asString("").equals("path")) {
              inPath.add("{" + p.get("name").asString() + "}");
            }
          });
          List<String> braces = Pattern.compile("\\{\\w+}")
              .matcher(path)
              .results()
              .map(r -> r.group())
              .toList();
          assertThat(inPath).as(path).isEqualTo(braces);
        }));
  }

  @Test
  void everyParameterThatARouteReadsIsDescribedAndNoOther() throws IOException {
    Set<String> read = new TreeSet<>(Set.of("facets"));
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/cellclaims/api"))) {
      for (Path file : files.filter(f -> f.toString().endsWith("Routes.java")).toList()) {
        Matcher found = READ_PARAMETER.matcher(Files.readString(file));
        while (found.find()) {
          read.add(found.group(1) == null ? found.group(2) : found.group(1));
        }
      }
    }
    Set<String> described = new TreeSet<>();
    CONTRACT
        .get("paths")
        .forEach(path -> path.forEach(operation -> operation.path("parameters").forEach(p -> {
          if (p.path("in").asString("").equals("query")) {
            described.add(p.get("name").asString());
          }
        })));
    assertThat(described).isEqualTo(read);
  }

  @Test
  void everyReferenceLeadsSomewhereAndEverythingNamedIsUsed() {
    Set<String> used = new TreeSet<>();
    CONTRACT.findValuesAsString("$ref").forEach(used::add);
    Set<String> named = new TreeSet<>();
    CONTRACT
        .get("components")
        .forEachEntry((kind, all) ->
            all.propertyNames().forEach(name -> named.add("#/components/" + kind + "/" + name)));
    assertThat(used).isEqualTo(named);
  }

  @Test
  void everythingIsSaidInWords() {
    List<String> silent = new ArrayList<>();
    CONTRACT.at("/components/schemas").forEachEntry((name, schema) -> {
      if (schema.path("description").asString("").isBlank()) {
        silent.add(name);
      }
    });
    CONTRACT.findParents("in").forEach(p -> {
      if (p.path("description").asString("").isBlank()) {
        silent.add(p.path("name").asString(""));
      }
    });
    assertThat(silent).isEmpty();
  }
}
