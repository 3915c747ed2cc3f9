package org.cellclaims.crawl.http;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.guard.Guard;
import org.cellclaims.crawl.guard.Target;

/// Asks servers for pages. Safe for threads, as long as one origin is asked by one thread at a
/// time.
public final class Fetcher implements AutoCloseable {
  private static final long LONGEST_IDLE = Duration.ofSeconds(15).toNanos();
  private static final int MOST_IDLE = 64;

  private final Guard guard;
  private final FetchLimits limits;
  private final String userAgent;
  private final Map<String, Connection> idle = new ConcurrentHashMap<>();

  /// A fetcher that tells servers who it is.
  ///
  /// @param userAgent the User-Agent field: name, version and a contact
  public Fetcher(Guard guard, FetchLimits limits, String userAgent) {
    this.guard = guard;
    this.limits = limits;
    this.userAgent = userAgent;
  }

  /// The limits that it keeps.
  public FetchLimits limits() {
    return limits;
  }

  /// Asks for an address; a redirect is an answer like others.
  ///
  /// @param fields further header fields of the request
  /// @param isWanted by its header, whether the body of an answer is read
  /// @throws RefusedException if the guard does not let it through
  /// @throws IOException if there is no answer, or none that is HTTP
  public Fetched fetch(String url, Map<String, String> fields, Predicate<Http> isWanted)
      throws IOException {
    Target target = guard.check(url);
    String request = request(target.address(), new TreeMap<>(fields));
    Optional<Connection> kept = kept(target.address().origin());
    if (kept.isPresent()) {
      try {
        return ask(kept.get(), target.address(), request, isWanted);
      } catch (java.net.SocketTimeoutException e) {
        throw e; // it is there, but slow
      } catch (IOException e) {
        kept.get().close(); // servers end idle connections as they like: once more on a new one
      }
    }
    return ask(Connection.open(target, limits), target.address(), request, isWanted);
  }

  /// Asks for an address and follows redirects, each checked as the first was.
  ///
  /// @throws IOException as `fetch` does, and after too many redirects
  public Fetched follow(String url) throws IOException {
    String next = url;
    for (int i = 0; i <= limits.redirects(); i++) {
      Fetched fetched = fetch(next, Map.of(), head -> head.status() / 100 == 2);
      Optional<WebAddress> redirect = fetched.redirect();
      if (redirect.isEmpty()) {
        return fetched;
      }
      next = redirect.get().toString();
    }
    throw new IOException("more than " + limits.redirects() + " redirects");
  }

  private Optional<Connection> kept(String origin) {
    Optional<Connection> kept = Optional.ofNullable(idle.remove(origin));
    kept.filter(c -> c.idle() > LONGEST_IDLE).ifPresent(Connection::close);
    return kept.filter(c -> c.idle() <= LONGEST_IDLE);
  }

  private Fetched ask(
      Connection connection, WebAddress address, String request, Predicate<Http> isWanted)
      throws IOException {
    long start = System.nanoTime();
    boolean keeps = false;
    try {
      Connection.Answer answer = connection.ask(request, limits, isWanted);
      keeps = answer.isReusable() && idle.size() < MOST_IDLE;
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      return new Fetched(address, connection.ip(), request, answer.http(), answer.cut(), took);
    } finally {
      if (keeps) {
        idle.put(address.origin(), connection);
      } else {
        connection.close();
      }
    }
  }

  private String request(WebAddress address, Map<String, String> fields) {
    StringBuilder text = new StringBuilder(512);
    text.append("GET ").append(address.target()).append(" HTTP/1.1\r\n");
    field(text, "Host", address.authority());
    field(text, "User-Agent", userAgent);
    field(
        text,
        "Accept",
        "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.9,"
            + "application/pdf;q=0.9,*/*;q=0.1");
    field(text, "Accept-Encoding", "gzip, br");
    fields.forEach((name, value) -> field(text, name, value));
    return text.append("\r\n").toString();
  }

  /// Values of servers come back in requests: nothing in them may begin a line of its own.
  private static void field(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value.replaceAll("\\p{Cntrl}", " ")).append("\r\n");
  }

  /// The origins with an open connection, sorted.
  List<String> open() {
    return idle.keySet().stream().sorted().toList();
  }

  @Override
  public void close() {
    idle.values().forEach(Connection::close);
    idle.clear();
  }
}
