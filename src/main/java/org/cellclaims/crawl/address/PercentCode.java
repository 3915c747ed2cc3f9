package org.cellclaims.crawl.address;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Percent-encoding, with the sets of the URL standard: what is encoded differs by part.
enum PercentCode {
  FRAGMENT(" \"<>`"),
  QUERY(" \"#<>'"),
  PATH(" \"#<>?^`{}"),
  USER(" \"#<>?^`{}/:;=@[\\]|");

  private static final String HEX = "0123456789ABCDEF";
  private final String encoded;

  PercentCode(String encoded) {
    this.encoded = encoded;
  }

  /// Encodes what this part must not hold; what is encoded already stays as it is.
  String encode(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> {
      if (c > 0x20 && c < 0x7f && encoded.indexOf(c) < 0) {
        out.append((char) c);
      } else {
        escape(c, out);
      }
    });
    return out.toString();
  }

  private static void escape(int c, StringBuilder out) {
    boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    String one = isHalf ? "\uFFFD" : Character.toString(c);
    for (byte b : one.getBytes(StandardCharsets.UTF_8)) {
      out.append('%').append(HEX.charAt((b >> 4) & 15)).append(HEX.charAt(b & 15));
    }
  }

  /// Decodes UTF-8; a sign that begins no pair of hexadecimal digits stays.
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] in = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < in.length; i++) {
      int high = i + 2 < in.length && in[i] == '%' ? Character.digit(in[i + 1], 16) : -1;
      int low = high < 0 ? -1 : Character.digit(in[i + 2], 16);
      if (low < 0) {
        out.write(in[i]);
      } else {
        out.write((high << 4) + low);
        i += 2;
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
