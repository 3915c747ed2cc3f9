package org.cellclaims.cli.copies;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.cellclaims.cli.options.TsvFormat;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Progress;
import org.cellclaims.reuse.Corpus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints what the texts of a corpus share.
@Command(
    name = "reuse",
    header = "Prints the passages that files share, without keeping anything.",
    description = {
      "Compares all files with each other, or with those of --against, and writes one line for each"
          + " shared passage, tab-separated: document, offset, length, source document, offset,"
          + " length, tier (verbatim, edited or condensed). Offsets and lengths count code points of"
          + " a .txt file as it is, and of the text of a page."
    },
    footer = {
      "  cellclaims reuse pages/ > shared.tsv",
      "  cellclaims reuse suspicious/ --against sources/ --format tsv"
    })
public final class ReuseCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Folders, and files .html, .htm, .xhtml, .txt, .warc, .warc.gz.")
  private List<Path> paths = List.of();

  @Option(
      names = "--against",
      paramLabel = "PATH",
      arity = "1..*",
      description = "Compare with these only; the files of PATH come first in each line.")
  private List<Path> against = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Only tsv (default: ${DEFAULT-VALUE}).")
  private TsvFormat format = TsvFormat.TSV;

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    try (Progress progress = new Progress(spec.commandLine().getErr())) {
      List<Corpus.Text> texts = TextFiles.read(paths, progress::problem);
      AtomicLong found = new AtomicLong();
      if (against.isEmpty()) {
        Corpus.within(texts, shared -> write(shared, out, progress, found));
      } else {
        List<Corpus.Text> sources = TextFiles.read(against, progress::problem);
        Corpus.against(texts, sources, shared -> write(shared, out, progress, found));
      }
      ClosedPipe.check(out);
      return progress.problems() == 0 ? Exit.OK : Exit.FAILED;
    }
  }

  private void write(Corpus.Shared shared, PrintWriter out, Progress progress, AtomicLong found) {
    out.println(format.line(
        shared.document(),
        shared.offset(),
        shared.length(),
        shared.source(),
        shared.sourceOffset(),
        shared.sourceLength(),
        shared.tier().id()));
    progress.at(found.incrementAndGet(), 0, "passages found");
  }
}
