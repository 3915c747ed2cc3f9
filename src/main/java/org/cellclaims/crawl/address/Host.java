package org.cellclaims.crawl.address;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The host of an address: a name in its ASCII form, or an IP address.
///
/// @param text the name in lower case, an IPv4 address with dots, or an IPv6 address in brackets
/// @param ip 4 or 16 bytes where the host is an IP address, however it was written
@SuppressWarnings("ArrayRecordComponent") // compared by the text
public record Host(String text, Optional<byte[]> ip) {
  private static final String FORBIDDEN = " #%/:<>?@[\\]^|\u007f";
  private static final IDNA NAMES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
      | IDNA.NONTRANSITIONAL_TO_UNICODE
      | IDNA.CHECK_BIDI
      | IDNA.CHECK_CONTEXTJ);

  /// Browsers leave these to the name service.
  private static final Set<IDNA.Error> FORGIVEN = EnumSet.of(
      IDNA.Error.EMPTY_LABEL,
      IDNA.Error.LABEL_TOO_LONG,
      IDNA.Error.DOMAIN_NAME_TOO_LONG,
      IDNA.Error.LEADING_HYPHEN,
      IDNA.Error.TRAILING_HYPHEN,
      IDNA.Error.HYPHEN_3_4);

  /// Reads a host as it stands in an address.
  ///
  /// @throws IllegalArgumentException if it is none
  public static Host parse(String written) {
    if (written.startsWith("[")) {
      return six(written);
    }
    String name = ascii(PercentCode.decode(written));
    if (name.isEmpty() || name.chars().anyMatch(c -> c < 0x20 || FORBIDDEN.indexOf(c) >= 0)) {
      throw new IllegalArgumentException("'" + written + "' is no host name");
    }
    if (!IpText.endsInNumber(name)) {
      return new Host(name, Optional.empty());
    }
    byte[] four = IpText.four(name)
        .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is no IP address"));
    return new Host(IpText.text(four), Optional.of(four));
  }

  private static Host six(String written) {
    String inner = written.endsWith("]") ? written.substring(1, written.length() - 1) : "";
    byte[] six = IpText.six(inner)
        .orElseThrow(() -> new IllegalArgumentException("'" + written + "' is no IPv6 address"));
    return new Host("[" + IpText.text(six) + "]", Optional.of(six));
  }

  /// The bytes of an IP address as name servers write it, without brackets; empty if it is none.
  public static Optional<byte[]> ipOf(String text) {
    return text.contains(":") ? IpText.six(text) : IpText.four(text);
  }

  @Override
  public boolean equals(@org.jspecify.annotations.Nullable Object other) {
    return other instanceof Host host && host.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private static String ascii(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean isPlain = name.chars().allMatch(c -> c < 128);
    if (isPlain && !lower.startsWith("xn--") && !lower.contains(".xn--")) {
      return lower;
    }
    IDNA.Info about = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    NAMES.nameToASCII(name, ascii, about);
    if (!FORGIVEN.containsAll(about.getErrors())) {
      throw new IllegalArgumentException("'" + name + "' is no host name: " + about.getErrors());
    }
    return ascii.toString();
  }
}
