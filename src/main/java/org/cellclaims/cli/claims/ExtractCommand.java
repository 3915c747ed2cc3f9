package org.cellclaims.cli.claims;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.source.Sources;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.extract.ClaimExtractor;
import org.cellclaims.cli.options.ConfigFolder;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import org.cellclaims.cli.run.Progress;
import org.cellclaims.page.Page;
import org.cellclaims.page.PageException;
import org.cellclaims.page.read.PageReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints the claims of files without archive or index.
@Command(
    name = "extract",
    header = "Prints the claims of pages, without keeping anything.",
    description = {
      "Reads the same files as 'ingest' and writes each claim as one line of JSON (the keys are"
          + " those of the codebook, src/docs/codebook.md), or as text for people."
    },
    footer = {
      "  cellclaims extract page.html --format text --explain",
      "  cellclaims extract pages/ > claims.jsonl"
    })
public final class ExtractCommand implements Callable<Integer> {
  /// How claims are written.
  enum Format {
    JSONL,
    TEXT;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description =
          "Folders, and files .html, .htm, .xhtml, .txt, .pdf, .warc, .warc.gz," + " .wacz.")
  private List<Path> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl or text (default: ${DEFAULT-VALUE}).")
  private Format format = Format.JSONL;

  @Option(names = "--explain", description = "Add the rules that fired and the words they saw.")
  private boolean explains;

  @Mixin
  private ConfigFolder config = new ConfigFolder();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ClaimExtractor extractor = ClaimExtractor.load(config.path());
    PageReader reader = new PageReader();
    AtomicLong pages = new AtomicLong();
    try (Progress progress = new Progress(spec.commandLine().getErr())) {
      Sources.read(
          paths,
          capture -> {
            one(capture, reader, extractor, progress, out);
            progress.at(pages.incrementAndGet(), 0, "pages read");
          },
          progress::problem);
      ClosedPipe.check(out);
      return progress.problems() == 0 ? Exit.OK : Exit.FAILED;
    }
  }

  private void one(
      Capture capture,
      PageReader reader,
      ClaimExtractor extractor,
      Progress progress,
      PrintWriter out) {
    try {
      Page page = reader.read(capture);
      write(page, extractor.extract(page), out);
      ClosedPipe.check(out);
    } catch (PageException e) {
      progress.problem(Problem.of(
          capture.origin().file(), String.valueOf(e.getMessage()), "left out; the rest goes on"));
    }
  }

  private void write(Page page, List<Claim> claims, PrintWriter out) {
    switch (format) {
      case JSONL -> {
        ClaimLine line = new ClaimLine(page, explains);
        claims.forEach(claim -> out.println(line.of(claim)));
      }
      case TEXT -> text(page, claims, out);
    }
  }

  private void text(Page page, List<Claim> claims, PrintWriter out) {
    out.println(page.file() + "  " + page.url() + "  " + claims.size() + " claims");
    for (Claim claim : claims) {
      out.println("  " + claim.text().replaceAll("\\s+", " "));
      ClaimText.of(claim).forEach(out::println);
      if (explains) {
        ClaimText.reasons(claim, r -> "\"" + page.quote(r.span()) + "\"").forEach(out::println);
      }
    }
    out.println();
  }
}
