package org.cellclaims.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.page.read.PageReader;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every claim that people coded on real pages lies inside one block, outside menus, asides and
/// forms.
class GoldQuotesTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void noCodedClaimIsCutInTwoOrTakenForFurniture() throws IOException {
    Path shared = shared();
    Map<String, List<String>> blocks = new HashMap<>();
    List<String> lost = new ArrayList<>();
    for (String line : Files.readAllLines(shared.resolve("gold").resolve("seeds.jsonl"))) {
      JsonNode claim = JSON.readTree(line);
      String file = claim.path("page").asString("");
      if (!blocks.containsKey(file)) {
        blocks.put(file, blocks(Files.readAllBytes(shared.resolve("corpus").resolve(file))));
      }
      String quote = bare(claim.path("quote").asString(""));
      if (blocks.get(file).stream().noneMatch(block -> block.contains(quote))) {
        lost.add(file + ": " + claim.path("quote").asString(""));
      }
    }
    assertThat(lost).isEmpty();
  }

  private static List<String> blocks(byte[] bytes) throws PageException {
    Page page = new PageReader().read(Pages.capture(Pages.URL, "text/plain", bytes));
    return page.blocks().stream()
        .filter(block -> switch (block.region()) {
          case MAIN, HEADER, FOOTER -> true;
          case MENU, ASIDE, FORM -> false;
        })
        .map(block -> bare(page.quote(block.span())))
        .toList();
  }

  private static String bare(String text) {
    return text.replaceAll("(?U)\\s+", "");
  }

  private static Path shared() {
    String property = System.getProperty("CELLCLAIMS_SHARED", "");
    Path shared = Path.of(
        property.isEmpty()
            ? Optional.ofNullable(System.getenv("CELLCLAIMS_SHARED")).orElse("../shared")
            : property);
    assumeTrue(
        Files.isRegularFile(shared.resolve("gold").resolve("seeds.jsonl")),
        "no texts beside the project in ../shared: skipped");
    return shared;
  }
}
