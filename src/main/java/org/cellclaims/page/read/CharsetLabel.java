package org.cellclaims.page.read;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Names of charsets as pages write them, read as browsers read them (WHATWG Encoding Standard,
/// section 4.2).
final class CharsetLabel {
  /// What browsers take ISO-8859-1 and ASCII for.
  static final Charset WESTERN = Charset.forName("windows-1252");

  /// Bytes in which browsers look for a meta element, four times their 1,024.
  private static final int PRESCAN = 4096;

  private static final Pattern META = Pattern.compile(
      "<meta[^>]{0,200}?charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([A-Za-z0-9_:.-]{2,40})",
      Pattern.CASE_INSENSITIVE);
  private static final Pattern XML =
      Pattern.compile("^<\\?xml[^>]{0,99}?encoding\\s{0,9}=\\s{0,9}[\"']([A-Za-z0-9_.-]{2,40})");

  /// Labels that mean a superset of the charset they name.
  private static final Map<String, String> SUPERSETS = Map.ofEntries(
      Map.entry("us-ascii", "windows-1252"),
      Map.entry("iso-8859-1", "windows-1252"),
      Map.entry("iso-8859-9", "windows-1254"),
      Map.entry("iso-8859-11", "x-windows-874"),
      Map.entry("tis-620", "x-windows-874"),
      Map.entry("gb2312", "gb18030"),
      Map.entry("gbk", "gb18030"),
      Map.entry("shift_jis", "windows-31j"),
      Map.entry("euc-kr", "x-windows-949"),
      Map.entry("big5", "big5-hkscs"));

  private CharsetLabel() {}

  /// The charset that a label names, empty if nobody knows it.
  static Optional<Charset> charset(String label) {
    String name = label.strip().toLowerCase(Locale.ROOT);
    try {
      Charset stated = Charset.forName(name);
      String canonical = stated.name().toLowerCase(Locale.ROOT);
      String wider = SUPERSETS.get(canonical);
      return Optional.of(wider == null ? stated : Charset.forName(wider));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return name.startsWith("utf8") || name.startsWith("utf-8")
          ? Optional.of(StandardCharsets.UTF_8)
          : Optional.empty();
    }
  }

  /// The label in the page's meta element or XML declaration.
  static Optional<String> inMarkup(byte[] bytes) {
    String head =
        new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
    for (Pattern pattern : new Pattern[] {META, XML}) {
      Matcher matcher = pattern.matcher(head);
      if (matcher.find()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
