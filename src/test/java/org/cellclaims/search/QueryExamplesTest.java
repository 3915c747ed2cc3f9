package org.cellclaims.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cellclaims.index.Clinics;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;
import org.cellclaims.search.read.QueryParams;
import org.junit.jupiter.api.Test;

/// The examples of the manual are questions that are understood as they stand.
class QueryExamplesTest {
  private static final Path MANUAL = Path.of("src/docs/api.md");

  @Test
  void everyExampleOfTheQueryLanguageIsReadWithoutAnythingToRemark() throws IOException {
    List<String> examples = new ArrayList<>();
    boolean isTable = false;
    for (String line : Files.readAllLines(MANUAL)) {
      isTable = line.startsWith("| written | finds |") || (isTable && line.startsWith("|"));
      if (isTable && line.contains("`")) {
        examples.addAll(codes(line.split("\\|")[1]));
      }
    }
    assertThat(examples).hasSizeGreaterThan(20);
    try (ClaimSearch search = ClaimSearch.open(Clinics.index(Clinics.few()), Clinics.VOCABULARY)) {
      List<String> remarks = new ArrayList<>();
      for (String example : examples) {
        ClaimQuery question = search.params().read(Map.of("q", List.of(example)));
        search.answer(question, Wanted.NONE).notes().forEach(n -> remarks.add(example + ": " + n));
      }
      assertThat(remarks).isEmpty();
    }
  }

  @Test
  void everyQuestionInAnAddressOfTheManualCanBeAsked() throws IOException {
    QueryParams params = new QueryParams(Clinics.VOCABULARY);
    TreeSet<String> asked = new TreeSet<>();
    for (String address : codes(Files.readString(MANUAL).replaceAll("(?s)```.*?```", ""))) {
      if (address.startsWith("/api/claims?") && !address.endsWith("=")) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String part : address.substring(address.indexOf('?') + 1).split("&")) {
          String[] pair = part.split("=", 2);
          given
              .computeIfAbsent(pair[0], k -> new ArrayList<>())
              .add(URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
        }
        given.remove("facets");
        params.read(given);
        asked.add(address);
      }
    }
    assertThat(asked).isNotEmpty();
  }

  private static List<String> codes(String text) {
    return Pattern.compile("`([^`\n]+)`")
        .matcher(text)
        .results()
        .map((MatchResult m) -> m.group(1))
        .toList();
  }
}
