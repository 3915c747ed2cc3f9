package org.cellclaims.archive.warc;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Decompressed bytes with random access, in memory or in a file.
sealed interface Window extends Closeable {

  /// How many bytes there are.
  long size() throws IOException;

  /// Copies bytes and says how many: fewer than asked for only at the end.
  int read(long at, byte[] into, int length) throws IOException;

  /// A copy of some bytes, fewer than asked for only at the end.
  default byte[] bytes(long at, int length) throws IOException {
    byte[] copy = new byte[(int) Math.max(0, Math.min(length, size() - at))];
    read(at, copy, copy.length);
    return copy;
  }

  /// Bytes in memory, the first `length` of an array.
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Memory(byte[] array, int length) implements Window {
    @Override
    public long size() {
      return length;
    }

    @Override
    public int read(long at, byte[] into, int wanted) {
      int count = (int) Math.max(0, Math.min(wanted, length - at));
      System.arraycopy(array, (int) Math.min(at, length), into, 0, count);
      return count;
    }

    @Override
    public void close() {}
  }

  /// Bytes of an open file, closed with the window.
  record Disk(FileChannel channel) implements Window {
    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(long at, byte[] into, int wanted) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(into, 0, wanted);
      while (buffer.hasRemaining()) {
        if (channel.read(buffer, at + buffer.position()) < 0) {
          break;
        }
      }
      return buffer.position();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
