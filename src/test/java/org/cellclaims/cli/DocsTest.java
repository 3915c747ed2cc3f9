package org.cellclaims.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellclaims.api.Server;
import org.cellclaims.api.ServerOptions;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.json.JsonMapper;

/// What README and src/docs say is there, and what is there is in README and src/docs.
class DocsTest {
  /// Names of other people's code that the documents speak of.
  private static final Set<String> OUTSIDE =
      Set.of("SearcherManager", "IndexWriter", "UnifiedHighlighter", "NullAway", "JsonMapper");

  @Test
  void theTopHoldsWhatTheReadmeSaysAndNothingElse() throws IOException {
    List<String> names =
        Project.topLevel().stream().map(p -> p.getFileName().toString()).toList();
    assertThat(names)
        .containsExactlyInAnyOrder(
            "pom.xml",
            "README.md",
            "LICENSE",
            "cellclaims",
            "src",
            "corpus",
            "index-config",
            "web",
            ".ci",
            ".gitignore");
  }

  @Test
  void everyPackageHasALineInTheReadme() throws IOException {
    String readme = Files.readString(Project.ROOT.resolve("README.md"));
    assertThat(Project.packages()).allMatch(name -> readme.contains("| `" + name + "` |"));
    assertThat(Project.matches("(?m)^\\| `([a-z]+)` \\| .*[→↔]", readme))
        .isEqualTo(Project.order());
  }

  @Test
  void everyCommandAndOptionIsDescribed() throws IOException {
    String docs = Project.docs();
    List<String> missing = new ArrayList<>();
    for (CommandLine command : visibleCommands()) {
      String name = "cellclaims " + command.getCommandName();
      if (!docs.contains("`" + name)) {
        missing.add(name);
      }
      for (OptionSpec option : command.getCommandSpec().options()) {
        if (!option.hidden() && !docs.contains("`" + option.longestName())) {
          missing.add(name + " " + option.longestName());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyCommandThatTheDocsNameExists() throws IOException {
    Set<String> known = CellClaims.line().getSubcommands().keySet();
    assertThat(new TreeSet<>(Project.matches("cellclaims ([a-z][a-z-]+)[ `]", commandLines())))
        .isNotEmpty()
        .allMatch(known::contains);
  }

  @Test
  void everyRouteIsDescribedAndEveryRouteDescribedExists(@TempDir Path temp) throws IOException {
    String docs = Files.readString(Project.ROOT.resolve("src/docs/api.md"));
    List<String> described =
        Project.matches("(?m)^\\| `(?:GET|POST) (/(?:api|openapi)[^`?]*)", docs);
    ServerOptions anyPort = new ServerOptions("127.0.0.1", 0, temp, "test");
    try (ClaimSearch search =
            ClaimSearch.open(temp.resolve("index"), Vocabulary.load(Path.of("index-config")));
        Server server = Server.start(anyPort, search);
        InputStream answer = server.address().resolve("/api").toURL().openStream()) {
      List<String> routes = JsonMapper.shared()
          .readTree(answer)
          .get("routes")
          .valueStream()
          .map(route -> route.get("path").asString())
          .toList();
      assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }
  }

  @Test
  void everyFilterOfTheApiIsDescribed() throws IOException {
    String docs = Files.readString(Project.ROOT.resolve("src/docs/api.md"));
    assertThat(Filters.ALL.stream().map(Filter::key)).allMatch(key -> docs.contains("`" + key));
  }

  @Test
  void everyFileThatTheDocsNameExists() throws IOException {
    String tops = "(?:src|web|corpus|index-config|\\.ci)/";
    Set<String> missing = new TreeSet<>();
    for (String name : Project.matches("`(" + tops + "[\\w./-]*[\\w/])`", Project.docs())) {
      if (!Files.exists(Project.ROOT.resolve(name))) {
        missing.add(name);
      }
    }
    for (Path doc : Project.files("src/docs", ".md")) {
      for (String link : Project.matches("]\\((?!https?:|#)([^)#]+)", Files.readString(doc))) {
        if (!Files.exists(doc.resolveSibling(link))) {
          missing.add(Project.name(doc) + " links " + link);
        }
      }
    }
    for (String link : Project.matches(
        "]\\((?!https?:|#)([^)#]+)", Files.readString(Project.ROOT.resolve("README.md")))) {
      if (!Files.exists(Project.ROOT.resolve(link))) {
        missing.add("README.md links " + link);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyClassThatTheDocsNameExists() throws IOException {
    Set<String> known = new TreeSet<>(OUTSIDE);
    for (Path file : Project.files("src", ".java")) {
      known.add(file.getFileName().toString().replace(".java", ""));
    }
    Set<String> missing = new TreeSet<>();
    String docs = Project.docs();
    for (String name : Project.matches("`([A-Z][a-z]+[A-Z]\\w+)(?:\\.\\w+)?`", docs)) {
      if (!known.contains(name)) {
        missing.add(name);
      }
    }
    for (String name : Project.matches("org\\.cellclaims\\.([a-z.]+\\.[A-Z]\\w+)", docs)) {
      if (!Files.exists(Project.MAIN.resolve(name.replace('.', '/') + ".java"))) {
        missing.add(name);
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<CommandLine> visibleCommands() {
    return CellClaims.line().getSubcommands().values().stream()
        .filter(c -> !c.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  /// Code spans and code blocks of the documents.
  private static String commandLines() throws IOException {
    String docs = Project.docs();
    return String.join("\n", Project.matches("(?s)```\\w*\n(.*?)```", docs)).replaceAll("#.*", "")
        + "\n"
        + String.join("\n", Project.matches("(`cellclaims [^`]*`)", docs));
  }
}
