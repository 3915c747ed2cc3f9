package org.cellclaims.archive.folder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Tells text from what only bears a text's name.
public final class Binary {
  /// The media type of PDF files: the one kind of page that is no text.
  public static final String PDF = "application/pdf";

  private static final int LOOKED_AT = 8192;
  private static final Map<String, String> MAGIC = new TreeMap<>(Map.of(
      "%PDF-", "a PDF file",
      "PK\u0003\u0004", "a ZIP or Office file",
      "\u0089PNG", "a PNG image",
      "GIF8", "a GIF image",
      "\u00ff\u00d8\u00ff", "a JPEG image",
      "\u001f\u008b\b", "a gzip file",
      "\u007fELF", "a program",
      "\u00d0\u00cf\u0011\u00e0", "an old Office file"));

  private Binary() {}

  /// True if the bytes begin as a PDF file does.
  public static boolean isPdf(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 5), StandardCharsets.ISO_8859_1)
        .equals("%PDF-");
  }

  /// What the bytes are if they are not of the kind that their media type says, empty if they may
  /// be.
  public static Optional<String> kind(byte[] bytes, String mediaType) {
    if (!mediaType.equals(PDF)) {
      return kind(bytes);
    }
    return isPdf(bytes) ? Optional.empty() : Optional.of(kind(bytes).orElse("no PDF file"));
  }

  /// What the bytes are if not text, empty if they may be text.
  public static Optional<String> kind(byte[] bytes) {
    int length = Math.min(bytes.length, LOOKED_AT);
    String first = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    Optional<String> known = MAGIC.entrySet().stream()
        .filter(magic -> first.startsWith(magic.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
    return known.isEmpty() && hasNul(bytes, length) && !isWide(bytes, length)
        ? Optional.of("binary (it holds NUL bytes)")
        : known;
  }

  private static boolean hasNul(byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      if (bytes[i] == 0) {
        return true;
      }
    }
    return false;
  }

  /// True for UTF-16 and UTF-32: a byte order mark, or NUL bytes on one side of the pairs only
  /// and in a third of them.
  private static boolean isWide(byte[] bytes, int length) {
    int mark = (bytes[0] & 0xff) << 8 | (length > 1 ? bytes[1] & 0xff : 0);
    if (mark == 0xfeff || mark == 0xfffe) {
      return true;
    }
    int[] nuls = new int[2];
    for (int i = 0; i < length; i++) {
      nuls[i & 1] += bytes[i] == 0 ? 1 : 0;
    }
    int most = Math.max(nuls[0], nuls[1]);
    return nuls[0] * nuls[1] == 0 && most * 6 > length;
  }
}
