package org.cellclaims.archive.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Lets one process write. The system gives the lock back when the process ends, however it ends.
final class WriterLock implements Closeable {
  private final FileChannel channel;

  private WriterLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Takes the lock of a folder.
  ///
  /// @throws IOException if another holds it, saying who
  static WriterLock take(Path folder) throws IOException {
    Path file = folder.resolve("writer.lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        sign(channel);
        return new WriterLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      channel.close();
      throw held(folder, "this process");
    }
    channel.close();
    throw held(
        folder, "process " + Files.readString(file, StandardCharsets.US_ASCII).strip());
  }

  private static IOException held(Path folder, String who) {
    return new IOException(
        folder + " is being written by " + who + "; wait until it has ended, or end it");
  }

  private static void sign(FileChannel channel) throws IOException {
    String pid = ProcessHandle.current().pid() + "\n";
    channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.US_ASCII)), 0);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
