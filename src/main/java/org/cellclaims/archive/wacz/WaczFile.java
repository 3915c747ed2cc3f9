package org.cellclaims.archive.wacz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.netpreserve.jwarc.WaczReader;

/// A WACZ file opened for reading.
///
/// What its list `datapackage.json` says is held against what is there; what does not agree is
/// said,
/// and the WARC files are there all the same.
public final class WaczFile implements Closeable {
  static final String LIST = "datapackage.json";
  static final String LIST_DIGEST = "datapackage-digest.json";
  private static final String ARCHIVE = "archive/";
  private static final int BUFFER = 1 << 16;

  private final ZipFile zip;
  private final Bounds bounds;
  private final TreeMap<String, ZipEntry> entries = new TreeMap<>();
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final List<String> faults = new ArrayList<>();

  private WaczFile(Path file, Bounds bounds) throws IOException {
    this.zip = new ZipFile(file.toFile());
    this.bounds = bounds;
  }

  /// Opens a file and reads its list.
  ///
  /// @throws IOException if the file is no ZIP file or holds more files than the bounds allow
  public static WaczFile open(Path file, Bounds bounds) throws IOException {
    WaczFile wacz = new WaczFile(file, bounds);
    try {
      wacz.take();
      wacz.readList(file);
      return wacz;
    } catch (IOException | RuntimeException e) {
      wacz.close();
      throw e;
    }
  }

  private void take() throws IOException {
    if (zip.size() > bounds.entries()) {
      throw new ZipException("it holds " + zip.size() + " files, more than " + bounds.entries());
    }
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String name = entry.getName();
      if (!isPlain(name)) {
        faults.add("the name '" + shown(name) + "' leads out of the package and is not read");
      } else if (!entry.isDirectory() && entries.putIfAbsent(name, entry) != null) {
        faults.add(shown(name) + " is there twice; the first is read");
      }
    }
  }

  private static boolean isPlain(String name) {
    return !name.startsWith("/")
        && name.indexOf('\\') < 0
        && name.indexOf(':') < 0
        && name.chars().noneMatch(Character::isISOControl)
        && List.of(name.split("/", -1)).stream().noneMatch(part -> part.equals(".."));
  }

  private static String shown(String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "\uFFFD");
    return plain.length() > 200 ? plain.substring(0, 200) + "…" : plain;
  }

  private void readList(Path file) throws IOException {
    Optional<ZipEntry> list = Optional.ofNullable(entries.get(LIST));
    if (list.isEmpty()) {
      faults.add("it has no " + LIST + ", so no digest can be checked");
      return;
    }
    try {
      checkList(list.get());
      try (WaczReader reader = new WaczReader(file)) {
        Resource.of(reader.metadata()).forEach(r -> resources.putIfAbsent(r.path(), r));
      }
    } catch (IOException | RuntimeException e) {
      faults.add(LIST + " cannot be read (" + e.getMessage() + "), so no digest can be checked");
      return;
    }
    compare();
  }

  /// Lets only lists through that a reader without limits can read.
  private void checkList(ZipEntry list) throws IOException {
    byte[] bytes;
    try (InputStream in = zip.getInputStream(list)) {
      bytes = in.readNBytes(bounds.listBytes() + 1);
    }
    if (bytes.length > bounds.listBytes()) {
      throw new IOException("longer than " + bounds.listBytes() + " bytes");
    }
    int depth = 0;
    boolean inText = false;
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      i += inText && b == '\\' ? 1 : 0;
      inText ^= b == '"';
      depth += inText ? 0 : b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      if (depth > bounds.depth()) {
        throw new IOException("nested deeper than " + bounds.depth());
      }
    }
    checkDigestOfList(bytes);
  }

  /// `datapackage-digest.json` may hold the digest of the list and a signature, which is not
  /// checked.
  private void checkDigestOfList(byte[] list) throws IOException {
    ZipEntry entry = entries.get(LIST_DIGEST);
    if (entry == null) {
      return;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      String text = new String(in.readNBytes(bounds.listBytes()), UTF_8);
      if (!text.toLowerCase(Locale.ROOT).contains(Sha256.of(list))) {
        faults.add(LIST + " does not have the digest that " + LIST_DIGEST + " states");
      }
    }
  }

  private void compare() {
    for (Resource resource : resources.values()) {
      if (!entries.containsKey(resource.path())) {
        faults.add(shown(resource.path()) + " is listed and not there");
      }
    }
    entries.keySet().stream()
        .filter(name -> name.startsWith(ARCHIVE) && !resources.containsKey(name))
        .forEach(name -> faults.add(shown(name) + " is not listed in " + LIST));
  }

  /// What does not agree with the list or the standard, one sentence each.
  public List<String> faults() {
    return List.copyOf(faults);
  }

  /// The names of the files in the folder `archive`, sorted.
  public List<String> archives() {
    return entries.keySet().stream().filter(n -> n.startsWith(ARCHIVE)).toList();
  }

  /// The names of all files that the list speaks of and that are there, sorted.
  public List<String> listed() {
    return entries.keySet().stream().filter(resources::containsKey).toList();
  }

  /// Unpacks a file and holds it against the list.
  ///
  /// @param name one of `archives` or `listed`
  /// @param to takes its bytes
  /// @return what does not agree, empty if all does
  /// @throws IOException if it cannot be unpacked or grows beyond the bounds
  public Optional<String> unpack(String name, OutputStream to) throws IOException {
    ZipEntry entry = Optional.ofNullable(entries.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no file '" + name + "' in the package"));
    Sha256 digest = new Sha256();
    long size = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = zip.getInputStream(entry)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        if (bounds.refuses(size, entry.getCompressedSize())) {
          throw new ZipException(shown(name) + " grows from " + entry.getCompressedSize()
              + " to more than " + size + " bytes");
        }
        to.write(buffer, 0, n);
        digest.update(buffer, n);
      }
    }
    return disagreement(name, size, digest);
  }

  /// Unpacks a file to a temporary one, which the caller deletes.
  public Unpacked unpack(String name) throws IOException {
    Path copy = Files.createTempFile("cellclaims", name.endsWith(".gz") ? ".warc.gz" : ".warc");
    try (OutputStream out = Files.newOutputStream(copy)) {
      return new Unpacked(copy, unpack(name, out));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /// A file of the package on its own.
  ///
  /// @param file a temporary file
  /// @param fault what does not agree with the list, empty if all does
  public record Unpacked(Path file, Optional<String> fault) {}

  private Optional<String> disagreement(String name, long size, Sha256 digest) {
    Resource stated = resources.get(name);
    if (stated == null) {
      return Optional.empty(); // told with the list
    }
    if (stated.bytes().isPresent() && stated.bytes().getAsLong() != size) {
      return Optional.of(name + " has " + size + " bytes, " + LIST + " states "
          + stated.bytes().getAsLong());
    }
    return stated.hash().flatMap(hash -> disagreement(name, hash, digest.hex()));
  }

  private static Optional<String> disagreement(String name, String hash, String hex) {
    String lower = hash.toLowerCase(Locale.ROOT).strip();
    if (!lower.startsWith("sha256:")) {
      return Optional.of(
          "the digest '" + shown(hash) + "' of " + name + " is no SHA-256 and cannot be checked");
    }
    return lower.equals("sha256:" + hex)
        ? Optional.empty()
        : Optional.of(name + " does not have the digest that " + LIST + " states");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
