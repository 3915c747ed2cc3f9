package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellclaims.api.openapi.Contract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// A value that a parameter cannot have is refused, and what it can have is named; nobody is told
/// that there is nothing where the question was misspelt.
class UnknownValuesTest extends ServerTestCase {
  private static final JsonNode CONTRACT =
      JSON.readTree(new String(Contract.json("1"), StandardCharsets.UTF_8));
  private static final Map<String, String> NEEDED = Map.of(
      "/api/concordance", "&q=patients",
      "/api/changes", "&site=clinica.example&date=2024-05-01",
      "/api/trace", "&text=patients");

  /// A parameter with a fixed set of values, on one path.
  private record Closed(String path, String name, List<String> values) {}

  @Test
  void everyParameterWithAFixedSetOfValuesRefusesOthersAndNamesIts() throws Exception {
    List<Closed> all = closed();
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(all.stream().map(Closed::name))
        .contains("sort", "scope", "group", "by", "collapse", "format", "drift", "change", "read");
    for (Closed one : all) {
      String path = one.path().replaceAll("\\.csv$", "");
      String asked = one.path() + "?" + one.name() + "=bananas" + NEEDED.getOrDefault(path, "");
      HttpResponse<String> refused = get(filled(asked));
      assertThat(refused.statusCode()).as(asked).isEqualTo(400);
      JsonNode error = JSON.readTree(refused.body());
      assertThat(error.get("where").asString()).as(asked).isEqualTo(one.name());
      assertThat(error.get("detail").asString())
          .as(asked)
          .contains("bananas")
          .contains(one.values());
    }
  }

  private static List<Closed> closed() {
    List<Closed> all = new ArrayList<>();
    CONTRACT.get("paths").forEachEntry((path, operations) -> {
      operations.path("get").path("parameters").forEach(given -> {
        JsonNode p =
            given.has("$ref") ? CONTRACT.at(given.get("$ref").asString().substring(1)) : given;
        JsonNode schema = p.get("schema").has("items") ? p.at("/schema/items") : p.get("schema");
        List<String> values = new ArrayList<>();
        schema.path("enum").forEach(value -> values.add(value.asString()));
        if (!values.isEmpty()) {
          all.add(new Closed(path, p.get("name").asString(), values));
        }
      });
    });
    return all;
  }

  private static String filled(String address) throws Exception {
    JsonNode claim = json("/api/claims").at("/claims/0");
    return address
        .replace("claims/{id}", "claims/" + claim.get("id").asString())
        .replace("{field}", "kind")
        .replace("{site}", "clinica.example");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
          /api/numbers?of=bananas              | of       | percent
          /api/numbers.csv?of=bananas          | of       | months
          /api/histogram?of=bananas            | of       | seen
          /api/claims?unit=bananas             | unit     | USD
          /api/claims?not_unit=bananas         | not_unit | cells/kg
          /api/claims?quantity=bananas:1..2    | quantity | percent
          /api/claims?red_flag=bananas         | red_flag | RF01
          /api/facets?facets=bananas           | facets   | condition
          /api/matrix?rows=bananas             | rows     | cell_type
          /api/matrix?columns=page             | columns  | cell_type
          /api/claims?condition=cerebral-pals  | condition | cerebral-palsy
          """)
  void unknownUnitsFlagsFieldsAndConceptsAreRefusedWithTheKnownOnes(
      String asked, String where, String known) throws Exception {
    assertThat(get(asked).statusCode()).isEqualTo(400);
    assertThat(json(asked).get("where").asString()).isEqualTo(where);
    assertThat(json(asked).get("detail").asString()).contains(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/claims?quantity=percent:90..80|quantity",
        "/api/claims?quantity=percent:high|quantity",
        "/api/claims?seen=2025..2024|seen",
        "/api/claims?seen=2024-13|seen",
        "/api/claims?as_of=2024|as_of",
        "/api/claims?as_of=2024-02-30|seen",
        "/api/histogram?from=90&to=80|to",
        "/api/changes?site=a.example&date=2024-05-01&until=2023-05-01|until",
        "/api/claims?size=201|size",
        "/api/claims?size=many|size",
        "/api/claims?cursor=bananas|cursor",
        "/api/concordance?q=a&width=51|width",
        "/api/concordance?q=a&from=-1|from"
      })
  void rangesTurnedRoundAndNumbersOutsideTheirsAreRefused(String asked) throws Exception {
    String[] parts = asked.split("\\|");
    assertThat(get(parts[0]).statusCode()).as(parts[0]).isEqualTo(400);
    assertThat(json(parts[0]).get("where").asString()).isEqualTo(parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/families?drfit=number",
        "/api/families.csv?q=safe",
        "/api/timeline?site=clinica.example&kind=efficacy",
        "/api/trace?text=patients&most=3",
        "/api/stats?site=clinica.example",
        "/api/claims/x/cite?style=bibtex",
        "/api/numbers?off=percent"
      })
  void aParameterThatThereIsNotIsRefusedOnEveryRoute(String asked) throws Exception {
    assertThat(get(asked).statusCode()).isEqualTo(400);
    assertThat(json(asked).get("detail").asString()).startsWith("unknown parameter '");
  }

  @Test
  void whatFreeTextCannotMeanIsTakenAsWordsAndSaid() throws Exception {
    for (String text : List.of("quantity:bananas:3", "percent:90..80", "seen:2025..2024")) {
      JsonNode answer = json("/api/claims?q=" + encode(text));
      assertThat(answer.at("/query/notes").toString()).as(text).contains("was read as words");
      assertThat(answer.at("/query/params/q/0").asString()).isEqualTo(text);
    }
  }
}
