package org.cellclaims.claim.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.cellclaims.text.NormalForm;

/// Gives the claims of one page their ids: the first 16 hexadecimal digits of SHA-256 over URL,
/// normal form of the
/// quote, and its number among equal quotes. The same words at the same URL keep their id from
/// capture to capture. Not thread-safe.
final class ClaimIds {
  private static final int DIGITS = 16;
  private final String url;
  private final Map<String, Integer> seen = new HashMap<>();
  private final MessageDigest sha256 = sha256();

  ClaimIds(String url) {
    this.url = url;
  }

  /// The id of the next claim with this quote.
  String next(String quote) {
    String normal = NormalForm.textOf(quote).toLowerCase(Locale.ROOT);
    int number = seen.merge(normal, 1, Integer::sum);
    byte[] digest =
        sha256.digest((url + "\n" + normal + "\n" + number).getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest, 0, DIGITS / 2);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
