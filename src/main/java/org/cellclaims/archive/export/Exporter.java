package org.cellclaims.archive.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.archive.wacz.WaczOut;

/// Copies captures of an archive to one file.
public final class Exporter {
  private static final String INNER = "cellclaims.warc.gz";

  private Exporter() {}

  /// What is written.
  public enum Format {
    /// WARC 1.1, gzip.
    WARC,
    /// WACZ 1.1.1.
    WACZ;

    /// The ending of file names, with its dot.
    public String ending() {
      return this == WARC ? ".warc.gz" : ".wacz";
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Writes the captures that are meant, whole or not at all.
  ///
  /// @param out a file that does not exist
  /// @return how many captures were written
  /// @throws IllegalArgumentException if no capture is meant, or the file exists
  public static int write(Archive archive, Choice choice, Format format, Path out)
      throws IOException {
    List<Entry> entries = choice.of(archive);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException(
          "no capture is meant; 'cellclaims archive ls' shows which there are");
    }
    if (Files.exists(out)) {
      throw new IllegalArgumentException(out + " exists; give another name or remove it first");
    }
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      switch (format) {
        case WARC -> warc(archive, entries, part, String.valueOf(out.getFileName()));
        case WACZ -> wacz(archive, entries, part);
      }
      Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(out + " exists; give another name", e);
    } finally {
      Files.deleteIfExists(part);
    }
    return entries.size();
  }

  private static List<String> warc(Archive archive, List<Entry> entries, Path file, String name)
      throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      WarcOut warc = new WarcOut(out, name);
      warc.write(archive, entries);
      return warc.cdxj();
    }
  }

  private static void wacz(Archive archive, List<Entry> entries, Path file) throws IOException {
    Path warc = file.resolveSibling(file.getFileName() + ".warc.gz");
    try (WaczOut wacz = new WaczOut(Files.newOutputStream(file))) {
      List<String> cdxj = warc(archive, entries, warc, INNER);
      wacz.archive(INNER, warc);
      wacz.index(cdxj);
      wacz.pages(entries);
    } finally {
      Files.deleteIfExists(warc);
    }
  }
}
