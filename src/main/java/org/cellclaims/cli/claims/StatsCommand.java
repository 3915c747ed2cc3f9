package org.cellclaims.cli.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.Stats;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Says what the index holds.
@Command(
    name = "stats",
    header = "Counts what the index holds.",
    description = {
      "Claims, pages, sites and captures, and the claims by the values of every filter."
    },
    footer = "  cellclaims stats --data data")
public final class StatsCommand implements Callable<Integer> {
  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    folders.requireIndex();
    try (ClaimSearch search = ClaimSearch.open(folders.index(), vocabulary)) {
      Stats stats = search.stats();
      out.printf("claims    %,d%n", stats.claims());
      out.printf("pages     %,d addresses, %,d versions%n", stats.pages(), stats.versions());
      out.printf("captures  %,d%n", stats.captures());
      if (stats.withheld() > 0) {
        out.printf(
            "withheld  %,d claims of pages whose owners ask not to be shown%n", stats.withheld());
      }
      out.printf("sites     %,d%n", stats.sites());
      stats.firstCapture().ifPresent(first -> out.printf("first     %s%n", first));
      stats.lastCapture().ifPresent(last -> out.printf("last      %s%n", last));
      new AnswerText(vocabulary, out).facets(stats.by());
    }
    ClosedPipe.check(out);
    return Exit.OK;
  }
}
