package org.cellclaims.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// Small WARC files for tests, sound and hostile, made from nothing.
public final class Warcs {
  public static final String DATE = "2024-01-02T03:04:05Z";

  private Warcs() {}

  /// What a reader found in a file.
  public record Seen(List<RawRecord> records, List<String> bad, WarcFile.Outcome outcome) {
    public List<String> targets() {
      return records.stream().map(r -> r.target().orElse("-")).toList();
    }
  }

  public static Seen read(Path file) throws IOException {
    return read(file, Limits.STANDARD);
  }

  public static Seen read(Path file, Limits limits) throws IOException {
    List<RawRecord> records = new ArrayList<>();
    List<String> bad = new ArrayList<>();
    WarcFile.Outcome outcome = WarcFile.read(file, limits, new WarcFile.Visitor() {
      @Override
      public void record(RawRecord rawRecord) {
        records.add(rawRecord);
      }

      @Override
      public void bad(long offset, String reason) {
        bad.add(offset + ": " + reason);
      }
    });
    return new Seen(records, bad, outcome);
  }

  /// A file with these parts, one after the other.
  public static Path file(Path folder, String name, byte[]... parts) throws IOException {
    return Files.write(folder.resolve(name), join(parts));
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// An HTTP response of a small page.
  public static byte[] page(String url) {
    return response(url, http("<html><body>85% of patients at " + url + "</body></html>"));
  }

  public static byte[] http(String html) {
    return http("Content-Type: text/html; charset=utf-8\r\n", html.getBytes(UTF_8));
  }

  public static byte[] http(String fields, byte[] body) {
    String head = "HTTP/1.1 200 OK\r\n" + fields + "Content-Length: " + body.length + "\r\n\r\n";
    return join(head.getBytes(UTF_8), body);
  }

  public static byte[] response(String url, byte[] block) {
    return record("response", url, "Content-Type: application/http; msgtype=response\r\n", block);
  }

  /// A record with a sound header and these fields besides.
  public static byte[] record(String type, String url, String fields, byte[] block) {
    String length = "Content-Length: " + block.length + "\r\n";
    return raw(
        type,
        "WARC-Target-URI: " + url + "\r\nWARC-Date: " + DATE + "\r\n" + fields + length,
        block);
  }

  /// A record of which only version, type and id are given.
  public static byte[] raw(String type, String fields, byte[] block) {
    String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:"
        + java.util.UUID.nameUUIDFromBytes(fields.getBytes(UTF_8)) + ">\r\n" + fields + "\r\n";
    return join(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
  }

  public static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
