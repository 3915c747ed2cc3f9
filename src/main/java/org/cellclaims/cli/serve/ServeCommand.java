package org.cellclaims.cli.serve;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cellclaims.api.Server;
import org.cellclaims.claim.flag.RedFlagTable;
import org.cellclaims.cli.ingest.CopyFamilies;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.options.NoindexOption;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Stop;
import org.cellclaims.copies.family.FamilyStore;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Serves the page and the API.
@Command(
    name = "serve",
    header = "Serves the search page and the API.",
    description = {
      "Listens on this machine only unless --host says otherwise, until Control-C. An 'ingest' that"
          + " runs beside it is seen within a second of its end.",
      "",
      "The API is described in src/docs/api.md; GET /api lists its routes."
    },
    footer = {"  cellclaims serve", "  cellclaims serve --port 8080 --data clinics"})
public final class ServeCommand implements Callable<Integer> {
  @Mixin
  private Serving serving = new Serving();

  @Mixin
  private NoindexOption noindex = new NoindexOption();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    RedFlagTable flags = RedFlagTable.load(folders.config(), vocabulary);
    folders.requireIndex();
    CopyFamilies.catchUp(folders, vocabulary);
    try (Stop stop = Stop.listen();
        FamilyStore families = FamilyStore.open(folders.families());
        ClaimSearch search = ClaimSearch.open(folders.index(), vocabulary, noindex.choice());
        Server server = serving.start(
            search,
            flags,
            folders.config(),
            families,
            folders.archive(),
            spec.commandLine().getErr())) {
      PrintWriter out = spec.commandLine().getOut();
      out.println("Serving " + folders.data() + " on " + server.address());
      out.println("Stop with Control-C.");
      out.flush();
      stop.await();
    }
    return Exit.OK;
  }
}
