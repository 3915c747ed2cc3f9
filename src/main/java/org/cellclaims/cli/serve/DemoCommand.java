package org.cellclaims.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellclaims.api.Server;
import org.cellclaims.claim.flag.RedFlagTable;
import org.cellclaims.cli.ingest.IngestCommand;
import org.cellclaims.cli.options.ConfigFolder;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.Stop;
import org.cellclaims.cli.run.TemporaryFolder;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Shows the program on the demonstration corpus.
@Command(
    name = "demo",
    header = "Loads the demonstration corpus and serves it.",
    description =
        "Ingests the invented clinics of corpus/ into a temporary folder, serves the search page on"
            + " this machine and prints its address and three things to try. Control-C ends it and"
            + " removes the folder.",
    footer = {"  cellclaims demo", "  cellclaims demo --data demo-data --port 8080"})
public final class DemoCommand implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Keep the data in this folder (default: a temporary one).")
  private Optional<Path> data = Optional.empty();

  @Mixin
  private ConfigFolder config = new ConfigFolder();

  @Mixin
  private Serving serving = new Serving();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    try (Stop stop = Stop.listen()) {
      if (data.isPresent()) {
        return show(data.get(), stop);
      }
      try (TemporaryFolder temporary = TemporaryFolder.make("cellclaims-demo")) {
        return show(temporary.path(), stop);
      }
    }
  }

  private int show(Path data, Stop stop) throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    Folders folders = new Folders(data, config);
    Path corpus = ConfigFolder.home().resolve("corpus");
    int code = IngestCommand.run(List.of(corpus), Optional.empty(), folders, err);
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    RedFlagTable flags = RedFlagTable.load(folders.config(), vocabulary);
    try (ClaimSearch search = ClaimSearch.open(folders.index(), vocabulary);
        FamilyStore families = FamilyStore.open(folders.families());
        Server server =
            serving.start(search, flags, folders.config(), families, folders.archive(), err)) {
      tell(server.address(), spec.commandLine().getOut());
      stop.await();
    }
    return code;
  }

  private static void tell(URI address, PrintWriter out) {
    out.println();
    out.println("CellClaims is ready: " + address);
    out.println();
    out.println("Three things to try:");
    out.println("  1. What is promised for cerebral palsy, with 75 to 90 percent:");
    out.println("     " + address + "/?condition=cerebral-palsy&quantity=percent:75..90");
    out.println("  2. Who denies or plays down risks:");
    out.println("     " + address + "/?kind=safety");
    out.println("  3. Which claims are no longer there:");
    out.println("     " + address + "/?live=no&sort=last-seen");
    out.println();
    out.println("Stop with Control-C.");
    out.flush();
  }
}
