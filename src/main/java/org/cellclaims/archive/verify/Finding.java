package org.cellclaims.archive.verify;

import java.util.Locale;
import java.util.OptionalLong;

/// Something that a check found.
///
/// @param kind what sort of thing
/// @param file the file, `package.wacz!/archive/data.warc.gz` within a WACZ
/// @param offset the byte at which the record or stretch begins, from 0
/// @param message what is wrong, one sentence
public record Finding(Kind kind, String file, OptionalLong offset, String message) {

  /// The sorts of things that can be found, the gravest first.
  public enum Kind {
    /// Bytes that are no record, or a record that does not end where it says.
    UNREADABLE(true),
    /// The file ends within a record.
    TRUNCATED(true),
    /// The bytes do not have the digest that is stated.
    DIGEST_MISMATCH(true),
    /// A page that cannot be decoded.
    UNDECODABLE(true),
    /// A WACZ whose list and files do not agree.
    PACKAGE(true),
    /// The archive's own list and files do not agree.
    LIST(true),
    /// A digest of an unknown kind, which nobody can check.
    DIGEST_UNKNOWN(false),
    /// A record that refers to one that is not there.
    UNRESOLVED(false),
    /// A record that does not keep to the standard and could be read all the same.
    FORGIVEN(false);

    private final boolean isDamage;

    Kind(boolean isDamage) {
      this.isDamage = isDamage;
    }

    /// True where something is lost or changed.
    public boolean isDamage() {
      return isDamage;
    }

    /// The name in reports: `digest-mismatch`.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  static Finding of(Kind kind, String file, String message) {
    return new Finding(kind, file, OptionalLong.empty(), message);
  }

  static Finding at(Kind kind, String file, long offset, String message) {
    return new Finding(kind, file, OptionalLong.of(offset), message);
  }

  /// `digest-mismatch: crawl.warc.gz at byte 812: WARC-Payload-Digest does not match the bytes`.
  @Override
  public String toString() {
    String at = offset.isPresent() ? " at byte " + offset.getAsLong() : "";
    return kind.id() + ": " + file + at + ": " + message;
  }
}
