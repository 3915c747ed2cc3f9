package org.cellclaims.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellclaims.cli.bench.Bench;
import org.cellclaims.cli.bench.Figure;
import org.cellclaims.cli.bench.ManyClaims;
import org.cellclaims.cli.ingest.CopyFamilies;
import org.cellclaims.cli.options.ConfigFolder;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Stop;
import org.cellclaims.cli.run.TemporaryFolder;
import org.cellclaims.copies.family.FamilyUpdate;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Measures speed and memory.
@Command(
    name = "bench",
    header = "Measures speed and memory on this machine.",
    description =
        "Prints a Markdown table: ingest and its parts beside bare Jsoup.parse on the same pages,"
            + " search with all counts, start and memory of the server. Everything is made in a"
            + " temporary folder. Takes a minute or two.",
    footer = {
      "  cellclaims bench",
      "  cellclaims bench my-pages --pages 5000",
      "  cellclaims bench --crawl",
      "  cellclaims bench --claims 1000000",
      "  cellclaims bench --copies 100000"
    })
final class BenchCommand implements Callable<Integer> {
  private static final int FEWEST_CLAIMS = 100;
  private static final int FEWEST_COPIES = 1_600;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      description = "HTML pages to measure with (default: corpus beside the program).")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "Pages read in a round (default: ${DEFAULT-VALUE}).")
  private int pages = 1_000;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds after three to warm up (default: ${DEFAULT-VALUE}).")
  private int rounds = 5;

  @Option(
      names = "--crawl",
      description = "Measure the crawler alone, with a frontier of a million addresses.")
  private boolean onlyCrawl;

  @Option(
      names = "--claims",
      paramLabel = "N",
      description = "Measure search instead, on N made-up claims, a tenth and a hundredth of them"
          + " (100 or more; a million takes ten minutes and 1 GB of disk).")
  private Optional<Integer> claims = Optional.empty();

  @Option(
      names = "--copies",
      paramLabel = "N",
      description = "Measure lookup of passages and families instead, on N made-up pages and a"
          + " sixteenth of them (1600 or more; 100,000 take ten minutes and 1 GB of disk).")
  private Optional<Integer> copies = Optional.empty();

  @Option(
      names = "--indexes",
      paramLabel = "DIR",
      description = "Keep the indexes of made-up claims and pages there and use them again.")
  private Optional<Path> indexes = Optional.empty();

  @Mixin
  private ConfigFolder config = new ConfigFolder();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    check();
    Path measured = folder.orElseGet(() -> ConfigFolder.home().resolve("corpus"));
    Vocabulary vocabulary = Vocabulary.load(config.path());
    try (Stop stop = Stop.listen();
        TemporaryFolder work = TemporaryFolder.make("cellclaims-bench")) {
      Folders folders = new Folders(work.path(), config);
      Bench bench = new Bench(measured, pages, rounds, config.path(), work.path());
      String machine = Bench.machine();
      Bench.Tools tools = new Bench.Tools(vocabulary, folders.reading(vocabulary));
      Path made = indexes.orElse(work.path());
      List<Figure> figures = stop.watch(() -> {
        if (copies.isPresent()) {
          FamilyUpdate families = CopyFamilies.update(config.path(), vocabulary);
          return bench.copies(tools, families, made, copies.get());
        }
        return claims.isPresent()
            ? new ManyClaims(measured, vocabulary, made).run(claims.get())
            : onlyCrawl ? bench.crawl(tools) : bench.run(tools);
      });
      tell(machine, figures, spec.commandLine().getOut());
    }
    return Exit.OK;
  }

  private void check() {
    if (pages < 1
        || rounds < 1
        || claims.orElse(FEWEST_CLAIMS) < FEWEST_CLAIMS
        || copies.orElse(FEWEST_COPIES) < FEWEST_COPIES) {
      throw new IllegalArgumentException("--pages and --rounds must be 1 or more, --claims "
          + FEWEST_CLAIMS + " or more, --copies " + FEWEST_COPIES + " or more");
    }
  }

  private static void tell(String machine, List<Figure> figures, PrintWriter out) {
    out.println("Measured on " + machine);
    out.println();
    out.println("| figure | value | how |");
    out.println("| --- | --- | --- |");
    figures.forEach(
        f -> out.println("| " + f.name() + " | " + f.value() + " | " + f.note() + " |"));
  }
}
