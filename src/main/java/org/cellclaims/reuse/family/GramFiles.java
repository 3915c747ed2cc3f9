package org.cellclaims.reuse.family;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Numbers that wait on disk, in files that are read back one at a time. Takes 64 kB of memory a
/// file. Of use to one thread.
final class GramFiles implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final List<Part> parts = new ArrayList<>();

  /// A file, and what is not written to it yet.
  private record Part(Path file, FileChannel channel, ByteBuffer buffer) {
    void write() throws IOException {
      buffer.flip();
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      buffer.clear();
    }
  }

  /// @param files how many files there are, numbered from 0
  GramFiles(int files) throws IOException {
    try {
      for (int i = 0; i < files; i++) {
        Path file = Files.createTempFile("cellclaims-grams", ".run");
        FileChannel channel =
            FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        parts.add(new Part(file, channel, ByteBuffer.allocate(BUFFER)));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /// Adds a number to a file.
  void add(int file, long number) throws IOException {
    Part part = parts.get(file);
    if (!part.buffer().hasRemaining()) {
      part.write();
    }
    part.buffer().putLong(number);
  }

  /// How many numbers a file holds.
  int size(int file) throws IOException {
    Part part = parts.get(file);
    return Math.toIntExact((part.channel().size() + part.buffer().position()) / Long.BYTES);
  }

  /// Reads the numbers of a file; nothing can be added to it any more.
  ///
  /// @param into has room for [#size(int)] numbers
  void read(int file, long[] into) throws IOException {
    Part part = parts.get(file);
    int size = size(file);
    part.write();
    part.channel().position(0);
    for (int count = 0; count < size; ) {
      if (part.channel().read(part.buffer()) < 0) {
        throw new EOFException(part.file() + " is shorter than what was written to it");
      }
      part.buffer().flip();
      while (part.buffer().remaining() >= Long.BYTES) {
        into[count++] = part.buffer().getLong();
      }
      part.buffer().compact();
    }
  }

  @Override
  public void close() throws IOException {
    for (Part part : parts) {
      part.channel().close();
      Files.deleteIfExists(part.file());
    }
  }
}
