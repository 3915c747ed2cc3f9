package org.cellclaims.cli.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.cellclaims.archive.export.Cdxj;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Writes CDXJ.
@Command(
    name = "cdx",
    header = "Lists captures as CDXJ, for replay programs.",
    description = "File names are relative to the archive's folder; lines are sorted.")
final class ArchiveCdxCommand implements Callable<Integer> {
  @Mixin
  private CaptureOptions captures = new CaptureOptions();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    folders.requireArchive();
    try (Archive archive = Archive.openReadOnly(folders.archive())) {
      Cdxj.of(archive, captures.choice()).forEach(line -> out.print(line + "\n"));
      ClosedPipe.check(out);
      return Exit.OK;
    }
  }
}
