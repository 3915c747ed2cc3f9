package org.cellclaims.crawl.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.crawl.guard.Target;

/// One connection to one of the IP addresses that the guard checked.
final class Connection implements Closeable {
  private final Socket socket;
  private final Wire wire;
  private long used = System.nanoTime();

  private Connection(Socket socket) throws IOException {
    this.socket = socket;
    this.wire = new Wire(socket);
  }

  /// Connects to the first IP address that answers. No proxy and no second look-up come between.
  static Connection open(Target target, FetchLimits limits) throws IOException {
    IOException last = new IOException("no address to connect to");
    for (InetAddress ip : target.ips()) {
      try {
        return open(target, ip, limits);
      } catch (IOException e) {
        last = e;
      }
    }
    throw last;
  }

  private static Connection open(Target target, InetAddress ip, FetchLimits limits)
      throws IOException {
    int millis = (int) limits.connect().toMillis();
    Socket plain = new Socket(Proxy.NO_PROXY);
    try {
      plain.setTcpNoDelay(true);
      plain.connect(new InetSocketAddress(ip, target.address().realPort()), millis);
      plain.setSoTimeout(millis);
      boolean isSecure = target.address().scheme().equals("https");
      return new Connection(isSecure ? secured(plain, target) : plain);
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket secured(Socket plain, Target target) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    String host = target.address().host().text().replaceAll("[\\[\\]]|\\.$", "");
    SSLSocket secure =
        (SSLSocket) factory.createSocket(plain, host, target.address().realPort(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    return secure;
  }

  /// The IP address at the other end.
  String ip() {
    return socket.getInetAddress().getHostAddress();
  }

  /// How long nothing was asked, in nanoseconds.
  long idle() {
    return System.nanoTime() - used;
  }

  /// One response, and whether the connection can be used again.
  record Answer(Http http, java.util.Optional<String> cut, boolean isReusable) {}

  /// Sends a request and reads the answer.
  Answer ask(String request, FetchLimits limits, Predicate<Http> isWanted) throws IOException {
    wire.begin(limits.silence(), limits.total());
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
    ResponseReader reader = new ResponseReader(wire, limits);
    Http http = reader.read(isWanted);
    used = System.nanoTime();
    return new Answer(http, reader.cut(), reader.isReusable());
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      used = 0; // it is of no use any more, however it ended
    }
  }
}
