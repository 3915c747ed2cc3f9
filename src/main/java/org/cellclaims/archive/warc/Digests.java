package org.cellclaims.archive.warc;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.netpreserve.jwarc.WarcDigest;

/// Holds a record against the digests that it states.
public final class Digests {
  /// How a sentence ends that says that a digest is of no kind that can be checked.
  public static final String UNCHECKED = "cannot be checked";

  /// Our own field with the digest of a page whose record holds it in a content coding.
  public static final String PAGE = "CellClaims-Page-Digest";

  private Digests() {}

  /// What is wrong with a stated digest; empty if it is absent or one of the candidates has it.
  ///
  /// @param stated the record whose header states it
  /// @param field the name of the header field
  /// @param candidates the byte sequences that writers take it of
  public static Optional<String> fault(RawRecord stated, String field, List<byte[]> candidates) {
    return stated.field(field).flatMap(text -> fault(text, field, candidates));
  }

  private static Optional<String> fault(String text, String field, List<byte[]> candidates) {
    try {
      WarcDigest digest = new WarcDigest(text);
      byte[] wanted = digest.bytes();
      for (byte[] candidate : candidates) {
        MessageDigest digester = digest.getDigester();
        if (Arrays.equals(digester.digest(candidate), wanted)) {
          return Optional.empty();
        }
      }
      return Optional.of(field + " does not match the bytes");
    } catch (NoSuchAlgorithmException | RuntimeException e) {
      return Optional.of(field + " '" + cut(text) + "' " + UNCHECKED);
    }
  }

  private static String cut(String text) {
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }
}
