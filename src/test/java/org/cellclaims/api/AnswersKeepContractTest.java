package org.cellclaims.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellclaims.api.openapi.Contract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every answer over the demonstration corpus is what the description of the API says.
class AnswersKeepContractTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String LOCATION = "https://cellclaims.example/openapi.json";
  private static final String TEXT = new String(Contract.json("1.2.3"), StandardCharsets.UTF_8);
  private static final JsonNode CONTRACT = JSON.readTree(TEXT);
  private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
      Dialects.getDraft202012(), builder -> builder.schemas(Map.of(LOCATION, TEXT)));
  private static final Map<String, String> KNOWN = new HashMap<>();

  private static DemonstrationServer demonstration;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    demonstration = DemonstrationServer.start(folder);
    JsonNode claim = json("/api/claims?kind=efficacy").at("/claims/0");
    String page = claim.at("/page/id").asString();
    String family = json("/api/families").at("/families/0/id").asString();
    KNOWN.putAll(Map.of(
        "url", claim.at("/page/url").asString(),
        "site", claim.at("/page/site").asString(),
        "from", page,
        "to", page,
        "/api/claims/{id}", claim.get("id").asString(),
        "/api/page/{id}", page,
        "/api/families/{id}", family));
    for (JsonNode member : json("/api/families/" + family).get("members")) {
      member.get("claims").forEach(c -> KNOWN.put("/api/claims/{id}/family", c.asString()));
    }
  }

  @AfterAll
  static void stop() throws IOException {
    demonstration.close();
  }

  @Test
  void rewordedClaimsAreGivenWhereTheyAreAskedForOnly() throws Exception {
    String text =
        "text=There+is+no+scalpel,+no+waiting+list+and+no+lifelong+pills+against+rejection.";
    JsonNode found = json("/api/trace?reworded=true&" + text).get("reworded");
    assertThat(found.size()).isEqualTo(1);
    assertThat(found.at("/0/claim/page/site").asString()).isEqualTo("dniprovia.example");
    assertThat(found.at("/0/agrees").toString()).contains("avoidance of surgery");
    assertThat(json("/api/trace?" + text).get("reworded").isNull()).isTrue();
  }

  @Test
  void everyGetAnswersAsDescribed() throws Exception {
    Set<String> wrong = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : CONTRACT.get("paths").properties()) {
      if (path.getValue().has("get")) {
        String address = address(path.getKey(), path.getValue().get("get"));
        wrong.addAll(differences(path.getKey(), address, 200));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/claims?facets=all",
        "/api/claims?q=85%25%20of%20cerebral%20palsy%20patients%20improve&facets=all",
        "/api/claims?q=condition%3Anothing%20%22odd&size=200",
        "/api/claims?kind=price&condition=cerebral-palsy&not_kind=price",
        "/api/claims?size=200&sort=value&seen=2024..",
        "/api/facets?q=safe",
        "/api/concordance?q=patients&group=left&order=right&width=5",
        "/api/matrix?rows=kind&columns=route",
        "/api/numbers?of=cells",
        "/api/trace?text=this%20stands%20nowhere%20at%20all",
        "/api/trace?reworded=true&text=There%20is%20no%20scalpel%2C%20no%20waiting%20list%20and%20no"
            + "%20lifelong%20pills%20against%20rejection.",
        "/api/families?boilerplate=shown",
        "/api/snapshot?snapshot=1.0"
      })
  void answersToOddQuestionsAreAsDescribed(String address) throws Exception {
    assertThat(differences(address.replaceAll("\\?.*", ""), address, 200)).isEmpty();
  }

  @Test
  void aNumberBearsTheWordsOfTheClaimThatStateIt() throws Exception {
    JsonNode claims = json("/api/claims?quantity=other&size=200").get("claims");
    assertThat(claims.findValuesAsString("words"))
        .contains("twelve metres", "40 eyes", "7 patents", "ten seconds");
  }

  @Test
  void anAnswerThatIsOtherwiseWouldBeNoticed() {
    assertThat(errors("Answer", "{}")).hasSizeGreaterThan(5);
    assertThat(errors("Span", "{\"start\": 1, \"end\": \"x\"}")).hasSize(1);
    assertThat(errors("Span", "{\"start\": 1, \"end\": 2, \"odd\": 3}")).hasSize(1);
    assertThat(errors("Span", "{\"start\": 1, \"end\": 2}")).isEmpty();
  }

  @Test
  void everyParameterWithAnExampleOrAChoiceIsTaken() throws Exception {
    Set<String> wrong = new TreeSet<>();
    for (JsonNode parameter : CONTRACT.at("/components/parameters")) {
      JsonNode choice = parameter.at("/schema/enum/0");
      JsonNode item = parameter.at("/schema/items/enum/0");
      JsonNode example = parameter.path("example");
      JsonNode value = !choice.isMissingNode() ? choice : !item.isMissingNode() ? item : example;
      if (!value.isMissingNode()) {
        String asked = value.isArray() ? value.get(0).asString() : value.asString();
        String address =
            "/api/claims?" + parameter.get("name").asString() + "=" + ServerTestCase.encode(asked);
        wrong.addAll(differences("/api/claims", address, 200));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void refusalsAreAsDescribedAndNameEveryParameterThatThereIs() throws Exception {
    Set<String> wrong = new TreeSet<>();
    for (Map.Entry<String, JsonNode> path : CONTRACT.get("paths").properties()) {
      JsonNode get = path.getValue().path("get");
      if (get.path("parameters").toString().contains("/not_kind\"")) {
        String address = address(path.getKey(), get) + "&nonsense=1";
        wrong.addAll(differences(path.getKey(), address, 400));
        String detail = json(address).get("detail").asString();
        CONTRACT.at("/components/parameters").propertyNames().stream()
            .filter(name -> !detail.contains(" " + name.replace("not_", "")))
            .forEach(name -> wrong.add(name + " is not named at " + address));
      }
      if (path.getKey().matches(".*/\\{id}")) {
        wrong.addAll(differences(path.getKey(), path.getKey().replace("{id}", "none"), 404));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String address(String path, JsonNode operation) {
    StringBuilder address = new StringBuilder(path.replace("{site}", KNOWN.get("site"))
            .replace("{field}", "kind")
            .replace("{id}", KNOWN.getOrDefault(path.replace(".csv", ""), known(path)))
        + "?snapshot=");
    if (path.contains("concordance")) {
      address.append("&q=patients");
    }
    for (JsonNode p : operation.path("parameters")) {
      if (p.path("required").asBoolean(false) && p.get("in").asString().equals("query")) {
        String name = p.get("name").asString();
        String value = p.path("example").asString(KNOWN.getOrDefault(name, ""));
        address.append('&').append(name).append('=').append(ServerTestCase.encode(value));
      }
    }
    return path.startsWith("/api/trace") ? address + "&text=at+least+85" : address.toString();
  }

  private static String known(String path) {
    return KNOWN.getOrDefault(path.replaceAll("(\\{id}).*", "$1"), "");
  }

  private static List<String> differences(String path, String address, int status)
      throws Exception {
    HttpResponse<String> response = get(address);
    List<String> wrong = new ArrayList<>();
    if (response.statusCode() != status) {
      wrong.add(address + " answers " + response.statusCode() + " " + response.body());
      return wrong;
    }
    String sort = response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
    JsonNode said = CONTRACT.at("/paths/" + path.replace("/", "~1") + "/get/responses/" + status);
    JsonNode described =
        said.has("$ref") ? CONTRACT.at(said.get("$ref").asString().substring(1)) : said;
    JsonNode media = described.path("content").path(sort);
    if (media.isMissingNode()) {
      wrong.add(address + " is " + sort + ", which is not described");
    } else if (sort.equals("application/json") && media.get("schema").has("$ref")) {
      String schema = media.at("/schema/$ref").asString();
      errors(schema.substring(schema.lastIndexOf('/') + 1), response.body())
          .forEach(error -> wrong.add(address + ": " + error));
    }
    return wrong;
  }

  private static List<String> errors(String name, String answer) {
    SchemaLocation place = SchemaLocation.of(LOCATION + "#/components/schemas/" + name);
    return SCHEMAS.getSchema(place).validate(JSON.readTree(answer)).stream()
        .map(Error::toString)
        .toList();
  }

  private static JsonNode json(String path) throws Exception {
    return JSON.readTree(get(path).body());
  }

  private static HttpResponse<String> get(String path) throws Exception {
    URI uri = demonstration.server.address().resolve(path);
    return HTTP.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
