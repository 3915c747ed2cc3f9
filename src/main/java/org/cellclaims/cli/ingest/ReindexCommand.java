package org.cellclaims.cli.ingest;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.Progress;
import org.cellclaims.cli.run.Stop;
import org.cellclaims.index.ClaimIndex;
import org.cellclaims.index.Ingest;
import org.cellclaims.index.IngestReport;
import org.cellclaims.index.UrlReading;
import org.cellclaims.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Makes the index anew.
@Command(
    name = "reindex",
    header = "Makes the index anew from the archive.",
    description =
        "For use after a change of index-config or of the program. The archive is only read. The"
            + " same archive and the same rules give the same claims with the same ids.",
    footer = "  cellclaims reindex --data clinics")
public final class ReindexCommand implements Callable<Integer> {
  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    UrlReading reading = folders.reading(vocabulary);
    folders.requireArchive();
    try (Stop stop = Stop.listen();
        Progress progress = new Progress(spec.commandLine().getErr());
        Archive archive = Archive.open(folders.archive());
        ClaimIndex index = ClaimIndex.anew(folders.index(), vocabulary)) {
      archive.problems().forEach(progress::problem);
      Ingest ingest = new Ingest(archive, index, reading);
      IngestReport report = stop.watch(() -> ingest.catchUp(progress.with(stop)));
      CopyFamilies.update(folders, vocabulary, true);
      return new IngestWords(progress).tell(report, System.nanoTime() - start);
    }
  }
}
