package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.cellclaims.claim.CodedClaim;
import org.cellclaims.claim.GoldScorer;
import org.cellclaims.claim.GoldSet;
import org.cellclaims.claim.Scores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What `extract` gives on the gold sets is at least as good as the floors that are recorded in
/// `src/test/floors.json`. Floors only rise, by `mvn test -Dtest=GoldTest -Draise=true`.
/// `-Drenew=true` instead writes index-config/measured.json and the table of the README anew.
/// The scores are left in `target/scores`.
class GoldTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Path FLOORS = Path.of("src/test/floors.json");
  private static final Path REPORTS = Path.of("target/scores");

  @TempDir
  private Path temp;

  static Stream<String> sets() {
    return Stream.concat(GoldSet.TUNED.stream(), GoldSet.HELD.stream());
  }

  @ParameterizedTest
  @MethodSource("sets")
  void noSetIsBelowItsFloors(String name) throws IOException {
    holds(name, GoldSet.own(name));
  }

  @Test
  void theSharedTextsAreNotBelowTheirFloors() throws IOException {
    Optional<GoldSet> shared = GoldSet.shared();
    assumeTrue(shared.isPresent(), "no texts beside the project in ../shared: skipped");
    holds("seeds", shared.orElseThrow());
  }

  @Test
  void bothScorersAgree() throws IOException, InterruptedException {
    Optional<Path> other = GoldSet.scorer();
    assumeTrue(other.isPresent(), "no score.py beside the project in ../shared: skipped");
    for (String name : sets().toList()) {
      GoldSet set = GoldSet.own(name);
      Path claims = Files.writeString(temp.resolve(name + ".jsonl"), extract(set));
      Scores ours = score(set, Files.readString(claims));
      assertThat(rounded(ours.figures()))
          .containsAllEntriesOf(rounded(theirs(other.get(), set, claims)));
    }
  }

  private static void holds(String name, GoldSet set) throws IOException {
    Scores scores = score(set, extract(set));
    Files.createDirectories(REPORTS);
    Files.writeString(REPORTS.resolve(name + ".txt"), scores.toString());
    if (Boolean.getBoolean("raise")) {
      raise(name, scores);
    }
    if (Boolean.getBoolean("renew") && Measured.shows(name)) {
      Measured.renew(name, set, scores);
    }
    Map<String, String> below = new TreeMap<>();
    floors().getOrDefault(name, Map.of()).forEach((figure, floor) -> {
      if (!(scores.of(figure) >= floor)) {
        below.put(figure, scores.of(figure) + " is below " + floor);
      }
    });
    assertThat(below).as("scores of %s%n%s", name, scores).isEmpty();
    if (!Measured.shows(name)) {
      return;
    }
    assertThat(Measured.differences(name, set, scores))
        .as("index-config/measured.json; write it anew with -Dtest=GoldTest -Drenew=true")
        .isEmpty();
  }

  @Test
  void theTableOfTheReadmeIsWhatWasMeasured() throws IOException {
    assertThat(Files.readString(Path.of("README.md"))).contains(Measured.table());
  }

  /// Floors become what was measured, cut to three decimals, where that is more.
  private static synchronized void raise(String name, Scores scores) throws IOException {
    Map<String, Map<String, Double>> floors = new TreeMap<>(floors());
    Map<String, Double> raised = new TreeMap<>(floors.getOrDefault(name, Map.of()));
    scores.figures().forEach((figure, value) -> {
      if (!figure.endsWith(".p") && !figure.endsWith(".r")) {
        raised.merge(figure, Math.floor(value * 1000) / 1000, Math::max);
      }
    });
    floors.put(name, raised);
    String text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(floors);
    Files.writeString(FLOORS, text + "\n");
  }

  private static Map<String, Map<String, Double>> floors() throws IOException {
    return JSON.readValue(Files.readString(FLOORS), new TypeReference<>() {});
  }

  private static String extract(GoldSet set) {
    Run run = Run.of("extract", set.pages());
    assertThat(run.err()).isEmpty();
    return run.out();
  }

  private static Scores score(GoldSet set, String claims) throws IOException {
    return GoldScorer.score(
        set.texts(), set.claims(), CodedClaim.read(claims.lines().toList()));
  }

  private static Map<String, Double> theirs(Path scorer, GoldSet set, Path claims)
      throws IOException, InterruptedException {
    Process python = new ProcessBuilder(
            "python3",
            scorer.toString(),
            "--json",
            "--pages",
            set.pages().toString(),
            "--gold",
            set.gold().toString(),
            "--claims",
            claims.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    JsonNode report =
        JSON.readTree(new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    assertThat(python.waitFor()).isZero();
    Map<String, Double> figures = new TreeMap<>();
    for (String field : report.propertyNames()) {
      report
          .get(field)
          .propertyStream()
          .forEach(figure ->
              figures.put(field + "." + ours(figure.getKey()), figure.getValue().asDouble()));
    }
    return figures;
  }

  private static String ours(String figure) {
    return switch (figure) {
      case "f" -> "f1";
      case "end_to_end_f" -> "end_to_end";
      default -> figure;
    };
  }

  private static Map<String, Long> rounded(Map<String, Double> figures) {
    Map<String, Long> rounded = new TreeMap<>();
    figures.forEach((name, value) -> rounded.put(name, Math.round(value * 1e6)));
    return rounded;
  }
}
