package org.cellclaims.archive.wacz;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellclaims.archive.Entry;

/// Writes a WACZ 1.1.1 file: WARC files stored as they are, the list of captures, the list of
/// pages,
/// and the digests of all of them. Closing it writes the digests. The same content gives the same
/// bytes: every file in it is dated 1980-01-01.
public final class WaczOut implements Closeable {
  private static final LocalDateTime DATE = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final List<String> resources = new ArrayList<>();
  private boolean failed;

  /// @param out is closed with this
  public WaczOut(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /// Puts a WARC file into the folder `archive`, stored as the standard asks.
  public void archive(String name, Path warc) throws IOException {
    failed = true;
    CRC32 crc = new CRC32();
    Sha256 digest = new Sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(warc)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
        digest.update(buffer, n);
        size += n;
      }
    }
    ZipEntry entry = entry("archive/" + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(size);
    entry.setCrc(crc.getValue());
    zip.putNextEntry(entry);
    Files.copy(warc, zip);
    zip.closeEntry();
    list(entry.getName(), digest.hex(), size);
    failed = false;
  }

  /// Writes the list of captures, sorted lines of CDXJ.
  public void index(List<String> cdxj) throws IOException {
    resource("indexes/index.cdx", lines(cdxj));
  }

  /// Writes the list of pages: one line a capture.
  public void pages(List<Entry> entries) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(object("format", "json-pages-1.0", "id", "pages", "title", "All pages"));
    entries.forEach(e -> lines.add(object("url", e.url(), "ts", e.time().toString())));
    resource("pages/pages.jsonl", lines(lines));
  }

  private void resource(String path, byte[] bytes) throws IOException {
    plain(path, bytes);
    list(path, Sha256.of(bytes), bytes.length);
  }

  private void plain(String path, byte[] bytes) throws IOException {
    zip.putNextEntry(entry(path));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(DATE);
    return entry;
  }

  private void list(String path, String hex, long size) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String texts = object("name", name, "path", path, "hash", "sha256:" + hex);
    resources.add(texts.substring(0, texts.length() - 1) + ",\"bytes\":" + size + "}");
  }

  private static byte[] lines(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /// A JSON object of texts: name, value, name, value.
  private static String object(String... texts) {
    StringBuilder json = new StringBuilder("{");
    for (int i = 0; i < texts.length; i += 2) {
      json.append(i == 0 ? "" : ",");
      quote(texts[i], json);
      quote(texts[i + 1], json.append(':'));
    }
    return json.append('}').toString();
  }

  private static void quote(String text, StringBuilder json) {
    json.append('"');
    text.chars().forEach(c -> {
      if (c == '"' || c == '\\') {
        json.append('\\').append((char) c);
      } else if (c < ' ') {
        json.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
      } else {
        json.append((char) c);
      }
    });
    json.append('"');
  }

  /// Writes the digests, unless writing a file had failed.
  @Override
  public void close() throws IOException {
    try (zip) {
      if (!failed) {
        String list = "{\"profile\":\"data-package\",\"wacz_version\":\"1.1.1\","
            + "\"software\":\"CellClaims\",\"resources\":[" + String.join(",", resources) + "]}";
        byte[] bytes = list.getBytes(StandardCharsets.UTF_8);
        plain(WaczFile.LIST, bytes);
        String digest = object("path", WaczFile.LIST, "hash", "sha256:" + Sha256.of(bytes));
        plain(WaczFile.LIST_DIGEST, digest.getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
