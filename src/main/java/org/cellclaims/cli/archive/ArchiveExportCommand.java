package org.cellclaims.cli.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellclaims.archive.export.Exporter;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Copies captures to one file.
@Command(
    name = "export",
    header = "Copies captures to a WARC or WACZ file.",
    description =
        "The file stands by itself: what a record refers to is in it too. The same captures give"
            + " the same bytes. A file that exists is not written over.")
final class ArchiveExportCommand implements Callable<Integer> {
  @Mixin
  private CaptureOptions captures = new CaptureOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "warc or wacz (default: ${DEFAULT-VALUE}).")
  private Exporter.Format format = Exporter.Format.WARC;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Where to (default: export.warc.gz or export.wacz here).")
  private Optional<Path> file = Optional.empty();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    folders.requireArchive();
    Path out = file.orElseGet(() -> Path.of("export" + format.ending()));
    try (Archive archive = Archive.openReadOnly(folders.archive())) {
      int count = Exporter.write(archive, captures.choice(), format, out);
      spec.commandLine().getErr().printf(Locale.ROOT, "%,d captures written to %s%n", count, out);
      return Exit.OK;
    }
  }
}
