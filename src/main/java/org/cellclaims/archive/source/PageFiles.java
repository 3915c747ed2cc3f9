package org.cellclaims.archive.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Problem;
import org.cellclaims.archive.folder.Address;
import org.cellclaims.archive.folder.Binary;
import org.cellclaims.archive.folder.Manifest;
import org.cellclaims.archive.folder.ReplayName;
import org.cellclaims.archive.folder.Root;
import org.cellclaims.archive.folder.Tally;

/// Reads single files as captures of pages.
final class PageFiles {
  /// More of a page is never read: the longest real pages have a tenth of it.
  static final int PAGE_BYTES = 10_000_000;

  private static final long REFUSED_BYTES = 50_000_000;
  private static final Map<String, String> MEDIA_TYPES = Map.of(
      ".html", "text/html",
      ".htm", "text/html",
      ".xhtml", "application/xhtml+xml",
      ".txt", "text/plain",
      ".pdf", Binary.PDF);

  private final Root root;
  private final Optional<Instant> assumedTime;
  private final Tally tally;
  private final Map<String, Capture> seen = new HashMap<>();

  PageFiles(Root root, Optional<Instant> assumedTime, Tally tally) {
    this.root = root;
    this.assumedTime = assumedTime;
    this.tally = tally;
  }

  /// The media type of a page file by its name, empty if it is none.
  static Optional<String> mediaType(Path file) {
    return Optional.ofNullable(MEDIA_TYPES.get(Root.extension(file)));
  }

  /// Reads a file and hands its capture on, or tells why it cannot.
  void read(Path file, String mediaType) {
    String name = root.name(file);
    try {
      long size = Files.size(file);
      byte[] bytes = size > REFUSED_BYTES ? new byte[0] : bytes(file);
      Optional<Manifest.Row> row = root.row(file, tally);
      Optional<Problem> fault = row.filter(Manifest.Row::isGone).isPresent()
          ? Optional.empty()
          : fault(name, mediaType, size, bytes);
      if (row.filter(Manifest.Row::isNoPage).isPresent()) {
        tally.skip("HTTP status " + row.flatMap(Manifest.Row::status).orElseThrow());
      } else if (fault.isPresent()) {
        tally.problem(fault.get());
      } else {
        handOn(capture(file, name, mediaType, bytes, size, row));
      }
    } catch (IOException e) {
      tally.problem(Problem.of(name, "cannot be read (" + e + ")", "allow reading it"));
    }
  }

  private static byte[] bytes(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(PAGE_BYTES);
    }
  }

  private static Optional<Problem> fault(String name, String mediaType, long size, byte[] bytes) {
    if (size > REFUSED_BYTES) {
      String reason = "has " + size + " bytes, more than a page can have, and was left out";
      return Optional.of(Problem.of(name, reason, "cut it to less than " + REFUSED_BYTES));
    }
    if (bytes.length == 0) {
      return Optional.of(Problem.of(name, "is empty and was left out", "save the page again"));
    }
    return Binary.kind(bytes, mediaType)
        .map(kind -> "is " + kind + ", not a page, and was left out")
        .map(reason -> Problem.of(name, reason, "save the page as HTML or text"));
  }

  private Capture capture(
      Path file, String name, String mediaType, byte[] bytes, long size, Optional<Manifest.Row> row)
      throws IOException {
    List<String> notes = cut(name, bytes, size);
    Optional<String> saved = Address.saved(bytes);
    Optional<ReplayName> replay = saved
        .flatMap(ReplayName::ofAddress)
        .or(() -> ReplayName.ofFile(root.folderName() + "/" + name));
    Optional<Instant> stated = row.flatMap(Manifest.Row::time);
    if (stated.isEmpty()) {
      replay.ifPresent(r -> notes.add("the time is taken from the name " + r.digits()));
      stated = replay.map(ReplayName::time);
    }
    Capture.Origin origin = new Capture.Origin(
            name,
            row.flatMap(Manifest.Row::site),
            row.flatMap(Manifest.Row::country),
            Optional.empty(),
            stated.isEmpty(),
            notes)
        .stating(row.filter(Manifest.Row::isGone).flatMap(Manifest.Row::status));
    String url = row.flatMap(Manifest.Row::url)
        .or(() -> replay.flatMap(ReplayName::url))
        .or(() -> saved)
        .orElseGet(() -> ofFile(name, origin.site()));
    Instant time = stated.isPresent() ? stated.get() : assumed(file);
    return Capture.of(url, time, mediaType, Optional.empty(), bytes, origin);
  }

  private List<String> cut(String name, byte[] bytes, long size) {
    List<String> notes = new ArrayList<>();
    if (size > bytes.length) {
      notes.add("only the first " + bytes.length + " of " + size + " bytes are kept");
      tally.problem(Problem.of(name, notes.getFirst(), "split the page if the rest matters"));
    }
    return notes;
  }

  private String ofFile(String name, Optional<String> site) {
    return Address.ofFile(site.orElse(root.folderName()), ReplayName.withoutTimes(name));
  }

  private Instant assumed(Path file) throws IOException {
    return assumedTime.isPresent()
        ? assumedTime.get()
        : Files.getLastModifiedTime(file).toInstant();
  }

  private void handOn(Capture capture) {
    Capture other = seen.putIfAbsent(capture.url() + " " + capture.time(), capture);
    if (other != null && !other.sha256().equals(capture.sha256())) {
      tally.problem(Problem.of(
          capture.origin().file(),
          String.format(
              Locale.ROOT,
              "has the address and time of %s but other bytes (%s, %s); both are kept",
              other.origin().file(),
              capture.url(),
              capture.time()),
          "correct url or captured_at in " + Manifest.NAME));
    }
    tally.capture(capture);
  }
}
