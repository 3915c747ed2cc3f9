package org.cellclaims.crawl.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/// The receiving side of a connection, read under a deadline.
final class Wire {
  private static final long MILLION = 1_000_000L;

  private final Socket socket;
  private final InputStream in;
  private final byte[] buffer = new byte[1 << 14];
  private int from;
  private int to;
  private long silenceMillis;
  private long deadline;

  Wire(Socket socket) throws IOException {
    this.socket = socket;
    this.in = socket.getInputStream();
  }

  /// Begins the time of one response.
  void begin(Duration silence, Duration total) {
    silenceMillis = silence.toMillis();
    deadline = System.nanoTime() + total.toNanos();
  }

  /// True if bytes came that nobody asked for.
  boolean hasRest() {
    return from < to;
  }

  /// The next byte, -1 at the end.
  int read() throws IOException {
    return from < to || fill() ? buffer[from++] & 0xff : -1;
  }

  private boolean fill() throws IOException {
    long left = (deadline - System.nanoTime()) / MILLION;
    if (left <= 0) {
      throw new SocketTimeoutException("the answer takes too long");
    }
    socket.setSoTimeout((int) Math.max(1, Math.min(left, silenceMillis)));
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  /// Moves bytes into `out` until so many came or the connection ends.
  ///
  /// @return how many came
  long move(long count, ByteArrayOutputStream out) throws IOException {
    long moved = 0;
    while (moved < count && (from < to || fill())) {
      int length = (int) Math.min(to - from, count - moved);
      out.write(buffer, from, length);
      from += length;
      moved += length;
    }
    return moved;
  }

  /// Moves a line with its end into `out` and returns it without.
  ///
  /// @throws EOFException if the connection ends within the line
  String line(ByteArrayOutputStream out, int most) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = read(); c != '\n'; c = read()) {
      if (c < 0) {
        throw new EOFException("the answer ends within a line");
      }
      out.write(c);
      line.append((char) c);
      if (line.length() > most) {
        throw new Fault.FaultyAnswer(Fault.TOO_LARGE, "a header of more than " + most + " bytes");
      }
    }
    out.write('\n');
    int end = line.length();
    return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
  }
}
