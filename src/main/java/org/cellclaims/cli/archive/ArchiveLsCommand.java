package org.cellclaims.cli.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Lists captures.
@Command(
    name = "ls",
    header = "Lists captures.",
    description =
        "One capture a line, by address and time, columns apart by tabs: time, address, media type,"
            + " bytes of its record in the archive, SHA-256 of the page. A record that only says"
            + " that nothing had changed is short.")
final class ArchiveLsCommand implements Callable<Integer> {
  @Mixin
  private CaptureOptions captures = new CaptureOptions();

  @Option(names = "--long", description = "Also file and byte of the record.")
  private boolean isLong;

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    folders.requireArchive();
    try (Archive archive = Archive.openReadOnly(folders.archive())) {
      List<Entry> entries = captures.choice().of(archive);
      entries.forEach(entry -> out.println(line(entry)));
      ClosedPipe.check(out);
      return Exit.OK;
    }
  }

  private String line(Entry entry) {
    Entry.Location place = entry.record();
    String line = String.join(
        "\t",
        entry.time().toString(),
        entry.url(),
        entry.mediaType(),
        Long.toString(place.length()),
        entry.sha256());
    return isLong ? line + "\t" + place.file() + "\t" + place.offset() : line;
  }
}
