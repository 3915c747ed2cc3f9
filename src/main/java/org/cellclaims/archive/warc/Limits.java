package org.cellclaims.archive.warc;

/// How much a file may make the reader hold, against files made to exhaust it.
///
/// @param recordBytes longest block of a record, and longest decoded payload, in bytes
/// @param headBytes longest header of a record, in bytes
/// @param memoryBytes decompressed bytes of one gzip member kept in memory; more go to a temporary
/// file
/// @param memberBytes decompressed bytes of one gzip member in all
/// @param ratio decompressed bytes for each compressed byte, tested once a member has outgrown the
/// memory; text reaches about 100
public record Limits(int recordBytes, int headBytes, int memoryBytes, long memberBytes, int ratio) {

  /// 50 MB a record, 16 MB a header, 64 MB in memory, 16 GB a member, 200 to 1.
  public static final Limits STANDARD = new Limits(50_000_000, 16 << 20, 64 << 20, 16L << 30, 200);
}
