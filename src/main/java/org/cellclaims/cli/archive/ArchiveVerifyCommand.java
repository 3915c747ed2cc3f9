package org.cellclaims.cli.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.cellclaims.archive.verify.Report;
import org.cellclaims.archive.verify.Verification;
import org.cellclaims.cli.options.Folders;
import org.cellclaims.cli.run.ClosedPipe;
import org.cellclaims.cli.run.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Reads every record again.
@Command(
    name = "verify",
    header = "Reads every record again and checks its digests.",
    description =
        "Without FILE the archive of the data folder is checked. What is found is listed, then"
            + " counted by kind; where something is lost or changed the exit code is 1. Nothing is"
            + " changed.")
final class ArchiveVerifyCommand implements Callable<Integer> {
  private static final int MOST_LISTED = 1_000;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "WARC, ARC or WACZ files, of whoever wrote them.")
  private List<Path> files = List.of();

  @Mixin
  private Folders folders = new Folders();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    List<Report> reports = reports();
    reports.forEach(report -> tell(report, out));
    ClosedPipe.check(out);
    return reports.stream().allMatch(Report::isSound) ? Exit.OK : Exit.FAILED;
  }

  private List<Report> reports() throws IOException {
    if (files.isEmpty()) {
      folders.requireArchive();
      return List.of(Verification.ofArchive(folders.archive()));
    }
    List<Report> reports = new ArrayList<>();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new IllegalArgumentException(file + " is no file; name WARC or WACZ files");
      }
      reports.add(Verification.ofFile(file));
    }
    return reports;
  }

  private static void tell(Report report, PrintWriter out) {
    report.findings().stream().limit(MOST_LISTED).forEach(out::println);
    int left = report.findings().size() - MOST_LISTED;
    if (left > 0) {
      out.println("and " + left + " more");
    }
    long all = report.records().values().stream().mapToLong(Long::longValue).sum();
    out.printf(
        Locale.ROOT,
        "%,d %s, %,d records (%s), %,d digests right, %,d records without a digest%n",
        report.files(),
        report.files() == 1 ? "file" : "files",
        all,
        report.records().entrySet().stream()
            .map(e -> e.getKey() + " " + e.getValue())
            .collect(Collectors.joining(", ")),
        report.digests(),
        report.undigested());
    report
        .counts()
        .forEach((kind, count) -> out.printf(
            Locale.ROOT, "%8d  %s%s%n", count, kind.id(), kind.isDamage() ? "" : " (no damage)"));
    out.println(report.isSound() ? "sound" : "damaged");
  }
}
