package org.cellclaims.cli.ingest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes pages into archive and index.
@Command(
    name = "ingest",
    header = "Archives pages and indexes their claims.",
    description = {
      "Every page is kept byte for byte in DATA/archive; the index is made from there. Ingesting the"
          + " same bytes twice changes nothing. A manifest.tsv beside the files may give file, url,"
          + " site, captured_at and country, apart by tabs.",
      "",
      "What cannot be used is listed with its reason, and the rest goes on."
    },
    footer = {
      "  cellclaims ingest pages/",
      "  cellclaims ingest crawl.warc.gz --data clinics",
      "  cellclaims ingest page.html --captured-at 2025-06-11T08:30:00Z"
    })
public final class IngestCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Folders, and files .html, .htm, .xhtml, .txt, .pdf, .warc, .warc.gz," + " .wacz.")
  private List<Path> paths = List.of();

  @Option(
      names = "--captured-at",
      paramLabel = "TIME",
      description = "UTC time of files for which nothing states one (default: their last change).")
  private Optional<Instant> assumedTime = Optional.empty();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    return run(paths, assumedTime, folders, spec.commandLine().getErr());
  }

  /// Ingests and says what came of it.
  ///
  /// @return the exit code
  public static int run(List<Path> paths, Optional<Instant> time, Folders folders, PrintWriter err)
      throws IOException {
    long start = System.nanoTime();
    Vocabulary vocabulary = Vocabulary.load(folders.config());
    UrlReading reading = folders.reading(vocabulary);
    try (Stop stop = Stop.listen();
        Progress progress = new Progress(err);
        Archive archive = Archive.open(folders.archive());
        ClaimIndex index = ClaimIndex.open(folders.index(), vocabulary)) {
      archive.problems().forEach(progress::problem);
      Ingest ingest = new Ingest(archive, index, reading);
      IngestReport report = stop.watch(() -> ingest.run(paths, time, progress.with(stop)));
      CopyFamilies.update(folders, vocabulary, false);
      return new IngestWords(progress).tell(report, System.nanoTime() - start);
    }
  }
}
