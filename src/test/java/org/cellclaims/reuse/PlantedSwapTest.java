package org.cellclaims.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import org.cellclaims.page.PageException;
import org.cellclaims.text.Sentences;
import org.cellclaims.text.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Every swapped number, bound, hedge, name, condition, cell type and negation of a copied passage
/// is
/// named, with the words of both sides. Misses are left in `target/scores`.
class PlantedSwapTest {
  private static final Path FLOORS = Path.of("src/test/planted-floors.json");
  private static final Path REPORTS = Path.of("target/scores");
  private static final int EACH = 8;
  private static final int AROUND = 2;

  /// Fewer words than this are no passage, whatever was done to them.
  private static final int WORDS = 14;

  @Test
  void swapsInCopiesOfTheDemonstrationCorpusAreNamed() throws IOException, PageException {
    holds("demonstration", PlantedTexts.demonstration());
  }

  @Test
  void swapsInCopiesOfTheTextsBesideTheProjectAreNamed() throws IOException {
    Map<String, String> texts = PlantedTexts.shared();
    assumeFalse(texts.isEmpty(), "no texts beside the project in ../shared: skipped");
    holds("shared", texts);
  }

  /// Whether a floor is of a figure of this test.
  static boolean measures(String figure) {
    return figure.startsWith("named.") || figure.startsWith("alone.");
  }

  /// A passage as a copy has it.
  private record Swapped(String document, String before, String after) {}

  private static void holds(String name, Map<String, String> texts) throws IOException {
    List<String> filler = PlantedTexts.filler(texts);
    Random random = new Random(17);
    Map<String, Double> figures = new TreeMap<>();
    List<String> misses = new ArrayList<>();
    for (PlantedSwap swap : PlantedSwap.ALL) {
      int all = 0;
      int named = 0;
      int others = 0;
      for (String text : texts.values()) {
        for (Swapped one : swapped(swap, text, filler, random)) {
          List<Change> changes = PlantedCorpusTest.ALIGN.regions(text, one.document()).stream()
              .flatMap(r -> r.changes().stream())
              .toList();
          all++;
          others += changes.size() > 1 ? 1 : 0;
          if (changes.size() > 1) {
            misses.add("more " + swap.name() + " " + one.before() + " > " + one.after() + changes);
          }
          if (changes.stream().anyMatch(c -> swap.isNamed(c, one.before(), one.after()))) {
            named++;
          } else {
            misses.add(
                "miss " + swap.name() + " " + one.toString().replace('\n', ' ') + "  " + changes);
          }
        }
      }
      misses.add(swap.name() + ": " + named + " of " + all + ", with others " + others);
      if (all > 0) {
        figures.put("named." + swap.name(), (double) named / all);
        figures.put("alone." + swap.name(), 1 - (double) others / all);
      }
    }
    Files.createDirectories(REPORTS);
    Files.write(REPORTS.resolve("swaps-" + name + ".log"), misses);
    Map<String, Map<String, Double>> floors =
        JsonMapper.shared().readValue(Files.readString(FLOORS), new TypeReference<>() {});
    floors.get(name).forEach((figure, floor) -> {
      if (measures(figure)) {
        assertThat(figures.getOrDefault(figure, 0.0))
            .as("%s of %s; misses in target/scores", figure, name)
            .isGreaterThanOrEqualTo(floor);
      }
    });
  }

  /// Copies of the sentences around places of a text, each with one swap.
  private static List<Swapped> swapped(
      PlantedSwap swap, String text, List<String> filler, Random random) {
    List<Span> sentences = Sentences.spans(text);
    List<Swapped> swapped = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      order.add(i);
    }
    java.util.Collections.shuffle(order, random);
    for (int i : order) {
      Matcher found = swap.what()
          .matcher(text)
          .region(sentences.get(i).start(), sentences.get(i).end())
          .useTransparentBounds(true);
      if (swapped.size() < EACH && found.find()) {
        int from = sentences.get(Math.max(0, i - AROUND)).start();
        int to = sentences.get(Math.min(sentences.size() - 1, i + AROUND)).end();
        if (text.substring(from, to).split("\\s+").length < WORDS) {
          continue;
        }
        String after = swap.by().apply(found.group());
        String copy = text.substring(from, found.start()) + after + text.substring(found.end(), to);
        swapped.add(new Swapped(
            filler.get(random.nextInt(filler.size())) + "\n\n" + copy.replaceAll("\\s+", " ")
                + "\n\n" + filler.get(random.nextInt(filler.size())),
            found.group(),
            after));
      }
    }
    return swapped;
  }
}
