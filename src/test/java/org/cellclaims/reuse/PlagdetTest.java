package org.cellclaims.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Our scorer of found passages.
class PlagdetTest {
  private static final int ROUNDS = 6;

  @TempDir
  private Path folder;

  @Test
  void whatIsFoundExactlyScoresOneAndNothingScoresNothing() {
    List<Plagdet.Case> truth = List.of(new Plagdet.Case("a", 5, 10, "b", 20, 12));
    assertThat(Plagdet.of(truth, truth).plagdet()).isEqualTo(1);
    assertThat(Plagdet.of(truth, List.of()).plagdet()).isZero();
  }

  @Test
  void aCaseFoundInTwoPiecesCostsTheLogarithmOfThree() {
    List<Plagdet.Case> truth = List.of(new Plagdet.Case("a", 0, 10, "b", 0, 10));
    List<Plagdet.Case> halves =
        List.of(new Plagdet.Case("a", 0, 5, "b", 0, 5), new Plagdet.Case("a", 5, 5, "b", 5, 5));
    assertThat(Plagdet.of(truth, halves).plagdet())
        .isCloseTo(Math.log(2) / Math.log(3), within(1e-12));
  }

  @Test
  void theScorerBesideTheProjectGivesTheSameFigures() throws IOException, InterruptedException {
    String beside = System.getenv().getOrDefault("CELLCLAIMS_SHARED", "../shared");
    Path scorer = Path.of(beside).resolve("gold/plagdet.py");
    assumeTrue(Files.exists(scorer), "no plagdet.py beside the project in ../shared: skipped");
    assumeTrue(hasPython() || "true".equals(System.getenv("CI")), "there is no python3: skipped");
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < ROUNDS; i++) {
      List<Plagdet.Case> truth = cases(random, 1 + random.nextInt(30));
      List<Plagdet.Case> found = cases(random, random.nextInt(60));
      JsonNode theirs = theirs(scorer, truth, found);
      Plagdet ours = Plagdet.of(truth, found);
      for (String figure : List.of("precision", "recall", "granularity", "plagdet")) {
        double own = switch (figure) {
          case "precision" -> ours.precision();
          case "recall" -> ours.recall();
          case "granularity" -> ours.granularity();
          default -> ours.plagdet();
        };
        assertThat(own)
            .as("%s, seed %d, round %d", figure, seed, i)
            .isCloseTo(theirs.get(figure).asDouble(), within(1e-9));
      }
    }
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static List<Plagdet.Case> cases(Random random, int count) {
    List<Plagdet.Case> cases = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cases.add(new Plagdet.Case(
          "d" + random.nextInt(3),
          random.nextInt(300),
          1 + random.nextInt(80),
          "s" + random.nextInt(2),
          random.nextInt(300),
          1 + random.nextInt(80)));
    }
    return cases;
  }

  private JsonNode theirs(Path scorer, List<Plagdet.Case> truth, List<Plagdet.Case> found)
      throws IOException, InterruptedException {
    Process python = new ProcessBuilder(
            "python3",
            scorer.toString(),
            write("truth.tsv", truth).toString(),
            write("found.tsv", found).toString(),
            "--json")
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
    String report = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(python.waitFor()).isZero();
    return JsonMapper.shared().readTree(report);
  }

  private Path write(String name, List<Plagdet.Case> cases) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        cases.stream()
            .map(c -> c.document() + "\t" + c.offset() + "\t" + c.length() + "\t" + c.source()
                + "\t" + c.sourceOffset() + "\t" + c.sourceLength() + "\n")
            .collect(Collectors.joining()));
  }
}
