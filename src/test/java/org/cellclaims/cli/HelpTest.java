package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/// The help of every command is a saved answer in `src/test/golden/help`; `mvn test -Dtest=HelpTest
/// -Drenew=true` saves them anew.
class HelpTest {
  private static final Path GOLDEN = Path.of("src/test/golden/help");

  static List<String> commands() {
    return CellClaims.line().getSubcommands().keySet().stream().sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpOfACommandIsAsSaved(String command) throws IOException {
    isAsSaved(command, Run.of(command, "--help"));
  }

  @Test
  void theHelpOfTheProgramIsAsSaved() throws IOException {
    isAsSaved("cellclaims", Run.of("--help"));
  }

  @Test
  void everySavedHelpHasItsCommand() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      TreeSet<String> expected = new TreeSet<>(commands());
      expected.add("cellclaims");
      assertThat(files.map(f -> f.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandSaysInOneLineWhatItDoesAndShowsAnExample(String command) {
    CommandLine.Model.UsageMessageSpec usage =
        CellClaims.line().getSubcommands().get(command).getCommandSpec().usageMessage();
    assertThat(usage.header()).hasSize(1);
    assertThat(usage.header()[0]).endsWith(".");
    if (!usage.hidden()) {
      assertThat(usage.footer())
          .isNotEmpty()
          .allMatch(e -> e.startsWith("  cellclaims " + command));
    }
  }

  @Test
  void anUnknownOptionIsNamedAndEndsWithCodeTwo() {
    Run run = Run.of("search", "--conditon", "autism");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--conditon").contains("--condition");
  }

  @Test
  void noCommandIsAUsageError() {
    Run run = Run.of();
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("which command?");
  }

  private static void isAsSaved(String name, Run run) throws IOException {
    assertThat(run.code()).isZero();
    String help = run.out().replace("\r\n", "\n");
    Path golden = GOLDEN.resolve(name + ".txt");
    if (Boolean.getBoolean("renew")) {
      Files.writeString(golden, help);
    }
    assertThat(help).isEqualTo(Files.readString(golden));
  }
}
