package org.cellclaims.page.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the main text to suites that others wrote; see src/docs/suites.md. Floors stand a little
/// below what
/// was measured.
class MainTextSuiteTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /// Means over pages of what was hit among what was given, and among what was asked.
  private record Means(double precision, double recall, double f1) {}

  @Test
  void marketingPagesKeepNearlyAllTheirTextAndLittleElse() throws IOException {
    Path suite = suite("wcxb-dev-service");
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    List<Path> truths = files(suite.resolve("ground-truth"));
    for (Path file : truths) {
      JsonNode page = JSON.readTree(file.toFile());
      String id = file.getFileName().toString().replace(".json", "");
      String html = html(suite.resolve("html").resolve(id + ".html.gz"));
      String truth = page.path("ground_truth").path("main_content").asString("");
      Means one = overlap(
          bag(MainText.extract(html, page.path("url").asString("")).toLowerCase(Locale.ROOT), 1),
          bag(truth.toLowerCase(Locale.ROOT), 1));
      precision += one.precision();
      recall += one.recall();
      f1 += one.f1();
    }
    String measured = String.format(
        Locale.ROOT,
        "F1 %.3f P %.3f R %.3f",
        f1 / truths.size(),
        precision / truths.size(),
        recall / truths.size());
    assertThat(f1 / truths.size()).as(measured).isGreaterThan(0.850);
    assertThat(recall / truths.size()).as(measured).isGreaterThanOrEqualTo(0.949);
  }

  @Test
  void articlesLoseTheirFurniture() throws IOException {
    Path suite = suite("aeb");
    double precision = 0;
    double recall = 0;
    int pages = 0;
    JsonNode truths = JSON.readTree(suite.resolve("ground-truth.json").toFile());
    for (Map.Entry<String, JsonNode> truth : truths.properties()) {
      String html = html(suite.resolve("html").resolve(truth.getKey() + ".html.gz"));
      String text = MainText.extract(html, truth.getValue().path("url").asString(""));
      Means one = overlap(bag(text, 4), bag(truth.getValue().path("articleBody").asString(""), 4));
      precision += one.precision();
      recall += one.recall();
      pages++;
    }
    double f1 = 2 * precision * recall / (precision + recall) / pages;
    assertThat(f1).as("F1 of %d articles", pages).isGreaterThan(0.938);
  }

  /// Runs of `length` words and how often they stand.
  private static Map<String, Integer> bag(String text, int length) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    Map<String, Integer> bag = new HashMap<>();
    for (int i = 0; i < Math.max(1, words.size() - length + 1) && !words.isEmpty(); i++) {
      bag.merge(
          String.join(" ", words.subList(i, Math.min(i + length, words.size()))), 1, Integer::sum);
    }
    return bag;
  }

  private static Means overlap(Map<String, Integer> got, Map<String, Integer> want) {
    double hits = 0;
    for (Map.Entry<String, Integer> entry : got.entrySet()) {
      hits += Math.min(entry.getValue(), want.getOrDefault(entry.getKey(), 0));
    }
    double given = got.values().stream().mapToInt(Integer::intValue).sum();
    double asked = want.values().stream().mapToInt(Integer::intValue).sum();
    if (given + asked == 0) {
      return new Means(1, 1, 1);
    }
    double precision = given == 0 ? 0 : hits / given;
    double recall = asked == 0 ? 0 : hits / asked;
    return new Means(precision, recall, hits == 0 ? 0 : 2 * hits / (given + asked));
  }

  private static Path suite(String name) {
    String property = System.getProperty("CELLCLAIMS_SHARED", "");
    String shared = property.isEmpty()
        ? Optional.ofNullable(System.getenv("CELLCLAIMS_SHARED")).orElse("../shared")
        : property;
    Path suite = Path.of(shared, "suites", "extraction", name);
    assumeTrue(Files.isDirectory(suite), "no suite " + name + " beside the project: skipped");
    return suite;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static String html(Path file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
