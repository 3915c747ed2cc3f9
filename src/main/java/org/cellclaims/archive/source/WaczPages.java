package org.cellclaims.archive.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Manifest;
import org.cellclaims.archive.folder.Root;
import org.cellclaims.archive.folder.Tally;
import org.cellclaims.archive.wacz.Bounds;
import org.cellclaims.archive.wacz.WaczFile;

/// Reads WACZ files: their WARC files one by one, like others. Close it when all files are read:
/// until then the unpacked ones are needed.
final class WaczPages implements Closeable {
  private final WarcPages warcs;
  private final Tally tally;
  private final List<Path> unpacked = new ArrayList<>();

  WaczPages(WarcPages warcs, Tally tally) {
    this.warcs = warcs;
    this.tally = tally;
  }

  /// True for the names of WACZ files.
  static boolean reads(Path file) {
    return Root.extension(file).equals(".wacz");
  }

  /// Reads a file and hands its captures on.
  void read(Path file, String name, Optional<Manifest.Row> row) {
    try (WaczFile wacz = WaczFile.open(file, Bounds.STANDARD)) {
      wacz.faults().forEach(fault -> tell(name, fault));
      List<String> archives = wacz.archives();
      if (archives.isEmpty()) {
        tell(name, "holds no WARC file in its folder archive");
      }
      for (String each : archives) {
        part(wacz, each, name, row);
      }
    } catch (IOException e) {
      String reason = "cannot be read as a WACZ file (" + e.getMessage() + ")";
      tally.problem(Problem.of(name, reason, "fetch the file again"));
    }
  }

  private void part(WaczFile wacz, String part, String name, Optional<Manifest.Row> row) {
    if (!WarcPages.reads(Path.of(part))) {
      tally.skip("files of other kinds in a WACZ: " + Root.extension(Path.of(part)));
      return;
    }
    try {
      WaczFile.Unpacked copy = wacz.unpack(part);
      unpacked.add(copy.file());
      copy.fault().ifPresent(fault -> tell(name, fault));
      warcs.read(copy.file(), name + "!/" + part, row);
    } catch (IOException e) {
      String reason = part + " cannot be unpacked (" + e.getMessage() + ")";
      tally.problem(Problem.of(name, reason, "fetch the file again; the other parts are read"));
    }
  }

  private void tell(String name, String fault) {
    tally.problem(
        Problem.of(name, fault, "what it holds is read all the same; fetch the file again"));
  }

  @Override
  public void close() throws IOException {
    for (Path file : unpacked) {
      Files.deleteIfExists(file);
    }
  }
}
