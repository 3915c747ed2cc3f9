package org.cellclaims.archive.wacz;

/// How much a WACZ file may make the reader hold, against files made to exhaust it.
///
/// @param entries most files in the ZIP file
/// @param partBytes longest unpacked file, in bytes
/// @param listBytes longest `datapackage.json`, in bytes
/// @param depth deepest nesting of `datapackage.json`
/// @param ratio unpacked bytes for each packed byte, tested from 16 MB on
public record Bounds(int entries, long partBytes, int listBytes, int depth, int ratio) {

  /// 100,000 files of 16 GB each, a list of 16 MB and 32 levels, 200 to 1.
  public static final Bounds STANDARD = new Bounds(100_000, 16L << 30, 16 << 20, 32, 200);

  private static final long RATIO_FROM = 16 << 20;

  /// True if so many bytes are more than a file of this packed size may have.
  boolean refuses(long unpacked, long packed) {
    return unpacked > partBytes || (unpacked > RATIO_FROM && unpacked / ratio > packed);
  }
}
