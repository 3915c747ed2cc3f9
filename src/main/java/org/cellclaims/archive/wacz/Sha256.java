package org.cellclaims.archive.wacz;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A SHA-256 digest being taken.
final class Sha256 {
  private final MessageDigest digest = fresh();

  private static MessageDigest fresh() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  static String of(byte[] bytes) {
    Sha256 digest = new Sha256();
    digest.update(bytes, bytes.length);
    return digest.hex();
  }

  void update(byte[] bytes, int length) {
    digest.update(bytes, 0, length);
  }

  /// The digest in lower-case hexadecimal digits; to be asked once.
  String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
