package org.cellclaims.archive.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.cdx.CdxFormat;

/// Lists captures as CDXJ: a line each, with the address in its sortable form, the time in 14
/// digits and a JSON object (url, mime, status, digest, length, offset, filename), sorted.
public final class Cdxj {
  private Cdxj() {}

  /// The lines for captures in the files of an archive, named relative to its folder.
  ///
  /// @throws IOException if a record cannot be read
  public static List<String> of(Archive archive, Choice choice) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Entry entry : choice.of(archive)) {
      Entry.Location place = entry.record();
      lines.add(line(archive.warcRecord(entry), place.file(), place.offset()));
    }
    return lines.stream().sorted().toList();
  }

  /// The line for one record.
  ///
  /// @param member the gzip member that holds it
  /// @param file the name of the file it stands in
  /// @param offset where the member begins there
  static String line(byte[] member, String file, long offset) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(member))) {
      if (reader.next().orElse(null) instanceof WarcTargetRecord target) {
        return CdxFormat.CDXJ.format(target, file, offset, member.length, null);
      }
    }
    throw new IOException(file + " at byte " + offset + ": no record with an address stands there");
  }
}
