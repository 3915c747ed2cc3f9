package org.cellclaims.archive.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/// Takes decompressed bytes, in memory as long as they are few and then in a temporary file.
final class Spool {
  private final int memoryBytes;
  private byte[] memory = new byte[1 << 15];
  private int held;
  private Optional<FileChannel> file = Optional.empty();
  private long size;

  Spool(int memoryBytes) {
    this.memoryBytes = memoryBytes;
  }

  long size() {
    return size;
  }

  void add(byte[] bytes, int length) throws IOException {
    if (file.isEmpty() && held + length > memoryBytes) {
      file = Optional.of(temporary());
      write(memory, held);
      memory = new byte[0];
    }
    if (file.isPresent()) {
      write(bytes, length);
    } else {
      keep(bytes, length);
    }
    size += length;
  }

  private void keep(byte[] bytes, int length) {
    if (held + length > memory.length) {
      memory = Arrays.copyOf(memory, Math.max(held + length, 2 * memory.length));
    }
    System.arraycopy(bytes, 0, memory, held, length);
    held += length;
  }

  private void write(byte[] bytes, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    while (buffer.hasRemaining()) {
      file.orElseThrow().write(buffer);
    }
  }

  private static FileChannel temporary() throws IOException {
    Path path = Files.createTempFile("cellclaims", ".member");
    return FileChannel.open(
        path,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        StandardOpenOption.DELETE_ON_CLOSE);
  }

  /// What was added; nothing may be added afterwards.
  Window window() {
    return file.<Window>map(Window.Disk::new).orElseGet(() -> new Window.Memory(memory, held));
  }
}
