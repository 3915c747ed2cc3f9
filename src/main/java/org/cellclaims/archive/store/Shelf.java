package org.cellclaims.archive.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import org.cellclaims.archive.Entry;

/// The WARC files of an archive by name, and the records in them by place. Safe for threads.
final class Shelf implements Closeable {
  private final Path folder;
  private final Map<String, FileChannel> readers = new ConcurrentHashMap<>();

  Shelf(Path folder) {
    this.folder = folder;
  }

  /// The names of the files, oldest first.
  List<String> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .map(path -> String.valueOf(path.getFileName()))
          .filter(name -> name.matches("cellclaims-\\d{5}\\.warc\\.gz"))
          .sorted()
          .toList();
    }
  }

  /// The name of a file by its number, from 1.
  static String name(int number) {
    return String.format(Locale.ROOT, "cellclaims-%05d.warc.gz", number);
  }

  /// The number of a file by its name.
  static int number(String file) {
    return Integer.parseInt(file.replaceAll("\\D", ""));
  }

  Path folder() {
    return folder;
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  /// The bytes of a file, 0 if there is none.
  long size(String file) throws IOException {
    return Files.exists(path(file)) ? Files.size(path(file)) : 0;
  }

  /// Gives back a record as it stands in the file.
  byte[] compressed(Entry.Location place) throws IOException {
    ByteBuffer member = ByteBuffer.allocate((int) place.length());
    FileChannel channel = reader(place.file());
    while (member.hasRemaining()) {
      if (channel.read(member, place.offset() + member.position()) < 0) {
        throw new IOException(at(place) + ": the file ends before the record does");
      }
    }
    return member.array();
  }

  /// Gives back the bytes of a record.
  byte[] read(Entry.Location place) throws IOException {
    try {
      return Gzip.decompress(compressed(place));
    } catch (DataFormatException e) {
      throw new IOException(at(place) + ": the record is damaged (" + e.getMessage() + ")", e);
    }
  }

  /// A place as a reader of an error message finds it.
  String at(Entry.Location place) {
    return path(place.file()) + " at byte " + place.offset();
  }

  private FileChannel reader(String file) throws IOException {
    FileChannel open = readers.get(file);
    if (open != null && open.isOpen()) { // an interrupted thread closes the channel it reads from
      return open;
    }
    synchronized (readers) {
      FileChannel now = readers.get(file);
      if (now == null || !now.isOpen()) {
        now = FileChannel.open(path(file));
        readers.put(file, now);
      }
      return now;
    }
  }

  @Override
  public void close() throws IOException {
    for (FileChannel channel : readers.values()) {
      channel.close();
    }
    readers.clear();
  }
}
