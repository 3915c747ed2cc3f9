package org.cellclaims.archive.warc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A file read forward through one buffer, with small steps back.
final class RawInput {
  private final FileChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 17).limit(0);
  private long start;

  RawInput(FileChannel channel) {
    this.channel = channel;
  }

  long size() throws IOException {
    return channel.size();
  }

  /// How many of the wanted bytes from a place on are in the buffer now: fewer only at the file's
  /// end.
  int have(long place, int wanted) throws IOException {
    if (place < start || place + wanted > start + buffer.limit()) {
      start = place;
      buffer.clear();
      while (buffer.hasRemaining() && channel.read(buffer, start + buffer.position()) >= 0) {
        // one read may bring less than fits
      }
      buffer.flip();
    }
    return Math.clamp(start + buffer.limit() - place, 0, wanted);
  }

  /// A byte that `have` has answered for.
  int at(long place) {
    return buffer.get((int) (place - start)) & 0xff;
  }

  /// The byte at a place, -1 at the end.
  int read(long place) throws IOException {
    return have(place, 1) == 1 ? at(place) : -1;
  }

  /// The buffer from a place on, filled as far as the file goes.
  ByteBuffer from(long place) throws IOException {
    have(place, 1);
    int skip = (int) Math.min(place - start, buffer.limit());
    return buffer.duplicate().position(skip).slice();
  }
}
