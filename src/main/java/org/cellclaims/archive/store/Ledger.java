package org.cellclaims.archive.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.archive.Entry;

/// The list of captures beside the WARC files, one line each, in order of arrival:
/// time, SHA-256, record type, media type, file, offset, length, URL. It saves
/// reading the WARC files at every start and can always be made from them again.
final class Ledger {
  static final String NAME = "captures.tsv";
  static final String GONE = "gone";
  private static final int COLUMNS = 8;

  private static final int CHUNK = 1 << 20;

  private final Path file;

  Ledger(Path folder) {
    this.file = folder.resolve(NAME);
  }

  boolean exists() {
    return Files.exists(file);
  }

  /// One capture as the list has it.
  ///
  /// @param type the WARC record type; `gone` for a response that says that nothing is there
  record Line(
      String url,
      Instant time,
      String sha256,
      String mediaType,
      String type,
      Entry.Location location) {

    boolean isRevisit() {
      return type.equals("revisit");
    }

    boolean isGone() {
      return type.equals(GONE);
    }

    /// Columns with tabs between, which none of them can hold.
    private String text() {
      return String.join(
              "\t",
              time.toString(),
              sha256,
              type,
              mediaType,
              location.file(),
              Long.toString(location.offset()),
              Long.toString(location.length()),
              url)
          + "\n";
    }

    private static Line parse(String text) {
      String[] cells = text.split("\t", COLUMNS);
      Entry.Location location =
          new Entry.Location(cells[4].intern(), Long.parseLong(cells[5]), Long.parseLong(cells[6]));
      return new Line(
          cells[7],
          Instant.parse(cells[0]),
          cells[1],
          cells[3].intern(),
          cells[2].intern(),
          location);
    }
  }

  /// The lines of the list; a last line that is not ended is left out. Empty if the list is
  /// missing or damaged.
  Optional<List<Line>> read() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<Line> lines = new ArrayList<>();
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      long left = wholeBytes();
      for (String text = reader.readLine(); text != null && left > 0; text = reader.readLine()) {
        left -= text.getBytes(StandardCharsets.UTF_8).length + 1;
        lines.add(Line.parse(text));
      }
      return Optional.of(lines);
    } catch (IllegalArgumentException
        | IndexOutOfBoundsException
        | java.time.DateTimeException
        | java.nio.charset.CharacterCodingException e) {
      return Optional.empty(); // the caller makes it again from the WARC files and says so
    }
  }

  /// How many bytes the whole lines take.
  private long wholeBytes() throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      long size = channel.size();
      while (size > 0 && (channel.read(one.clear(), size - 1) < 1 || one.get(0) != '\n')) {
        size--;
      }
      return size;
    }
  }

  /// Adds lines and makes them last.
  void append(List<Line> lines) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(wholeBytes());
      channel.position(channel.size());
      write(channel, lines);
    }
  }

  /// Puts a new list in the place of the old one, whole or not at all.
  void replace(List<Line> lines) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel = FileChannel.open(
        fresh,
        StandardOpenOption.CREATE,
        StandardOpenOption.WRITE,
        StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel, lines);
    }
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void write(FileChannel channel, List<Line> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.text());
      if (text.length() > CHUNK) {
        write(channel, text);
      }
    }
    write(channel, text);
    channel.force(true);
  }

  private static void write(FileChannel channel, StringBuilder text) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    text.setLength(0);
  }
}
