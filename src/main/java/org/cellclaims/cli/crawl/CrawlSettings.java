package org.cellclaims.cli.crawl;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellclaims.cli.run.Version;
import org.cellclaims.crawl.CrawlOptions;
import org.cellclaims.crawl.Plan;
import org.cellclaims.crawl.Politeness;
import org.cellclaims.crawl.guard.Guard;
import org.cellclaims.crawl.guard.Resolver;
import org.cellclaims.crawl.http.FetchLimits;
import picocli.CommandLine.Option;

/// The options that crawl and recrawl share.
final class CrawlSettings {
  private static final String CONTACT = "CELLCLAIMS_CONTACT";
  private static final int BATCH = 500;
  private static final int THREADS = 8;
  private static final Pattern REACHABLE =
      Pattern.compile("\\S{1,200}@\\S{1,200}\\.\\S{1,60}|https?://\\S{4,300}");

  @Option(
      names = "--max-pages",
      paramLabel = "N",
      description = "End after so many pages (default: ${DEFAULT-VALUE}).")
  private long maxPages = 10_000;

  @Option(
      names = "--max-depth",
      paramLabel = "N",
      description = "Links from a seed, at most (default: ${DEFAULT-VALUE}).")
  private int maxDepth = 20;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      description =
          "Least pause between two requests to a server (default: ${DEFAULT-VALUE}). Longer"
              + " where robots.txt asks for it or the server is slow.")
  private BigDecimal delay = BigDecimal.valueOf(2);

  @Option(
      names = "--contact",
      paramLabel = "ADDRESS",
      description = "Mail or web address in the User-Agent, for the people whose servers are asked"
          + " (default: the environment variable " + CONTACT + ").")
  private Optional<String> contact = Optional.empty();

  @Option(
      names = "--allow-loopback",
      description = "Let addresses of this machine through: for tests and the demonstration site.")
  private boolean allowsLoopback;

  @Option(
      names = "--allow-port",
      paramLabel = "PORT",
      description = "Let a port through beside 80, 443, 8080 and 8443; may be repeated.")
  private List<Integer> ports = List.of();

  /// What a crawl by this plan may do.
  ///
  /// @throws IllegalArgumentException if nobody could be reached about it, or a number is wrong
  CrawlOptions options(Plan plan) {
    if (delay.signum() < 0) {
      throw new IllegalArgumentException("--delay must be 0 or more, got " + delay);
    }
    Set<Integer> open = new HashSet<>(Guard.WEB_PORTS);
    open.addAll(ports);
    Duration pause = Duration.ofMillis(delay.movePointRight(3).longValue());
    return new CrawlOptions(
        userAgent(plan),
        new Guard(allowsLoopback, open, Resolver.SYSTEM),
        FetchLimits.STANDARD,
        Politeness.STANDARD.withDelay(pause),
        maxPages,
        maxDepth,
        THREADS,
        BATCH);
  }

  private String userAgent(Plan plan) {
    Optional<String> given = contact.or(() -> Optional.ofNullable(System.getenv(CONTACT)));
    String name = "CellClaims/" + Version.number();
    if (given.isPresent() && REACHABLE.matcher(given.get()).matches()) {
      return name + " (+" + given.get() + ")";
    }
    if (given.isEmpty() && allowsLoopback && plan.isLoopback()) {
      return name + " (on this machine)";
    }
    throw new IllegalArgumentException(
        given.isPresent()
            ? "--contact '" + given.get() + "' is no mail or web address that people could write to"
            : "say whom the owners of these servers can ask: --contact you@example.org, or the environment"
                + " variable " + CONTACT);
  }
}
