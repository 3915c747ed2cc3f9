package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 120, unit = TimeUnit.SECONDS)
class ServeTest {
  @TempDir
  private Path data;

  @Test
  void aServerAnswersFromAnExistingIndexAndSaysWhenItsPortWasTaken()
      throws IOException, InterruptedException {
    assertThat(Run.of("ingest", "corpus/neuvida.example", "--data", data).code())
        .isZero();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        Child server = Child.start("serve", "--data", data, "--port", taken.getLocalPort())) {
      String said = server.until("Stop with Control-C");
      assertThat(said).contains("port " + taken.getLocalPort() + " is taken");
      assertThat(get(address(said) + "/api/health")).contains("\"status\":\"ok\"");
      assertThat(get(address(said) + "/")).contains("<html");
      assertThat(server.ends()).isTrue();
    }
  }

  @Test
  void theDemonstrationShowsThreeThingsToTryAndEachFindsClaims()
      throws IOException, InterruptedException {
    Path kept = data.resolve("demo");
    try (Child demo = Child.start("demo", "--port", 0, "--data", kept)) {
      String said = demo.until("Stop with Control-C");
      assertThat(said).contains("CellClaims is ready").doesNotContain("problems, listed above");
      var tries = Project.matches("(http://[^ \\n]+/\\?\\S+)", said);
      assertThat(tries).hasSize(3);
      for (String address : tries) {
        assertThat(get(address.replace("/?", "/api/claims?")))
            .doesNotContain("\"counts\":{\"claims\":0,");
      }
      assertThat(demo.ends()).isTrue();
    }
    assertThat(Run.of("check", "--data", kept).code()).isZero();
  }

  @Test
  void withoutNamedDataTheDemonstrationLeavesNothingBehind()
      throws IOException, InterruptedException {
    long before = leftovers();
    try (Child demo = Child.start("demo", "--port", 0)) {
      demo.until("Stop with Control-C");
      assertThat(demo.ends()).isTrue();
    }
    assertThat(leftovers()).isEqualTo(before);
  }

  @Test
  void aPortThatIsNoneIsAUsageError() {
    assertThat(Run.of("serve", "--port", "70700", "--data", data).code()).isEqualTo(2);
  }

  private static long leftovers() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(p -> p.getFileName().toString().startsWith("cellclaims-demo"))
          .count();
    }
  }

  private static String address(String said) {
    return Project.matches("(http://127\\.0\\.0\\.1:\\d+)", said).getFirst();
  }

  private static String get(String address) throws IOException {
    try (InputStream answer = URI.create(address).toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
