package org.cellclaims.cli.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.source.Sources;

/// The demonstration corpus as web sites on this machine: `www.clinic.example` of the corpus is
/// `www.clinic.demo.localhost` here, with robots.txt, sitemap, ETag and compression. Safe for
/// threads.
public final class DemoSite implements AutoCloseable {
  private static final String TOP = "demo.localhost";
  private static final String ENDING = ".example";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Capture> pages = new TreeMap<>();

  private DemoSite(HttpServer server) {
    this.server = server;
  }

  /// Serves the pages of a folder as they stood at a time.
  ///
  /// @param corpus a folder that `Sources` reads
  /// @param asOf later captures are left out; of the others the last of each address is served
  /// @param port 0 for any
  /// @throws IOException if the port is taken or the folder cannot be read
  public static DemoSite start(Path corpus, Instant asOf, int port) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true"); // else every answer waits 40 ms
    InetSocketAddress here = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    DemoSite site = new DemoSite(HttpServer.create(here, 0));
    Sources.read(
        List.of(corpus), Optional.empty(), capture -> site.add(capture, asOf), problem -> {});
    site.server.setExecutor(site.threads);
    site.server.createContext("/", site::answer);
    site.server.start();
    return site;
  }

  private void add(Capture capture, Instant asOf) {
    URI url = URI.create(capture.url());
    boolean isWeb = url.getHost() != null && url.getHost().endsWith(ENDING);
    if (isWeb && !capture.time().isAfter(asOf)) {
      String host = url.getHost().replace(ENDING, "." + TOP);
      pages.merge(host + url.getRawPath(), capture, (a, b) -> a.time().isAfter(b.time()) ? a : b);
    }
  }

  /// The address of the page that links all sites.
  public URI address() {
    return URI.create("http://" + TOP + ":" + server.getAddress().getPort() + "/");
  }

  /// How many pages are served.
  public int pages() {
    return pages.size();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
          .orElse("")
          .replaceFirst(":\\d+$", "");
      String path = exchange.getRequestURI().getRawPath();
      Capture page = pages.get(host + path);
      if (page != null) {
        page(exchange, page);
      } else {
        other(exchange, host, path);
      }
    }
  }

  private void other(HttpExchange exchange, String host, String path) throws IOException {
    List<String> paths = pages.keySet().stream()
        .filter(key -> key.startsWith(host + "/"))
        .map(key -> key.substring(host.length()))
        .toList();
    boolean isTop = paths.isEmpty();
    switch (path) {
      case "/robots.txt" -> send(exchange, 200, "text/plain", robots(host));
      case "/sitemap.xml" -> send(exchange, isTop ? 404 : 200, "application/xml", map(host, paths));
      case "/" -> send(exchange, 200, "text/html", isTop ? sites() : start(host, paths));
      default -> send(exchange, 404, "text/html", "<title>Not found</title><p>Not found");
    }
  }

  private String origin(String host) {
    return "http://" + host + ":" + server.getAddress().getPort();
  }

  private String robots(String host) {
    return "User-agent: *\nDisallow: /private/\nSitemap: " + origin(host) + "/sitemap.xml\n";
  }

  private String map(String host, List<String> paths) {
    return paths.stream()
        .map(path -> "<url><loc>" + origin(host) + path + "</loc></url>")
        .collect(Collectors.joining(
            "\n",
            "<?xml version=\"1.0\"?><urlset"
                + " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
            "\n</urlset>\n"));
  }

  private String sites() {
    return pages.keySet().stream()
        .map(key -> key.substring(0, key.indexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .map(host -> "<li><a href=\"" + origin(host) + "/\">" + host + "</a>")
        .collect(Collectors.joining(
            "\n", "<!doctype html><title>Demonstration sites</title><ul>\n", "</ul>\n"));
  }

  private static String start(String host, List<String> paths) {
    return paths.stream()
        .map(path ->
            "<li><a href=\"" + path + "\">" + path.replaceAll("[/-]+", " ").strip() + "</a>")
        .collect(Collectors.joining(
            "\n", "<!doctype html><title>" + host + "</title><ul>\n", "</ul>\n"));
  }

  private static void page(HttpExchange exchange, Capture page) throws IOException {
    String tag = "\"" + page.sha256().substring(0, 16) + "\"";
    exchange.getResponseHeaders().set("ETag", tag);
    if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    send(exchange, 200, page.mediaType(), page.payload());
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    byte[] sent = body;
    String accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding"))
        .orElse("");
    if (accepted.contains("gzip")) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(body);
      }
      sent = out.toByteArray();
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, sent.length);
    exchange.getResponseBody().write(sent);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
