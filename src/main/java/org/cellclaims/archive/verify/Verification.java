package org.cellclaims.archive.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.wacz.Bounds;
import org.cellclaims.archive.wacz.WaczFile;

/// Reads everything again and holds it against its digests. Nothing is changed or mended.
public final class Verification {
  private final List<Finding> findings = new ArrayList<>();
  private final RecordCheck records = new RecordCheck(findings);
  private long files;

  private Verification() {}

  /// Checks the archive of a data folder: its files record by record, its list of captures, and
  /// each capture against the digest it was stored with.
  ///
  /// @throws IOException if the folder cannot be read
  public static Report ofArchive(Path folder) throws IOException {
    Verification check = new Verification();
    try (Archive archive = Archive.openReadOnly(folder)) {
      archive
          .problems()
          .forEach(problem ->
              check.findings.add(Finding.of(Finding.Kind.LIST, problem.file(), problem.reason())));
      for (String file : archive.files()) {
        check.warc(folder.resolve(file), file);
      }
      for (Entry entry : archive.entries()) {
        check.capture(archive, entry);
      }
    }
    return check.report();
  }

  private void capture(Archive archive, Entry entry) {
    try {
      if (archive.read(entry).isEmpty()) {
        throw new IOException("the list names a capture that is not there");
      }
    } catch (IOException | RuntimeException e) {
      Entry.Location place = entry.record();
      String message =
          entry.url() + " of " + entry.time() + " cannot be read (" + e.getMessage() + ")";
      findings.add(Finding.at(Finding.Kind.LIST, place.file(), place.offset(), message));
    }
  }

  /// Checks a WARC, ARC or WACZ file.
  ///
  /// @throws IOException if it cannot be read at all
  public static Report ofFile(Path file) throws IOException {
    Verification check = new Verification();
    String name = String.valueOf(file.getFileName());
    if (name.toLowerCase(Locale.ROOT).endsWith(".wacz")) {
      check.wacz(file, name);
    } else {
      check.warc(file, name);
    }
    return check.report();
  }

  private void warc(Path file, String name) throws IOException {
    files++;
    records.read(file, name);
  }

  private void wacz(Path file, String name) throws IOException {
    files++;
    try (WaczFile wacz = WaczFile.open(file, Bounds.STANDARD)) {
      wacz.faults().forEach(fault -> differs(name, fault));
      List<String> archives = wacz.archives();
      for (String part : archives) {
        part(wacz, part, name);
      }
      for (String part : wacz.listed()) {
        if (!archives.contains(part)) {
          other(wacz, part, name);
        }
      }
    } catch (java.util.zip.ZipException e) {
      differs(name, "it is no ZIP file that can be read (" + e.getMessage() + ")");
    }
  }

  private void part(WaczFile wacz, String part, String name) throws IOException {
    try {
      WaczFile.Unpacked copy = wacz.unpack(part);
      try {
        copy.fault().ifPresent(fault -> differs(name, fault));
        warc(copy.file(), name + "!/" + part);
      } finally {
        Files.deleteIfExists(copy.file());
      }
    } catch (java.util.zip.ZipException e) {
      differs(name, part + " cannot be unpacked (" + e.getMessage() + ")");
    }
  }

  private void other(WaczFile wacz, String part, String name) {
    try {
      wacz.unpack(part, OutputStream.nullOutputStream()).ifPresent(fault -> differs(name, fault));
    } catch (IOException e) {
      differs(name, part + " cannot be unpacked (" + e.getMessage() + ")");
    }
  }

  private void differs(String name, String fault) {
    findings.add(Finding.of(Finding.Kind.PACKAGE, name, fault));
  }

  private Report report() {
    return new Report(
        files, new TreeMap<>(records.types()), records.digests(), records.undigested(), findings);
  }
}
