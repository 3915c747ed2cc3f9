package org.cellclaims.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellclaims.page.PageException;
import org.cellclaims.quantity.Quantities;
import org.cellclaims.text.Offsets;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Copies that were planted are found, where they stand, and nothing else is. The figures are left
/// in `target/scores`, misses word by word; floors stand in `src/test/planted-floors.json`.
class PlantedCorpusTest {
  private static final Path FLOORS = Path.of("src/test/planted-floors.json");
  private static final Path REPORTS = Path.of("target/scores");
  private static final long SEED = 13;
  static final Align ALIGN = load();

  private static Align load() {
    try {
      Path config = Path.of("index-config");
      return new Align(new Meaning(new Tagger(Vocabulary.load(config)), Quantities.load(config)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void copiesOfTheDemonstrationCorpusAreFoundAndNothingElse() throws IOException, PageException {
    holds("demonstration", PlantedCorpus.of(PlantedTexts.demonstration(), SEED));
  }

  @Test
  void copiesOfTheTextsBesideTheProjectAreFoundAndNothingElse() throws IOException {
    Map<String, String> texts = PlantedTexts.shared();
    assumeFalse(texts.isEmpty(), "no texts beside the project in ../shared: skipped");
    holds("shared", PlantedCorpus.of(texts, SEED));
  }

  private static void holds(String name, PlantedCorpus corpus) throws IOException {
    List<Plagdet.Case> reuse = new ArrayList<>();
    Corpus.against(corpus.documents(), corpus.sources(), s -> reuse.add(place(s)));
    List<String> notes = new ArrayList<>();
    Map<String, Double> figures = new TreeMap<>();
    score("reuse", corpus, reuse, figures, notes);
    score("align", corpus, aligned(corpus), figures, notes);
    figures.put("changes.named", named(corpus, notes));
    Files.createDirectories(REPORTS);
    Files.writeString(REPORTS.resolve("planted-" + name + ".txt"), figures + "\n");
    Files.write(REPORTS.resolve("planted-" + name + ".log"), notes);
    Map<String, Map<String, Double>> floors =
        JsonMapper.shared().readValue(Files.readString(FLOORS), new TypeReference<>() {});
    floors.getOrDefault(name, Map.of()).forEach((figure, floor) -> {
      if (!PlantedSwapTest.measures(figure)) {
        assertThat(figures.getOrDefault(figure, 0.0))
            .as("%s of %s; misses:%n%s", figure, name, String.join("\n", notes))
            .isGreaterThanOrEqualTo(floor);
      }
    });
    assertThat(floors).containsKey(name);
  }

  private static void score(
      String by,
      PlantedCorpus corpus,
      List<Plagdet.Case> found,
      Map<String, Double> figures,
      List<String> notes) {
    List<Plagdet.Case> truth =
        corpus.copies().stream().map(PlantedCorpus.Copy::place).toList();
    figures.put(by + ".plagdet", Plagdet.of(truth, found).plagdet());
    figures.put(by + ".precision", Plagdet.of(truth, found).precision());
    figures.put(by + ".recall", Plagdet.of(truth, found).recall());
    figures.put(by + ".granularity", Plagdet.of(truth, found).granularity());
    long alarms = found.stream().filter(f -> f.document().startsWith("decoy")).count();
    figures.put(by + ".no-decoy", alarms == 0 ? 1.0 : 0);
    for (PlantedEdit edit : PlantedEdit.values()) {
      List<Plagdet.Case> own = corpus.copies().stream()
          .filter(c -> c.edit() == edit)
          .map(PlantedCorpus.Copy::place)
          .toList();
      List<Plagdet.Case> about = found.stream()
          .filter(f -> own.stream().anyMatch(c -> c.document().equals(f.document())))
          .toList();
      Plagdet one = Plagdet.of(own, about);
      notes.add(String.format(
          Locale.ROOT,
          "%s %-10s %2d cases, %2d found, precision %.3f recall %.3f granularity %.3f plagdet %.3f",
          by,
          edit,
          own.size(),
          about.size(),
          one.precision(),
          one.recall(),
          one.granularity(),
          one.plagdet()));
    }
    found.stream()
        .filter(f -> truth.stream().noneMatch(t -> t.detects(f)))
        .forEach(f -> notes.add(by + " false " + words(corpus, f)));
  }

  private static String words(PlantedCorpus corpus, Plagdet.Case found) {
    String text = corpus.documents().stream()
        .filter(t -> t.name().equals(found.document()))
        .findFirst()
        .orElseThrow()
        .text();
    int from = text.offsetByCodePoints(0, found.offset());
    return found + ": "
        + text.substring(from, text.offsetByCodePoints(from, found.length())).replace('\n', ' ');
  }

  /// What `align` finds between every document and every source.
  private static List<Plagdet.Case> aligned(PlantedCorpus corpus) {
    List<Plagdet.Case> found = new ArrayList<>();
    for (Corpus.Text document : corpus.documents()) {
      Offsets one = Offsets.of(document.text());
      for (Corpus.Text source : corpus.sources()) {
        Offsets other = Offsets.of(source.text());
        for (Region region : ALIGN.regions(document.text(), source.text())) {
          int[] a = points(one, region.first());
          int[] b = points(other, region.second());
          found.add(new Plagdet.Case(document.name(), a[0], a[1], source.name(), b[0], b[1]));
        }
      }
    }
    return found;
  }

  /// The share of swapped numbers, names and conditions that `align` names, both words of each.
  private static double named(PlantedCorpus corpus, List<String> notes) {
    int swaps = 0;
    int named = 0;
    for (PlantedCorpus.Copy copy : corpus.copies()) {
      if (!copy.done().before().isEmpty()) {
        swaps++;
        String document = text(corpus.documents(), copy.place().document());
        String source = text(corpus.sources(), copy.place().source());
        boolean isNamed = ALIGN.regions(source, document).stream()
            .flatMap(r -> r.changes().stream())
            .anyMatch(c -> c.sort().name().equals(copy.edit().name())
                && c.before().orElse("").contains(copy.done().before())
                && c.after().orElse("").contains(copy.done().after()));
        named += isNamed ? 1 : 0;
        if (!isNamed) {
          notes.add("not named: " + copy + "\n  "
              + ALIGN.regions(source, document).stream().map(Region::changes).toList());
        }
      }
    }
    return swaps == 0 ? 0 : (double) named / swaps;
  }

  private static String text(List<Corpus.Text> texts, String name) {
    return texts.stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .map(Corpus.Text::text)
        .orElseThrow();
  }

  private static int[] points(Offsets offsets, Span span) {
    int start = offsets.toCodePoint(span.start());
    return new int[] {start, offsets.toCodePoint(span.end()) - start};
  }

  private static Plagdet.Case place(Corpus.Shared s) {
    return new Plagdet.Case(
        s.document(), s.offset(), s.length(), s.source(), s.sourceOffset(), s.sourceLength());
  }
}
