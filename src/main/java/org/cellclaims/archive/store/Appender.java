package org.cellclaims.archive.store;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.cellclaims.archive.Entry;

/// Adds records to the last WARC file of a shelf, and begins a new file when that is full. For one
/// thread at a time.
final class Appender implements Closeable {
  private final Shelf shelf;
  private final long rollBytes;
  private final Gzip gzip = new Gzip();
  private String file;
  private FileChannel channel;
  private long size;

  /// @param rollBytes a file of this size or more takes no further records
  Appender(Shelf shelf, long rollBytes) throws IOException {
    this.shelf = shelf;
    this.rollBytes = rollBytes;
    List<String> files = shelf.files();
    this.file = files.isEmpty() ? Shelf.name(1) : files.getLast();
    this.channel = open(file);
    this.size = channel.size();
  }

  private FileChannel open(String name) throws IOException {
    return FileChannel.open(shelf.path(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  String file() {
    return file;
  }

  long size() {
    return size;
  }

  /// Adds a record, whole or not at all.
  Entry.Location append(byte[] warcRecord) throws IOException {
    if (size >= rollBytes) {
      beginNext();
    }
    byte[] member = gzip.compress(warcRecord);
    try {
      write(member);
    } catch (IOException e) {
      undo(e);
      throw new IOException(
          shelf.path(file) + ": a record could not be written; is the disk full?", e);
    }
    Entry.Location place = new Entry.Location(file, size, member.length);
    size += member.length;
    return place;
  }

  private void write(byte[] member) throws IOException {
    ByteBuffer source = ByteBuffer.wrap(member);
    while (source.hasRemaining()) {
      channel.write(source, size + source.position());
    }
  }

  private void undo(IOException cause) {
    try {
      channel.truncate(size);
    } catch (IOException e) {
      cause.addSuppressed(e); // the next opening cuts the torn record off
    }
  }

  /// Leaves the current file as it is and goes on in a new one.
  void beginNext() throws IOException {
    force();
    channel.close();
    file = Shelf.name(Shelf.number(file) + 1);
    channel = open(file);
    size = channel.size();
  }

  /// Cuts the current file off.
  void truncate(long length) throws IOException {
    channel.truncate(length);
    size = length;
    force();
  }

  /// Makes what was added survive a loss of power.
  void force() throws IOException {
    channel.force(true);
    if (File.separatorChar == '/') { // elsewhere a folder cannot be opened
      try (FileChannel names = FileChannel.open(shelf.folder())) {
        names.force(true);
      }
    }
  }

  @Override
  public void close() throws IOException {
    gzip.close();
    channel.close();
  }
}
