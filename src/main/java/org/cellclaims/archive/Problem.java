package org.cellclaims.archive;

import java.util.OptionalLong;

/// Something in the input that could not be used as it stands, while the rest goes on.
///
/// @param file the file, relative to the folder that was ingested
/// @param line the line in a text file, from 1
/// @param offset the byte in a WARC file (of the compressed file where it is compressed), from 0
/// @param reason what is wrong, and what became of it
/// @param wayOut what to do about it
public record Problem(
    String file, OptionalLong line, OptionalLong offset, String reason, String wayOut) {

  /// A problem of a whole file.
  public static Problem of(String file, String reason, String wayOut) {
    return new Problem(file, OptionalLong.empty(), OptionalLong.empty(), reason, wayOut);
  }

  /// A problem of one line, counted from 1.
  public static Problem atLine(String file, long line, String reason, String wayOut) {
    return new Problem(file, OptionalLong.of(line), OptionalLong.empty(), reason, wayOut);
  }

  /// A problem of the record that begins at a byte, counted from 0.
  public static Problem atOffset(String file, long offset, String reason, String wayOut) {
    return new Problem(file, OptionalLong.empty(), OptionalLong.of(offset), reason, wayOut);
  }

  /// `manifest.tsv:3: captured_at '2024-13-01' is not a date; write it as 2024-01-31`.
  @Override
  public String toString() {
    String place = line.isPresent() ? ":" + line.getAsLong() : "";
    String at = offset.isPresent() ? " at byte " + offset.getAsLong() : "";
    return file + place + at + ": " + reason + "; " + wayOut;
  }
}
