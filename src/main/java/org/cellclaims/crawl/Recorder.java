package org.cellclaims.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.Entry;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.frontier.Found;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.frontier.State;
import org.cellclaims.crawl.robots.Robots;

/// Writes down what became of each address: pages into the archive, the rest into the frontier.
/// For
/// one thread.
final class Recorder {
  private static final Duration LOOK_AGAIN = Duration.ofDays(30);

  /// For addresses that were linked before they were there.
  private static final Duration LOOK_SELDOM = Duration.ofDays(180);

  private final CrawlOptions options;
  private final Frontier frontier;
  private final Archive archive;
  private final Clock clock;
  private final RandomGenerator random;
  private Scope scope = new Scope(Scope.Kind.LIST, List.of());

  Recorder(
      CrawlOptions options,
      Frontier frontier,
      Archive archive,
      Clock clock,
      RandomGenerator random) {
    this.options = options;
    this.frontier = frontier;
    this.archive = archive;
    this.clock = clock;
    this.random = random;
  }

  /// What was written down.
  ///
  /// @param isPage true if a page was archived
  /// @param origins which have something new waiting
  record Outcome(boolean isPage, Set<String> origins) {
    static final Outcome NOTHING = new Outcome(false, Set.of());
  }

  void begin(Scope wanted) {
    scope = wanted;
  }

  /// Brings frontier and archive together after a process that ended in the middle: pages that
  /// are
  /// archived and not recorded are recorded, pages that are recorded and lost are fetched again.
  void recover(Visitor visitor, int maxDepth) throws IOException {
    frontier.forgetAfter(archive.position());
    long last = Math.min(frontier.lastCapture(), archive.position());
    for (Entry entry : archive.entriesSince(last)) {
      Optional<Known> known = isOfThisRun(entry) ? waiting(entry.url()) : Optional.empty();
      if (known.isPresent() && entry.isGone()) {
        frontier.ended(known.get(), State.GONE, "not there", again(known.get()));
        continue;
      }
      Optional<Capture> capture = known.isEmpty() ? Optional.empty() : archive.read(entry);
      if (capture.isPresent()) {
        Visitor.Errand errand = new Visitor.Errand(known.get(), scope, maxDepth, false);
        Visit.Page page = visitor.again(errand, capture.get());
        page(known.get(), page, entry.number() + 1);
      }
    }
  }

  private boolean isOfThisRun(Entry entry) throws IOException {
    long since = Long.parseLong(frontier.ledger().setting(Plan.STARTED).orElse("0"));
    return entry.time().getEpochSecond() >= since;
  }

  private Optional<Known> waiting(String url) throws IOException {
    try {
      return frontier.waiting(WebAddress.parse(url));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a file that was ingested, not crawled
    }
  }

  /// How many pages the current crawl has archived.
  long pagesSoFar() throws IOException {
    return frontier.ledger().counts().stream()
        .filter(c -> c.state() == State.CAPTURED || c.state() == State.UNCHANGED)
        .mapToLong(org.cellclaims.crawl.frontier.Ledger.Count::count)
        .sum();
  }

  Visitor.Errand errand(Known known) {
    boolean mayAsk =
        known.visits().first().isPresent() && !archive.entries(known.url()).isEmpty();
    return new Visitor.Errand(known, scope, options.maxDepth(), mayAsk);
  }

  /// The sitemaps of an origin: those that its robots.txt names, else the usual one.
  List<Found> sitemaps(String origin, Robots robots) {
    if (scope.kind() == Scope.Kind.LIST) {
      return List.of();
    }
    List<String> named = robots.sitemaps();
    List<String> urls = named.isEmpty() ? List.of(origin + "/sitemap.xml") : named;
    return urls.stream().flatMap(url -> sitemap(origin, url).stream()).toList();
  }

  private Optional<Found> sitemap(String origin, String url) {
    try {
      WebAddress address = WebAddress.parse(origin + "/").resolve(url).page();
      boolean isOurs = scope.seeds().stream().anyMatch(s -> s.site().equals(address.site()));
      return isOurs
          ? Optional.of(new Found(address, Found.Kind.SITEMAP, 1, 0, Crawl.MAPS_FIRST))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a robots.txt may hold anything
    }
  }

  void refuse(Known known) throws IOException {
    frontier.ended(known, State.REFUSED, "robots.txt", Optional.empty());
  }

  void flush() throws IOException {
    archive.flush();
  }

  Outcome record(Known known, Visit visit, Slot slot) throws IOException {
    slot.count(visit instanceof Visit.Later);
    return switch (visit) {
      case Visit.Page page -> {
        archive.add(page.capture());
        yield new Outcome(true, page(known, page, archive.position()));
      }
      case Visit.Same same -> same(known, same.exchange(), slot);
      case Visit.Moved moved -> moved(known, moved.target());
      case Visit.Listing listing -> {
        frontier.ended(known, State.NO_PAGE, "sitemap", Optional.empty());
        yield new Outcome(false, frontier.add(listing.found()));
      }
      case Visit.Gone gone -> {
        archive.add(gone.capture());
        frontier.ended(known, State.GONE, gone.why(), again(known));
        yield Outcome.NOTHING;
      }
      case Visit.Nothing nothing -> {
        frontier.ended(known, nothing.state(), nothing.why(), again(known, nothing.state()));
        yield Outcome.NOTHING;
      }
      case Visit.Later later -> later(known, later, slot);
    };
  }

  /// A page that was there once is looked for again.
  private Optional<Instant> again(Known known) {
    return known.visits().first().map(first -> clock.instant().plus(LOOK_AGAIN));
  }

  private Set<String> page(Known known, Visit.Page page, long captures) throws IOException {
    Known.Visits before = known.visits();
    Instant now = page.capture().time();
    boolean isFirst = before.first().isEmpty();
    boolean isChanged = !isFirst && !before.digest().equals(page.digest());
    Known.Visits visits = new Known.Visits(
        page.etag(),
        page.modified(),
        page.digest(),
        Optional.of(before.first().orElse(now)),
        Optional.of(now),
        before.checks() + (isFirst ? 0 : 1),
        before.changes() + (isChanged ? 1 : 0));
    State state = isFirst || isChanged ? State.CAPTURED : State.UNCHANGED;
    return frontier.captured(
        known, state, visits, captures, Schedule.next(visits, now), page.links());
  }

  /// An address that was never there may be one day.
  private Optional<Instant> again(Known known, State state) {
    boolean mayCome = state == State.GONE && known.kind() == Found.Kind.PAGE;
    return again(known)
        .or(() -> mayCome ? Optional.of(clock.instant().plus(LOOK_SELDOM)) : Optional.empty());
  }

  /// The archive gets a capture of the same bytes with the time of now, which it keeps as a
  /// revisit.
  private Outcome same(Known known, Capture.Exchange exchange, Slot slot) throws IOException {
    List<Entry> earlier =
        archive.entries(known.url()).stream().filter(e -> !e.isGone()).toList();
    Optional<Capture> last = earlier.isEmpty() ? Optional.empty() : archive.read(earlier.getLast());
    if (last.isEmpty()) {
      slot.count(true);
      String why = "status 304: it was not asked whether anything changed";
      return later(known, new Visit.Later(why, Optional.empty()), slot);
    }
    Capture now = unchanged(last.get(), exchange);
    archive.add(now);
    Visit.Page page = new Visit.Page(
        now,
        known.visits().digest(),
        List.of(),
        known.visits().etag(),
        known.visits().modified());
    return new Outcome(true, page(known, page, archive.position()));
  }

  /// The page as it was, captured now.
  private Capture unchanged(Capture old, Capture.Exchange exchange) {
    Capture.Origin origin = new Capture.Origin(
            old.origin().file(),
            old.origin().site(),
            old.origin().country(),
            old.origin().httpHead(),
            false,
            old.origin().notes())
        .coded(old.origin().coded())
        .asked(exchange);
    return new Capture(
        old.url(),
        clock.instant(),
        old.mediaType(),
        old.charset(),
        old.payload(),
        old.sha256(),
        origin);
  }

  private Outcome moved(Known known, WebAddress target) throws IOException {
    if (known.hops() >= options.limits().redirects()) {
      String note = "redirects: more than " + options.limits().redirects();
      frontier.ended(known, State.FAILED, note, again(known));
      return Outcome.NOTHING;
    }
    boolean isSeed = known.depth() == 0;
    if (isSeed) {
      scope = scope.with(target);
      Plan.keep(frontier, scope);
    } else if (!scope.contains(target)) {
      frontier.ended(known, State.REDIRECTED, target + " (out of scope)", again(known));
      return Outcome.NOTHING;
    }
    Found next = new Found(target, known.kind(), known.depth(), known.hops() + 1, known.score());
    return new Outcome(false, frontier.redirected(known, next));
  }

  private Outcome later(Known known, Visit.Later later, Slot slot) throws IOException {
    Duration wait =
        later.pause().orElseGet(() -> options.politeness().backoff(slot.failures(), random));
    slot.later(clock.instant().plus(wait));
    if (known.attempts() + 1 >= options.politeness().attempts()) {
      frontier.ended(known, State.FAILED, later.why(), again(known));
    } else {
      frontier.failedOnce(known, later.why());
    }
    return Outcome.NOTHING;
  }
}
