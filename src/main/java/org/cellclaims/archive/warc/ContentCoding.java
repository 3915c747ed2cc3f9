package org.cellclaims.archive.warc;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Undoes Content-Encoding as browsers do: what is declared but was not done is left alone.
final class ContentCoding {
  private static final int BUFFER = 1 << 15;
  private static final int RATIO_FROM = 10_000_000;
  private static final int RATIO = 200;
  private static final int MOST_CODINGS = 4;
  private static final int ZSTD_WINDOW_BITS = 23;

  private ContentCoding() {}

  /// Decodes a body whose codings are named in the order in which they were applied.
  static byte[] decode(byte[] body, List<String> codings, int limit, List<String> notes)
      throws IOException {
    if (codings.size() > MOST_CODINGS) {
      throw new IOException("more than " + MOST_CODINGS + " content codings");
    }
    byte[] decoded = body;
    for (String coding : codings.reversed()) {
      decoded = decode(decoded, coding, limit, notes);
    }
    return decoded;
  }

  private static byte[] decode(byte[] body, String coding, int limit, List<String> notes)
      throws IOException {
    return switch (coding) {
      case "gzip", "x-gzip" ->
        isGzip(body)
            ? inflate(new GZIPInputStream(bytes(body)), body, coding, limit, notes)
            : plain(body, coding, notes);
      case "br" ->
        looksLikeText(body)
            ? plain(body, coding, notes)
            : inflate(new Brotli(bytes(body)), body, coding, limit, notes);
      case "deflate" -> deflate(body, limit, notes);
      case "zstd" -> zstd(body, limit, notes);
      case "identity", "none", "utf-8" -> body;
      default -> unknown(body, coding, notes);
    };
  }

  private static byte[] deflate(byte[] body, int limit, List<String> notes) throws IOException {
    boolean isZlib = body.length > 1
        && (body[0] & 15) == 8
        && ((body[0] & 255) << 8 | (body[1] & 255)) % 31 == 0;
    if (looksLikeText(body)) {
      return plain(body, "deflate", notes);
    }
    Inflater inflater = new Inflater(!isZlib);
    try {
      return inflate(new InflaterInputStream(bytes(body), inflater), body, "deflate", limit, notes);
    } finally {
      inflater.end();
    }
  }

  /// RFC 9659 has decoders refuse windows of more than 8 MB.
  private static byte[] zstd(byte[] body, int limit, List<String> notes) throws IOException {
    if (body.length == 0 || looksLikeText(body)) {
      return plain(body, "zstd", notes);
    }
    try (ZstdInputStream in = new ZstdInputStream(bytes(body))) {
      in.setLongMax(ZSTD_WINDOW_BITS);
      return inflate(in, body, "zstd", limit, notes);
    }
  }

  private static byte[] unknown(byte[] body, String coding, List<String> notes) throws IOException {
    if (looksLikeText(body)) {
      return plain(body, coding, notes);
    }
    throw new IOException("content coding '" + coding + "' cannot be decoded");
  }

  private static byte[] plain(byte[] body, String coding, List<String> notes) {
    if (body.length > 0) {
      notes.add("content coding " + coding + " was declared but not applied");
    }
    return body;
  }

  private static byte[] inflate(
      InputStream in, byte[] body, String coding, int limit, List<String> notes)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(BUFFER, 4 * body.length));
    byte[] buffer = new byte[BUFFER];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (isTooMuch(out.size(), body.length, limit)) {
          break;
        }
      }
    } catch (IOException e) {
      if (out.size() == 0) {
        throw new IOException("content coding " + coding + " is damaged", e);
      }
      notes.add("content coding " + coding + " breaks off after " + out.size() + " bytes");
    }
    if (isTooMuch(out.size(), body.length, limit)) {
      throw new IOException(
          "payload grows from " + body.length + " to more than " + out.size() + " bytes");
    }
    return out.toByteArray();
  }

  private static boolean isTooMuch(int size, int from, int limit) {
    return size > limit || (size > RATIO_FROM && size / RATIO > from);
  }

  private static InputStream bytes(byte[] body) {
    return new ByteArrayInputStream(body);
  }

  private static boolean isGzip(byte[] body) {
    return body.length > 2 && body[0] == 0x1f && body[1] == (byte) 0x8b;
  }

  /// True if the bytes begin with a tag after blanks, which no compressed data does.
  private static boolean looksLikeText(byte[] body) {
    int at = 0;
    while (at < body.length
        && at < BUFFER
        && (body[at] == ' ' || (body[at] >= 9 && body[at] <= 13))) {
      at++;
    }
    return at + 1 < body.length
        && body[at] == '<'
        && (body[at + 1] == '!' || body[at + 1] == '?' || Character.isLetter(body[at + 1]));
  }
}
