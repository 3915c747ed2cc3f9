package org.cellclaims.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.cellclaims.page.Page;
import org.cellclaims.vocabulary.Facet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is known to be missed, each asserted to be missed still: a case that is read rightly
/// now
/// fails here and is taken out of the file and of the codebook's table.
class KnownMissesTest {
  private static final Path FILE =
      Path.of("src/test/resources/org/cellclaims/claim/known-misses.jsonl");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TestFactory
  List<DynamicTest> stillMissed() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode miss : misses()) {
      String quote = miss.get("quote").asString();
      tests.add(DynamicTest.dynamicTest(quote, () -> {
        Page page = Pages.text(miss.get("page").asString());
        assertThat(page.text()).contains(quote);
        List<String> given = Pages.EXTRACTOR.extract(page).stream()
            .filter(c -> c.text().equals(quote))
            .flatMap(c -> values(c, miss.get("field").asString()).stream())
            .toList();
        assertThat(given).doesNotContain(miss.get("expected").asString());
      }));
    }
    return tests;
  }

  @Test
  void theCodebookListsEveryMissWithItsReason() throws IOException {
    String codebook = Files.readString(Path.of("src/docs/codebook.md"));
    for (JsonNode miss : misses()) {
      assertThat(codebook)
          .contains("| " + miss.get("quote").asString() + " | "
              + miss.get("field").asString() + " | "
              + miss.get("expected").asString() + " | " + miss.get("reason").asString() + " |");
    }
  }

  private static List<JsonNode> misses() throws IOException {
    return Files.readAllLines(FILE).stream().map(JSON::readTree).toList();
  }

  private static List<String> values(Claim claim, String field) {
    return switch (field) {
      case "quantities" ->
        claim.quantities().stream()
            .map(q -> q.unit() + " " + end(q.low()) + " " + end(q.high()))
            .toList();
      case "outcomes" -> ids(claim, Facet.OUTCOME);
      case "conditions" -> ids(claim, Facet.CONDITION);
      case "cell_types" -> ids(claim, Facet.CELL_TYPE);
      case "routes" -> ids(claim, Facet.ROUTE);
      default -> throw new IllegalArgumentException("no field " + field);
    };
  }

  private static List<String> ids(Claim claim, Facet facet) {
    return claim.values(facet, Scope.PAGE).stream().map(Claim.Value::concept).toList();
  }

  private static String end(OptionalDouble end) {
    return end.isPresent() ? Double.toString(end.getAsDouble()) : "open";
  }
}
