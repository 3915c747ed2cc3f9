package org.cellclaims.cli.archive;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The commands that work on the archive itself.
@Command(
    name = "archive",
    header = "Lists, exports and verifies what was captured.",
    description = {
      "The archive is a folder of WARC files. These commands list it, copy parts of it for other"
          + " programs, and read every record again to hold it against its digests. Each has its own"
          + " --help."
    },
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "  cellclaims archive ls --site neuvida.example",
      "  cellclaims archive cdx > captures.cdxj",
      "  cellclaims archive export --format wacz --site neuvida.example --out neuvida.wacz",
      "  cellclaims archive verify",
      "  cellclaims archive verify crawl.warc.gz"
    })
public final class ArchiveCommand implements Runnable {
  @Spec
  private CommandSpec spec = CommandSpec.create();

  /// The command with its own commands. Add one here and nowhere else.
  public static CommandSpec command() {
    CommandLine line = new CommandLine(new ArchiveCommand());
    line.addSubcommand(new ArchiveLsCommand());
    line.addSubcommand(new ArchiveCdxCommand());
    line.addSubcommand(new ArchiveExportCommand());
    line.addSubcommand(new ArchiveVerifyCommand());
    return line.getCommandSpec();
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which one? ls, cdx, export or verify");
  }
}
