package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellclaims.archive.Problem;
import org.cellclaims.cli.run.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What commands print.
class OutputTest {
  private static final List<String> CONTRACT = List.of(
      "page",
      "quote",
      "kinds",
      "conditions",
      "cell_types",
      "routes",
      "outcomes",
      "quantities",
      "certainty",
      "source");

  @TempDir
  private Path temp;

  @Test
  void aLineOfExtractBeginsWithTheKeysOfTheContract() throws IOException {
    JsonNode claim = extracted("<p>Stem cells given intrathecally helped at least 85% of patients"
        + " with cerebral palsy.</p><p>The cells come from bone marrow.</p>");
    assertThat(claim.propertyNames().stream().limit(CONTRACT.size())).isEqualTo(CONTRACT);
    assertThat(claim.get("page").asString()).isEqualTo("page.html");
    assertThat(claim.get("routes").toString()).isEqualTo("[\"intrathecal\"]");
    assertThat(claim.get("quantities").get(0).toString())
        .isEqualTo("{\"unit\":\"percent\",\"low\":85,\"high\":null}");
  }

  @Test
  void whatStandsElsewhereOnThePageIsInheritedAndNotStated() throws IOException {
    JsonNode claim = extracted("<p>The cells helped 85% of our patients with cerebral palsy.</p>"
        + "<p>The cells are given intrathecally.</p>");
    assertThat(claim.get("routes")).isEmpty();
    assertThat(claim.get("inherited").toString())
        .contains("{\"field\":\"routes\",\"id\":\"intrathecal\",\"scope\":\"page\"}");
  }

  @Test
  void explainGivesTheRulesAndTheWordsThatTheySaw() throws IOException {
    write("<p>The cells reduced pain in 85% of our patients with cerebral palsy.</p>");
    JsonNode claim = JsonMapper.shared()
        .readTree(Run.of("extract", "--explain", temp).lines().getFirst());
    assertThat(claim.get("reasons")).isNotEmpty();
    for (JsonNode reason : claim.get("reasons")) {
      assertThat(reason.get("rule").asString()).isNotBlank();
    }
    assertThat(Run.of("extract", "--format", "text", "--explain", temp).out())
        .contains("85 percent")
        .contains(" by ");
  }

  @Test
  void whatIsCountedInNoUnitOfOursStandsAsThePageSaysIt() throws IOException {
    write("<p>Our clinic treated more than 214 families with stem cells for autism.</p>");
    assertThat(Run.of("extract", "--format", "text", temp).out())
        .contains("more than 214 families\n")
        .doesNotContain("other");
  }

  @Test
  void theSamePagesGiveTheSameBytes() {
    String first = Run.of("extract", "corpus").out();
    assertThat(Run.of("extract", "corpus").out()).isEqualTo(first).isNotEmpty();
  }

  @Test
  void progressIsOneLineOnATerminalAndSilentBelowASecond() {
    StringWriter err = new StringWriter();
    try (Progress progress = new Progress(new PrintWriter(err), true)) {
      progress.at(1, 2, "pages read");
    }
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aProblemIsToldAtOnceWithItsPlace() {
    StringWriter err = new StringWriter();
    try (Progress progress = new Progress(new PrintWriter(err), false)) {
      progress.problem(Problem.atLine("manifest.tsv", 3, "is wrong", "write it right"));
      assertThat(progress.problems()).isEqualTo(1);
    }
    assertThat(err.toString().strip()).isEqualTo("manifest.tsv:3: is wrong; write it right");
  }

  @Test
  void aClosedPipeEndsQuietly() {
    StringWriter err = new StringWriter();
    PrintWriter closed = new PrintWriter(new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    });
    int code = CellClaims.run(closed, new PrintWriter(err), "extract", "corpus/neuvida.example");
    assertThat(code).isZero();
    assertThat(err.toString()).isEmpty();
  }

  private JsonNode extracted(String body) throws IOException {
    write(body);
    Run run = Run.of("extract", temp);
    assertThat(run.err()).isEmpty();
    return JsonMapper.shared().readTree(run.lines().getFirst());
  }

  private void write(String body) throws IOException {
    Files.writeString(
        temp.resolve("page.html"), "<html lang=en><title>Our clinic</title><body>" + body);
  }
}
