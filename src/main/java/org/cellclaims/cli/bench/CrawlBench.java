package org.cellclaims.cli.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.crawl.Crawl;
import org.cellclaims.crawl.CrawlOptions;
import org.cellclaims.crawl.Plan;
import org.cellclaims.crawl.Politeness;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.frontier.Found;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.frontier.State;
import org.cellclaims.crawl.guard.Guard;
import org.cellclaims.crawl.guard.Resolver;
import org.cellclaims.crawl.http.FetchLimits;
import org.cellclaims.vocabulary.Tagger;
import org.cellclaims.vocabulary.Vocabulary;

/// Crawls pages from a server in this process, and fills a frontier with a million addresses.
///
/// @param copies the pages
/// @param vocabulary tells which links come first
/// @param work an empty folder
record CrawlBench(Copies copies, Vocabulary vocabulary, Path work) {
  private static final int ADDRESSES = 1_000_000;
  private static final int HOSTS = 1_000;
  private static final int BATCH = 1_000;
  private static final double MEGABYTE = 1e6;

  /// All figures; the frontier takes a minute or two.
  List<Figure> run() throws IOException {
    List<Figure> figures = new ArrayList<>();
    figures.add(crawl());
    figures.addAll(frontier());
    return figures;
  }

  /// How fast pages come.
  Figure crawl() throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    try {
      String seed = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
      double[] cpu = new double[1];
      double wall = Clock.seconds(() -> cpu[0] = Clock.cpuSeconds(() -> crawl(seed)));
      int pages = copies.captures().size() + 1;
      return new Figure(
          "crawl of one server without delay",
          String.format(Locale.ROOT, "%.0f pages per second", pages / wall),
          String.format(
              Locale.ROOT,
              "%.0f pages per CPU-second with the server's own work; %d pages of %.1f kB, written to"
                  + " WARC, links read, one connection",
              pages / cpu[0],
              pages,
              copies.bytes() / 1000.0 / copies.captures().size()));
    } finally {
      server.stop(0);
    }
  }

  private void crawl(String seed) throws IOException {
    CrawlOptions options = new CrawlOptions(
        "CellClaims/bench",
        new Guard(true, Guard.WEB_PORTS, Resolver.SYSTEM),
        FetchLimits.STANDARD,
        Politeness.STANDARD.withDelay(Duration.ZERO),
        ADDRESSES,
        1,
        8,
        500);
    Plan plan = Plan.of("site", List.of(seed));
    java.time.Clock clock = java.time.Clock.systemUTC();
    try (Frontier frontier = Frontier.open(work.resolve("bench-crawl.db"));
        Archive archive = Archive.open(work.resolve("bench-archive"))) {
      plan.begin(frontier, clock.instant());
      try (Crawl crawl = new Crawl(
          options, frontier, archive, new Tagger(vocabulary), clock, new Random(7), new Quiet())) {
        crawl.run(plan);
      }
    }
  }

  private record Quiet() implements Crawl.Listener {
    @Override
    public void at(long pages, String url) {}

    @Override
    public void batch() {}
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean isPage = path.matches("/p\\d+");
      byte[] body =
          isPage ? copies.captures().get(Integer.parseInt(path.substring(2))).payload() : links();
      exchange.getResponseHeaders().set("Content-Type", "text/html");
      exchange.sendResponseHeaders(isPage || path.equals("/") ? 200 : 404, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private byte[] links() {
    StringBuilder links = new StringBuilder();
    for (int i = 0; i < copies.captures().size(); i++) {
      links.append("<a href=/p").append(i).append(">page</a>\n");
    }
    return links.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<Figure> frontier() throws IOException {
    Path file = work.resolve("bench-frontier.db");
    try (Frontier frontier = Frontier.open(file)) {
      frontier.begin(true);
      double add = Clock.cpuSeconds(() -> fill(frontier, 0, ADDRESSES));
      double more = Clock.seconds(() -> fill(frontier, ADDRESSES, ADDRESSES + BATCH));
      double take = Clock.seconds(() -> take(frontier));
      System.gc();
      double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
      List<Figure> figures = new ArrayList<>(speed(add, more, take));
      figures.addFirst(new Figure(
          "frontier of 1,000,000 addresses",
          String.format(Locale.ROOT, "%.0f MB of heap", heap),
          String.format(
              Locale.ROOT,
              "in use after a collection, with vocabulary, rules and pages of this bench loaded;"
                  + " %.0f MB of file",
              Files.size(file) / MEGABYTE)));
      return figures;
    }
  }

  private static List<Figure> speed(double add, double more, double take) {
    return List.of(
        new Figure(
            "addresses into that frontier",
            String.format(Locale.ROOT, "%.0f per CPU-second", ADDRESSES / add),
            "on 1,000 hosts, the first million"),
        new Figure(
            "a thousand addresses more",
            String.format(Locale.ROOT, "%.0f ms", more * 1000),
            "one transaction, on the wall"),
        new Figure(
            "a thousand addresses taken and recorded",
            String.format(Locale.ROOT, "%.0f ms", take * 1000),
            "the best of each host, a transaction each, on the wall"));
  }

  private static void fill(Frontier frontier, int first, int end) throws IOException {
    for (int from = first; from < end; from += BATCH) {
      List<Found> batch = new ArrayList<>();
      for (int i = from; i < from + BATCH; i++) {
        WebAddress address = WebAddress.parse(
            "https://clinic" + i % HOSTS + ".example/treatments/" + words(i / HOSTS) + "/");
        batch.add(new Found(address, Found.Kind.PAGE, 1, 0, i % 7));
      }
      frontier.add(batch);
    }
  }

  /// A path of letters: numbers would be taken for pages of one shape.
  private static String words(int number) {
    return Integer.toString(number + HOSTS, 26)
        .chars()
        .mapToObj(c -> Character.toString((char) (c < 'a' ? c - '0' + 'q' : c)))
        .reduce("", String::concat);
  }

  private static void take(Frontier frontier) throws IOException {
    for (String origin : frontier.waitingOrigins()) {
      for (Known known : frontier.next(origin, 1)) {
        frontier.ended(known, State.NO_PAGE, "bench", Optional.empty());
      }
    }
  }
}
