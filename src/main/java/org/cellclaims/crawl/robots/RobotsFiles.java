package org.cellclaims.crawl.robots;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.cellclaims.crawl.frontier.Ledger;
import org.cellclaims.crawl.http.Fetched;
import org.cellclaims.crawl.http.Fetcher;

/// The robots.txt of every origin, fetched when first needed and kept for a day (RFC 9309, sections
/// 2.3 and 2.4). Safe for threads.
public final class RobotsFiles {
  private static final Duration KEPT = Duration.ofHours(24);

  /// How long the site is left alone where it could not say what it allows.
  private static final Duration KEPT_FAULT = Duration.ofHours(1);

  private static final int NO_ANSWER = 0;
  private static final int TOO_MANY_REQUESTS = 429;

  private final Fetcher fetcher;
  private final Ledger ledger;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  /// Keeps them in a ledger, so that they outlast the process.
  public RobotsFiles(Fetcher fetcher, Ledger ledger, Clock clock) {
    this.fetcher = fetcher;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// Rules with the time until which they are good.
  private record Kept(Robots robots, Instant until) {}

  /// The rules of an origin, if they were fetched within the last day.
  public Optional<Robots> known(String origin) throws IOException {
    Kept found = kept.get(origin);
    if (found == null) {
      Optional<Ledger.RobotsTxt> stored = ledger.robots(origin);
      if (stored.isEmpty()) {
        return Optional.empty();
      }
      found = keep(stored.get());
    }
    return found.until().isAfter(clock.instant()) ? Optional.of(found.robots()) : Optional.empty();
  }

  /// Fetches the rules of an origin.
  public Robots fetch(String origin) throws IOException {
    Ledger.RobotsTxt robots = ask(origin);
    ledger.keep(robots);
    return keep(robots).robots();
  }

  private Kept keep(Ledger.RobotsTxt robots) {
    Duration time = isFault(robots.status()) ? KEPT_FAULT : KEPT;
    Kept fresh = new Kept(read(robots), robots.fetched().plus(time));
    kept.put(robots.origin(), fresh);
    return fresh;
  }

  private Ledger.RobotsTxt ask(String origin) {
    Instant now = clock.instant();
    try {
      Fetched fetched = fetcher.follow(origin + "/robots.txt");
      int status = fetched.http().status();
      byte[] body = status / 100 == 2
          ? fetched.decoded(fetcher.limits().decodedBytes()).payload()
          : new byte[0];
      return new Ledger.RobotsTxt(origin, now, status, body);
    } catch (IOException e) {
      return new Ledger.RobotsTxt(origin, now, NO_ANSWER, new byte[0]);
    }
  }

  private static boolean isFault(int status) {
    return status == NO_ANSWER || status == TOO_MANY_REQUESTS || status >= 500;
  }

  /// 2xx is read; what is not there allows everything; a site that cannot answer allows nothing.
  static Robots read(Ledger.RobotsTxt robots) {
    if (isFault(robots.status())) {
      return Robots.allowNone();
    }
    return robots.status() / 100 == 2
        ? Robots.parse(robots.body(), robots.origin() + "/robots.txt")
        : Robots.allowAll();
  }
}
