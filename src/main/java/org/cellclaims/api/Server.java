package org.cellclaims.api;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.staticfiles.Location;
import io.javalin.plugin.bundled.RateLimitPlugin;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.cellclaims.api.answer.Route;
import org.cellclaims.api.openapi.Contract;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.question.Known;

/// A running server for the API and the web page, on virtual threads.
///
/// Closing it refuses new requests and lets those that are under way end, for at most thirty
/// seconds; it leaves the index open, which belongs to whoever opened it.
public final class Server implements AutoCloseable {
  private static final int PORTS_TRIED = 20;
  private static final String POLICY = "Content-Security-Policy";
  private static final String MAY = "default-src 'self'; base-uri 'none'; form-action 'self';"
      + " frame-ancestors 'none'; object-src 'none'";
  /// The page that shows the API is drawn by Swagger UI, whose style sheet holds its pictures.
  private static final String REFERENCE = "/reference.html";

  private static final String REFERENCE_MAY = MAY + "; img-src 'self' data:";
  private static final Map<String, String> HEADERS = Map.of(
      POLICY,
      MAY,
      "X-Content-Type-Options",
      "nosniff",
      "Referrer-Policy",
      "no-referrer",
      "Cross-Origin-Resource-Policy",
      "same-origin",
      "Cross-Origin-Opener-Policy",
      "same-origin",
      "Vary",
      "Accept-Encoding");

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
    return start(options, search, Limits.usual(options.isLoopback()));
  }

  /// As [#start(ServerOptions, ClaimSearch)] with limits other than the usual ones.
  static Server start(ServerOptions options, ClaimSearch search, Limits limits) {
    int last = options.port() == 0 ? 0 : Math.min(65_535, options.port() + PORTS_TRIED);
    for (int port = options.port(); port <= last; port++) {
      if (isFree(options.host(), port)) {
        return started(options, search, limits, port);
      }
    }
    throw new IllegalArgumentException("ports " + options.port() + " to " + last + " of "
        + options.host() + " are taken or not allowed; choose another one");
  }

  private static Server started(
      ServerOptions options, ClaimSearch search, Limits limits, int port) {
    Javalin javalin = Javalin.create(config -> {
      configure(config, options, search);
      limit(config, limits);
    });
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

  private static void limit(JavalinConfig config, Limits limits) {
    config.http.maxRequestSize = limits.largestBody();
    Errors.declare(config.routes, limits.largestBody());
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(limits.largestHead());
      http.setIdleTimeout(limits.idle().toMillis());
      http.setSendServerVersion(false);
    });
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(limits.stop().toMillis());
      server.setErrorHandler(new JettyErrors(HEADERS));
    });
    if (limits.perMinute() > 0) {
      config.registerPlugin(new RateLimitPlugin());
      config.routes.before(ctx ->
          ctx.with(RateLimitPlugin.class).requestPerTimeUnit(limits.perMinute(), TimeUnit.MINUTES));
    }
  }

  private static void configure(JavalinConfig config, ServerOptions options, ClaimSearch search) {
    config.startup.showJavalinBanner = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    if (Files.isDirectory(options.web())) {
      config.staticFiles.add(options.web().toString(), Location.EXTERNAL);
      config.staticFiles.enableWebjars();
    }
    config.routes.before(ctx -> HEADERS.forEach(ctx::header));
    config.routes.before(REFERENCE, ctx -> ctx.header(POLICY, REFERENCE_MAY));
    Routes routes = new Routes(search, options);
    Tags tags = Tags.of(search, routes.families(), options.version());
    Map<String, List<String>> parameters = Contract.parameters();
    for (Route route : routes.all()) {
      List<String> known = parameters.getOrDefault(route.path(), List.of());
      config.routes.addHttpHandler(route.method(), route.path(), ctx -> {
        ctx.queryParamMap().keySet().forEach(name -> Known.parameter(name, known));
        answer(route, tags, ctx);
      });
    }
  }

  private static void answer(Route route, Tags tags, Context ctx) throws IOException {
    if (route.isOfNow()) {
      ctx.header(Header.CACHE_CONTROL, "no-store");
      route.handler().answer(ctx);
    } else if (!tags.isKnown(ctx)) {
      route.handler().answer(ctx);
    }
  }

  private static String host(ServerOptions options) {
    return options.host().contains(":") ? "[" + options.host() + "]" : options.host();
  }
}
