package org.cellclaims.cli;

import java.io.PrintWriter;
import java.util.List;
import org.cellclaims.cli.archive.ArchiveCommand;
import org.cellclaims.cli.claims.ChangesCommand;
import org.cellclaims.cli.claims.ExtractCommand;
import org.cellclaims.cli.claims.SearchCommand;
import org.cellclaims.cli.claims.SitesCommand;
import org.cellclaims.cli.claims.StatsCommand;
import org.cellclaims.cli.copies.AlignCommand;
import org.cellclaims.cli.copies.ReuseCommand;
import org.cellclaims.cli.copies.TraceCommand;
import org.cellclaims.cli.crawl.CrawlCommand;
import org.cellclaims.cli.crawl.RecrawlCommand;
import org.cellclaims.cli.ingest.IngestCommand;
import org.cellclaims.cli.ingest.ReindexCommand;
import org.cellclaims.cli.run.Version;
import org.cellclaims.cli.serve.DemoCommand;
import org.cellclaims.cli.serve.DemoSiteCommand;
import org.cellclaims.cli.serve.ServeCommand;
import org.cellclaims.cli.serve.WarmUpCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The program: the list of its commands, and what happens to their errors.
@Command(
    name = "cellclaims",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    header = "Cuts clinic web pages into claims and makes every claim findable.",
    description = {
      "Start with 'cellclaims demo', which loads the demonstration corpus and opens the search page on"
          + " this machine. For your own pages: 'cellclaims ingest FOLDER', then 'cellclaims serve'."
    },
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All went well.",
      "1:Some inputs failed; each is listed with its reason and the way out.",
      "2:The command line or a file of index-config is wrong; the message says where."
    })
final class CellClaims implements Runnable {
  @Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /// The commands, in the order of the help text. Add one here and nowhere else.
  static List<Object> commands() {
    return List.of(
        new DemoCommand(),
        new IngestCommand(),
        new CrawlCommand(),
        new RecrawlCommand(),
        new DemoSiteCommand(),
        SearchCommand.command(),
        new ChangesCommand(),
        new ServeCommand(),
        new ExtractCommand(),
        new TraceCommand(),
        new AlignCommand(),
        new ReuseCommand(),
        new StatsCommand(),
        new SitesCommand(),
        new CheckCommand(),
        new VerifyCommand(),
        ArchiveCommand.command(),
        new ReindexCommand(),
        new BenchCommand(),
        new WarmUpCommand());
  }

  /// The parser for the whole command line.
  static CommandLine line() {
    CommandLine line = new CommandLine(new CellClaims());
    commands().forEach(line::addSubcommand);
    line.getSubcommands().values().forEach(CellClaims::layOut);
    return line.setUsageHelpWidth(100)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setExecutionExceptionHandler(new Failures());
  }

  /// Gives a command, and those below it, `--help` and the headings that all help texts share.
  private static void layOut(CommandLine line) {
    UsageMessageSpec help = line.getCommandSpec().mixinStandardHelpOptions(true).usageMessage();
    help.synopsisHeading("%nUsage: ")
        .descriptionHeading(help.description().length == 0 ? "" : "%n")
        .parameterListHeading("%nArguments:%n")
        .optionListHeading("%nOptions:%n");
    switch (help.footer().length) {
      case 0 -> {}
      case 1 -> help.footerHeading("%nExample:%n");
      default -> help.footerHeading("%nExamples:%n");
    }
    line.getSubcommands().values().forEach(CellClaims::layOut);
  }

  /// Runs one command.
  ///
  /// @return the exit code: 0, 1 (some inputs failed) or 2 (usage)
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return line().setOut(out).setErr(err).execute(args);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "which command? 'cellclaims demo' is a good first one");
  }
}
