package org.cellclaims.archive.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Earlier;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Manifest;
import org.cellclaims.archive.folder.Summary;
import org.cellclaims.archive.folder.Tally;
import org.cellclaims.archive.warc.Limits;
import org.cellclaims.archive.warc.RawRecord;
import org.cellclaims.archive.warc.WarcFile;

/// Reads WARC files as captures of pages: responses with status 200 and files whose media type is
/// one of text or PDF; and as evidence of absence: responses with status 404 or 410, also of
/// addresses that no reading has found a page at yet, for that may come later. Records that only
/// refer to others are answered last, from all files of one reading.
final class WarcPages {
  private static final List<String> ENDINGS =
      List.of(".warc", ".warc.gz", ".arc", ".arc.gz", ".warc.open", ".warc.gz.open");

  private final Tally tally;
  private final Revisits revisits;

  /// @param earlier asked for what records refer to and no file holds
  WarcPages(Tally tally, Earlier earlier) {
    this.tally = tally;
    this.revisits = new Revisits(earlier);
  }

  /// True for the names of WARC and ARC files.
  static boolean reads(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }

  /// Reads a file and hands its captures on.
  ///
  /// @param name its name for messages
  /// @param row what a manifest says of it: site and country of its records
  void read(Path path, String name, Optional<Manifest.Row> row) {
    Map<String, Long> bad = new TreeMap<>();
    try {
      WarcFile.Outcome outcome =
          WarcFile.read(path, Limits.STANDARD, visitor(path, name, row, bad));
      tally.warc(new Summary.WarcReport(
          name, outcome.good(), bad, outcome.resumed(), outcome.truncated()));
      if (outcome.good() + outcome.bad() == 0) {
        tally.problem(Problem.of(name, "is empty", "fetch the file again"));
      }
    } catch (IOException e) {
      tally.problem(Problem.of(name, "cannot be read (" + e + ")", "allow reading it"));
    }
  }

  private WarcFile.Visitor visitor(
      Path path, String name, Optional<Manifest.Row> row, Map<String, Long> bad) {
    return new WarcFile.Visitor() {
      @Override
      public void record(RawRecord raw) {
        one(raw, path, name, row);
      }

      @Override
      public void bad(long offset, String reason) {
        bad.merge(reason.replaceAll("\\d+", "n"), 1L, Long::sum);
        tally.problem(Problem.atOffset(
            name, offset, reason, "fetch the file again; all sound records are read"));
      }
    };
  }

  private void one(RawRecord raw, Path path, String name, Optional<Manifest.Row> row) {
    switch (raw.type()) {
      case "revisit" -> revisits.keep(raw, name, row);
      case "response", "resource" -> {
        revisits.remember(raw, path);
        page(raw, name, row);
      }
      case "conversion" ->
        tally.skip("record type conversion: text that others made of a page is no capture of it");
      default -> tally.skip("record type " + raw.type());
    }
  }

  private void page(RawRecord raw, String name, Optional<Manifest.Row> row) {
    handOn(WarcPage.of(raw, raw, name, row), raw, name);
  }

  private void handOn(WarcPage page, RawRecord raw, String name) {
    switch (page) {
      case WarcPage.Found found -> {
        for (String fault : found.faults()) {
          tell(raw, name, fault + "; the page is kept and marked", "fetch the file again");
        }
        tally.capture(found.capture());
      }
      case WarcPage.Skipped skipped -> tally.skip(skipped.reason());
      case WarcPage.Broken broken -> tell(raw, name, broken.reason(), broken.wayOut());
    }
  }

  private void tell(RawRecord raw, String name, String reason, String wayOut) {
    tally.problem(Problem.atOffset(name, raw.offset(), reason, wayOut));
  }

  /// Answers the records that refer to others. To be called once, after all files.
  void finish() {
    for (Revisits.Revisit revisit : revisits.take()) {
      Optional<RawRecord> holder = revisits.holder(revisit.raw());
      if (holder.isPresent()) {
        handOn(
            WarcPage.of(revisit.raw(), holder.get(), revisit.file(), revisit.row()),
            revisit.raw(),
            revisit.file());
      } else {
        kept(revisit);
      }
    }
  }

  private void kept(Revisits.Revisit revisit) {
    Optional<Capture> capture = revisits.kept(revisit);
    if (capture.isPresent()) {
      tally.capture(capture.get());
    } else {
      tell(
          revisit.raw(),
          revisit.file(),
          "refers to a record that neither these files nor the archive hold, and was left out",
          "read the WARC file of that earlier crawl along with this one");
    }
  }
}
