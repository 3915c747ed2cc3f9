package org.cellclaims.crawl.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.cellclaims.archive.warc.Http;
import org.netpreserve.jwarc.MessageHeaders;

/// Reads one response from a connection, byte for byte as it comes, and finds its end (RFC 9112,
/// section 6).
final class ResponseReader {
  private static final int LONGEST_CHUNK_LINE = 1024;
  private static final int MOST_INTERIM = 5;

  private final Wire wire;
  private final FetchLimits limits;
  private boolean isReusable = true;
  private Optional<String> cut = Optional.empty();

  ResponseReader(Wire wire, FetchLimits limits) {
    this.wire = wire;
    this.limits = limits;
  }

  /// True if another request may follow on the connection.
  boolean isReusable() {
    return isReusable && !wire.hasRest();
  }

  /// Why the body is not whole.
  Optional<String> cut() {
    return cut;
  }

  /// Reads a response; its body only where that is wanted.
  Http read(Predicate<Http> isWanted) throws IOException {
    Http head = head();
    for (int i = 0; i < MOST_INTERIM && head.status() / 100 == 1; i++) {
      head = head();
    }
    if (head.headers().all("Connection").stream().anyMatch(v -> has(v, "close"))
        || head.head().startsWith("HTTP/1.0")) {
      isReusable = false;
    }
    if (head.status() == 204 || head.status() == 304) {
      return head;
    }
    if (!isWanted.test(head)) {
      isReusable = false;
      return head;
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body(head.headers(), body);
    return new Http(head.status(), head.head(), head.headers(), body.toByteArray());
  }

  private Http head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream(1024);
    String line = wire.line(head, limits.headBytes());
    if (!line.startsWith("HTTP/")) {
      throw new Fault.FaultyAnswer(Fault.NOT_HTTP, "the answer is no HTTP");
    }
    while (!line.isEmpty()) {
      line = wire.line(head, limits.headBytes());
      if (head.size() > limits.headBytes()) {
        throw new Fault.FaultyAnswer(
            Fault.TOO_LARGE, "a header of more than " + limits.headBytes() + " bytes");
      }
    }
    try {
      return Http.parse(head.toByteArray());
    } catch (IOException | RuntimeException e) {
      throw new Fault.FaultyAnswer(
          Fault.NOT_HTTP, "the header is damaged (" + e.getMessage() + ")");
    }
  }

  private static boolean has(String value, String word) {
    return value.toLowerCase(Locale.ROOT).contains(word);
  }

  private void body(MessageHeaders headers, ByteArrayOutputStream body) throws IOException {
    try {
      if (headers.all("Transfer-Encoding").stream().anyMatch(v -> has(v, "chunked"))) {
        chunks(body);
      } else {
        plain(headers.all("Content-Length"), body);
      }
    } catch (SocketTimeoutException e) {
      end("time", body, e);
    } catch (SocketException | EOFException e) {
      end("disconnect", body, e);
    }
  }

  private void end(String why, ByteArrayOutputStream body, IOException cause) throws IOException {
    isReusable = false;
    cut = Optional.of(why);
    if (body.size() == 0) {
      throw cause;
    }
  }

  private void plain(List<String> lengths, ByteArrayOutputStream body) throws IOException {
    boolean isStated =
        lengths.stream().distinct().count() == 1 && lengths.getFirst().matches("\\d{1,15}");
    long length = isStated ? Long.parseLong(lengths.getFirst()) : Long.MAX_VALUE;
    long wanted = Math.min(length, limits.bodyBytes());
    long moved = wire.move(wanted, body);
    isReusable &= isStated;
    if (moved < wanted && isStated) {
      isReusable = false;
      cut = Optional.of("disconnect");
    } else if (moved == wanted && length > wanted) {
      tooLong();
    }
  }

  private void tooLong() {
    isReusable = false;
    cut = Optional.of("length");
  }

  /// Chunks as they come, sizes and all; the reader of the capture takes them apart.
  private void chunks(ByteArrayOutputStream body) throws IOException {
    long total = 0;
    long size = firstSize(body);
    while (size > 0) {
      long wanted = Math.min(size, limits.bodyBytes() - total);
      if (wire.move(wanted, body) < wanted) {
        throw new EOFException("the answer ends within a chunk");
      }
      total += wanted;
      if (total >= limits.bodyBytes()) {
        tooLong();
        return;
      }
      wire.line(body, LONGEST_CHUNK_LINE);
      size = size(body);
    }
    int trailers = 0;
    while (!wire.line(body, LONGEST_CHUNK_LINE).isEmpty()) {
      if (++trailers > LONGEST_CHUNK_LINE) {
        throw new Fault.FaultyAnswer(Fault.TOO_LARGE, "too many trailer fields");
      }
    }
  }

  private long firstSize(ByteArrayOutputStream body) throws IOException {
    try {
      return size(body);
    } catch (EOFException e) {
      throw new Fault.FaultyAnswer(Fault.NOT_HTTP, "no chunks: " + e.getMessage());
    }
  }

  private long size(ByteArrayOutputStream body) throws IOException {
    String line = wire.line(body, LONGEST_CHUNK_LINE);
    String hex = line.split(";", 2)[0].strip();
    if (!hex.matches("[0-9A-Fa-f]{1,12}")) {
      throw new EOFException("'" + line + "' is no size of a chunk");
    }
    return Long.parseLong(hex, 16);
  }
}
