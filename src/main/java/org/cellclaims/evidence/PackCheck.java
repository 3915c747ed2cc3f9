package org.cellclaims.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.cellclaims.archive.Capture;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds an evidence pack against itself: its files against its manifest, the captured bytes
/// against
/// their digest, and the quote against the text. It needs neither archive nor index.
public final class PackCheck {
  private static final long LARGEST = 200_000_000;

  private PackCheck() {}

  /// What is wrong with a pack; nothing for a sound one.
  ///
  /// @throws IOException if the file cannot be read
  public static List<String> faults(Path pack) throws IOException {
    Map<String, byte[]> files;
    try {
      files = read(pack);
    } catch (ZipException e) {
      return List.of("the file is no sound zip file: " + e.getMessage());
    }
    if (!files.containsKey(Pack.MANIFEST)) {
      return List.of(Pack.MANIFEST + " is missing");
    }
    try {
      return faults(JsonMapper.shared().readTree(bytes(files, Pack.MANIFEST)), files);
    } catch (JacksonException e) {
      return List.of(Pack.MANIFEST + " is no JSON: " + e.getOriginalMessage());
    }
  }

  private static Map<String, byte[]> read(Path pack) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    long left = LARGEST;
    try (ZipFile zip = new ZipFile(pack.toFile(), StandardCharsets.UTF_8)) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          byte[] bytes = in.readNBytes((int) left + 1);
          left -= bytes.length;
          if (left < 0) {
            throw new ZipException("its files hold more than " + LARGEST + " bytes");
          }
          files.put(entry.getName(), bytes);
        }
      }
    }
    return files;
  }

  private static List<String> faults(JsonNode manifest, Map<String, byte[]> files) {
    List<String> faults = new ArrayList<>();
    TreeSet<String> unnamed = new TreeSet<>(files.keySet());
    unnamed.removeAll(List.of(Pack.MANIFEST, Pack.SUMS));
    for (JsonNode file : manifest.path("files")) {
      String name = file.path("name").asString("");
      if (!files.containsKey(name)) {
        faults.add(name + " is missing");
      } else if (!digest(files, name).equals(file.path("sha256").asString(""))) {
        faults.add(name + " was changed: its digest is another one");
      }
      unnamed.remove(name);
    }
    unnamed.forEach(name -> faults.add(name + " is not named by " + Pack.MANIFEST));
    sums(files, faults);
    if (faults.isEmpty()) {
      claim(manifest, files, faults);
    }
    return faults;
  }

  private static void sums(Map<String, byte[]> files, List<String> faults) {
    StringBuilder expected = new StringBuilder();
    files.keySet().stream()
        .filter(name -> !name.equals(Pack.SUMS))
        .forEach(n -> expected.append(digest(files, n)).append("  ").append(n).append('\n'));
    if (!expected.toString().equals(text(files, Pack.SUMS))) {
      faults.add(Pack.SUMS + " does not hold the digests of the other files");
    }
  }

  private static void claim(JsonNode manifest, Map<String, byte[]> files, List<String> faults) {
    String text = text(files, Pack.TEXT);
    int start = manifest.path("start").asInt(-1);
    int end = manifest.path("end").asInt(-1);
    boolean isWithin = 0 <= start && start <= end && end <= text.length();
    if (!isWithin || !text.substring(start, end).equals(manifest.path("quote").asString(""))) {
      faults.add("the quote does not stand in " + Pack.TEXT + " where the manifest says");
    }
    if (files.containsKey(Pack.BYTES)
        && !digest(files, Pack.BYTES).equals(manifest.path("captured_sha256").asString(""))) {
      faults.add(Pack.BYTES + " does not have the digest of the capture");
    }
  }

  private static byte[] bytes(Map<String, byte[]> files, String name) {
    return files.getOrDefault(name, new byte[0]);
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(bytes(files, name), StandardCharsets.UTF_8);
  }

  private static String digest(Map<String, byte[]> files, String name) {
    return Capture.digest(bytes(files, name));
  }
}
