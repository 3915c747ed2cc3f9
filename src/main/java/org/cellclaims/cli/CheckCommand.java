package org.cellclaims.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.index.CheckReport;
import org.cellclaims.index.IndexCheck;
import org.cellclaims.page.read.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Holds index and archive against each other.
@Command(
    name = "check",
    header = "Holds the index against the archive.",
    description =
        "Every capture must have its page in the index and every claim must stand on its page word"
            + " for word. Differences are listed with the way out; then the exit code is 1.",
    footer = "  cellclaims check --data clinics")
final class CheckCommand implements Callable<Integer> {
  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    folders.requireArchive();
    try (Archive archive = Archive.openReadOnly(folders.archive())) {
      archive.problems().forEach(out::println);
      CheckReport report = IndexCheck.of(archive, folders.index(), new PageReader()::read);
      report.differences().forEach(out::println);
      out.printf(
          "%,d captures, %,d of them no text; %,d page versions, %,d claims: %s%n",
          report.captures(),
          report.unreadable(),
          report.pages(),
          report.claims(),
          report.isGood() ? "index and archive agree" : "index and archive differ");
      ClosedPipe.check(out);
      return report.isGood() && archive.problems().isEmpty() ? Exit.OK : Exit.FAILED;
    }
  }
}
