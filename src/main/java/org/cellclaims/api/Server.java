package org.cellclaims.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.staticfiles.Location;
import io.javalin.plugin.bundled.RateLimitPlugin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cellclaims.search.ClaimSearch;

/// A running server for the API and the web page, on virtual threads.
///
/// Closing it lets requests that are under way end, for at most five seconds; it leaves the index
/// open, which belongs to whoever opened it.
public final class Server implements AutoCloseable {
  private static final int PORTS_TRIED = 20;
  private static final int STOP_MILLIS = 5_000;
  private static final int LARGEST_HEAD = 64 * 1024;
  private static final long LARGEST_BODY = 1_000_000;
  private static final int PER_MINUTE = 1_200;
  private static final Map<String, String> HEADERS = Map.of(
      "Content-Security-Policy",
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'",
      "X-Content-Type-Options",
      "nosniff",
      "Referrer-Policy",
      "no-referrer",
      "Cross-Origin-Resource-Policy",
      "same-origin",
      "Cross-Origin-Opener-Policy",
      "same-origin");

  private final Javalin javalin;
  private final URI address;

  private Server(Javalin javalin, URI address) {
    this.javalin = javalin;
    this.address = address;
  }

  /// Starts a server.
  ///
  /// @throws IllegalArgumentException if neither the port nor one of the twenty after it is free
  public static Server start(ServerOptions options, ClaimSearch search) {
    int last = options.port() == 0 ? 0 : Math.min(65_535, options.port() + PORTS_TRIED);
    for (int port = options.port(); port <= last; port++) {
      if (isFree(options.host(), port)) {
        return started(options, search, port);
      }
    }
    throw new IllegalArgumentException("ports " + options.port() + " to " + last + " of "
        + options.host() + " are taken or not allowed; choose another one");
  }

  private static Server started(ServerOptions options, ClaimSearch search, int port) {
    Javalin javalin = Javalin.create(config -> configure(config, options, search));
    javalin.start(options.host(), port);
    return new Server(javalin, URI.create("http://" + host(options) + ":" + javalin.port()));
  }

  private static boolean isFree(String host, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(host, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// Where it answers: scheme, host and port.
  public URI address() {
    return address;
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private static void configure(JavalinConfig config, ServerOptions options, ClaimSearch search) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LARGEST_BODY;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(LARGEST_HEAD);
      http.setSendServerVersion(false);
    });
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(STOP_MILLIS);
      server.setErrorHandler(new JettyErrors(HEADERS));
    });
    if (Files.isDirectory(options.web())) {
      config.staticFiles.add(options.web().toString(), Location.EXTERNAL);
      config.staticFiles.enableWebjars();
    }
    routes(config, options, search);
  }

  private static void routes(JavalinConfig config, ServerOptions options, ClaimSearch search) {
    config.routes.before(ctx -> HEADERS.forEach(ctx::header));
    if (!options.isLoopback()) {
      config.registerPlugin(new RateLimitPlugin());
      config.routes.before(
          ctx -> ctx.with(RateLimitPlugin.class).requestPerTimeUnit(PER_MINUTE, TimeUnit.MINUTES));
    }
    for (Route route : new Routes(search, options).all()) {
      config.routes.addHttpHandler(
          route.method(), route.path(), ctx -> route.handler().answer(ctx));
    }
    Errors.declare(config.routes);
  }

  private static String host(ServerOptions options) {
    return options.host().contains(":") ? "[" + options.host() + "]" : options.host();
  }
}
