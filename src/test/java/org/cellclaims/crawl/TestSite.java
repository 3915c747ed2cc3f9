package org.cellclaims.crawl;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;

/// A web server on loopback that answers byte for byte as it is told, well or badly, and keeps a
/// log.
public final class TestSite implements AutoCloseable {
  private final ServerSocket socket;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> log = new CopyOnWriteArrayList<>();
  private final AtomicInteger asking = new AtomicInteger();
  private final AtomicInteger mostAsking = new AtomicInteger();

  private TestSite(ServerSocket socket) {
    this.socket = socket;
  }

  /// A request as it came.
  ///
  /// @param nanos when, by the server's own clock
  /// @param fields header fields by their names in lower case
  public record Request(long nanos, String path, Map<String, String> fields) {}

  /// Writes an answer; the connection ends after it unless it says otherwise.
  @FunctionalInterface
  public interface Answer {
    /// Writes status line, header fields and body.
    ///
    /// @return whether the connection stays open
    boolean write(Request request, OutputStream out) throws IOException, InterruptedException;
  }

  /// Starts without pages.
  public static TestSite start() throws IOException {
    TestSite site = new TestSite(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread.startVirtualThread(site::accept);
    return site;
  }

  /// `http://127.0.0.1:PORT` and a path.
  public String url(String path) {
    return "http://127.0.0.1:" + socket.getLocalPort() + path;
  }

  /// Answers a path in this way from now on.
  public TestSite at(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /// Serves a page.
  public TestSite page(String path, String html) {
    return at(path, reply(200, "Content-Type: text/html; charset=utf-8", html));
  }

  /// An answer with header fields, one a line, and a body of the right length.
  public static Answer reply(int status, String fields, String body) {
    return reply(status, fields, body.getBytes(StandardCharsets.UTF_8));
  }

  /// An answer with header fields, one a line, and a body of the right length.
  public static Answer reply(int status, String fields, byte[] body) {
    return (request, out) -> {
      String head = "HTTP/1.1 " + status + " Said\r\n"
          + (fields.isEmpty() ? "" : fields.replace("\n", "\r\n") + "\r\n")
          + "Content-Length: " + body.length + "\r\n\r\n";
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      return true;
    };
  }

  /// An answer exactly as given, after which the connection ends.
  public static Answer raw(String bytes) {
    return (request, out) -> {
      out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return false;
    };
  }

  /// Compresses with gzip.
  public static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /// A text as Brotli made by hand: one uncompressed meta-block (RFC 7932, section 9.2) and an
  /// empty last one.
  public static byte[] brotli(String text) {
    byte[] plain = text.getBytes(StandardCharsets.US_ASCII);
    // window bits 16 (one bit 0); not last (0); four nibbles (00); length - 1 (16 bits);
    // uncompressed (1); padding to a whole byte; then the bytes; then last and empty (11)
    int header = (plain.length - 1) << 4 | 1 << 20;
    byte[] out = new byte[3 + plain.length + 1];
    for (int i = 0; i < 3; i++) {
      out[i] = (byte) (header >> 8 * i);
    }
    System.arraycopy(plain, 0, out, 3, plain.length);
    out[out.length - 1] = 3;
    return out;
  }

  /// The requests so far, in order.
  public List<Request> log() {
    return log;
  }

  /// The paths asked for so far, in order.
  public List<String> paths() {
    return log.stream().map(Request::path).toList();
  }

  /// How many requests were open at the same time, at most.
  public int mostAtOnce() {
    return mostAsking.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket one = socket.accept();
        one.setTcpNoDelay(true);
        Thread.startVirtualThread(() -> serve(one));
      } catch (IOException e) {
        return; // closed
      }
    }
  }

  private void serve(Socket one) {
    try (one;
        BufferedReader in = new BufferedReader(
            new InputStreamReader(one.getInputStream(), StandardCharsets.ISO_8859_1))) {
      boolean goesOn = true;
      for (String line = in.readLine();
          goesOn && line != null;
          line = goesOn ? in.readLine() : null) {
        goesOn = answer(new Request(System.nanoTime(), line.split(" ")[1], fields(in)), one);
      }
    } catch (IOException | InterruptedException e) {
      return; // the other side went away
    }
  }

  private static Map<String, String> fields(BufferedReader in) throws IOException {
    Map<String, String> fields = new TreeMap<>();
    for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      String[] field = line.split(":", 2);
      fields.put(field[0].toLowerCase(java.util.Locale.ROOT), field[1].strip());
    }
    return fields;
  }

  private boolean answer(Request request, Socket one) throws IOException, InterruptedException {
    log.add(request);
    mostAsking.accumulateAndGet(asking.incrementAndGet(), Math::max);
    try {
      OutputStream out = one.getOutputStream();
      Answer answer = answers.getOrDefault(
          request.path(), reply(404, "Content-Type: text/html", "<p>Not found"));
      boolean goesOn = answer.write(request, out);
      out.flush();
      return goesOn;
    } finally {
      asking.decrementAndGet();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
