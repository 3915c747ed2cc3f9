package org.cellclaims.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.cellclaims.archive.store.Archive;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.http.Fetcher;
import org.cellclaims.crawl.robots.Robots;
import org.cellclaims.crawl.robots.RobotsFiles;
import org.cellclaims.vocabulary.Tagger;

/// Fetches what waits in the frontier until nothing waits, one request at a time to each server.
///
/// One thread hands out addresses and records what became of them; others fetch and read. A page is
/// first archived, then recorded: a process that ends in between finds it in the archive when it
/// starts again, and does not fetch it twice.
public final class Crawl implements AutoCloseable {
  /// Sitemaps come before pages.
  static final int MAPS_FIRST = 1_000_000;

  private static final long LONGEST_WAIT_MILLIS = 500;

  private final CrawlOptions options;
  private final Frontier frontier;
  private final Fetcher fetcher;
  private final RobotsFiles robots;
  private final Recorder recorder;
  private final Visitor visitor;
  private final Clock clock;
  private final Listener listener;
  private final Map<String, Slot> slots = new HashMap<>();
  private final PriorityQueue<Slot> queue =
      new PriorityQueue<>(Comparator.comparing(Slot::readyAt).thenComparing(Slot::origin));
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private long flying;
  private long pages;
  private long recordedAtLastBatch;

  /// Hears how a crawl goes, on the thread that runs it.
  public interface Listener {
    /// So many pages were archived in this run.
    ///
    /// @param url the address that was recorded last
    void at(long pages, String url);

    /// The archive holds pages that were not there at the last call, safe on disk.
    void batch() throws IOException;
  }

  /// A crawl of what waits in a frontier.
  ///
  /// @param archive takes the pages
  /// @param tagger tells which links lead to treatments
  /// @param random spreads pauses after failures
  public Crawl(
      CrawlOptions options,
      Frontier frontier,
      Archive archive,
      Tagger tagger,
      Clock clock,
      RandomGenerator random,
      Listener listener) {
    this.options = options;
    this.frontier = frontier;
    this.clock = clock;
    this.listener = listener;
    this.fetcher = new Fetcher(options.guard(), options.limits(), options.userAgent());
    this.robots = new RobotsFiles(fetcher, frontier.ledger(), clock);
    this.visitor = new Visitor(fetcher, frontier, new Focus(tagger), clock);
    this.recorder = new Recorder(options, frontier, archive, clock, random);
  }

  /// Runs until nothing waits that may be fetched now, or so many pages are archived.
  public Coverage run(Plan plan) throws IOException {
    recorder.begin(plan.scope());
    recorder.recover(visitor, options.maxDepth());
    pages = recorder.pagesSoFar();
    recordedAtLastBatch = 0;
    queue(frontier.waitingOrigins());
    try (ExecutorService workers = Executors.newFixedThreadPool(options.threads())) {
      try {
        loop(workers);
      } finally {
        workers.shutdownNow();
      }
    }
    finishBatch();
    return Coverage.of(frontier.ledger());
  }

  private void loop(ExecutorService workers) throws IOException {
    while (true) {
      dispatch(workers);
      Duration wait = wait(clock.instant());
      if (flying == 0 && (queue.isEmpty() || isFull() || isTooLong(wait))) {
        return;
      }
      List<Event> now = new ArrayList<>();
      poll(wait).ifPresent(now::add);
      events.drainTo(now);
      for (Event event : now) {
        handle(event);
      }
      listener.at(pages, "");
    }
  }

  private boolean isTooLong(Duration wait) {
    return wait.compareTo(options.politeness().patience()) > 0;
  }

  private boolean isFull() {
    return pages >= options.maxPages();
  }

  private Duration wait(Instant now) {
    Slot next = queue.peek();
    return next == null || isFull() ? Duration.ZERO : Duration.between(now, next.readyAt());
  }

  private Optional<Event> poll(Duration wait) {
    boolean mayDispatch = !queue.isEmpty() && flying < options.threads() && !isFull();
    long millis = mayDispatch ? wait.toMillis() : LONGEST_WAIT_MILLIS;
    try {
      return Optional.ofNullable(
          events.poll(Math.max(1, Math.min(millis, LONGEST_WAIT_MILLIS)), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("interrupted");
    }
  }

  private void queue(Collection<String> origins) {
    for (String origin : origins) {
      queue(slots.computeIfAbsent(origin, o -> new Slot(o, clock.instant())));
    }
  }

  private void queue(Slot slot) {
    if (!slot.isGivenUp() && slot.queue()) {
      queue.add(slot);
    }
  }

  private void dispatch(ExecutorService workers) throws IOException {
    Instant now = clock.instant();
    while (flying < options.threads()
        && !queue.isEmpty()
        && !queue.peek().readyAt().isAfter(now)
        && pages + flying < options.maxPages()) {
      Slot slot = queue.remove();
      slot.unqueue();
      Optional<Robots> rules = robots.known(slot.origin());
      if (rules.isEmpty()) {
        askRobots(slot, workers);
      } else {
        ask(slot, rules.get(), workers);
      }
    }
  }

  private void askRobots(Slot slot, ExecutorService workers) {
    slot.ask();
    flying++;
    workers.execute(() -> {
      try {
        events.add(new Event.RobotsRead(slot, robots.fetch(slot.origin())));
      } catch (IOException | RuntimeException e) {
        events.add(new Event.Broken(e));
      }
    });
  }

  /// Sends the origin's best address off; what robots.txt forbids comes to its end here.
  private void ask(Slot slot, Robots rules, ExecutorService workers) throws IOException {
    for (Known known : frontier.next(slot.origin(), slot.taken().size() + 1)) {
      if (slot.taken().contains(known.id())) {
        continue;
      }
      if (rules.allows(known.url())) {
        send(slot, recorder.errand(known), workers);
      } else {
        recorder.refuse(known);
        queue(slot);
      }
      return;
    }
  }

  private void send(Slot slot, Visitor.Errand errand, ExecutorService workers) {
    slot.ask();
    slot.taken().add(errand.known().id());
    flying++;
    workers.execute(() -> {
      try {
        AtomicBoolean isAnswered = new AtomicBoolean();
        Visit visit = visitor.visit(errand, fetched -> {
          isAnswered.set(true);
          events.add(new Event.Answered(slot, fetched.took()));
        });
        events.add(new Event.Visited(slot, errand.known(), visit, isAnswered.get()));
      } catch (RuntimeException | Error e) {
        events.add(new Event.Broken(new IOException(e)));
      }
    });
  }

  private void handle(Event event) throws IOException {
    switch (event) {
      case Event.Answered answered -> free(answered.slot(), answered.took());
      case Event.Visited visited -> {
        flying--;
        record(visited);
      }
      case Event.RobotsRead read -> {
        flying--;
        free(read.slot(), Duration.ZERO);
        queue(frontier.add(recorder.sitemaps(read.slot().origin(), read.robots())));
      }
      case Event.Broken broken -> throw new IOException(broken.cause());
    }
  }

  private void free(Slot slot, Duration took) throws IOException {
    Optional<Duration> asked = robots.known(slot.origin()).flatMap(Robots::delay);
    slot.answered(clock.instant().plus(options.politeness().pause(asked, took)));
    queue(slot);
  }

  private void record(Event.Visited visited) throws IOException {
    Slot slot = visited.slot();
    if (!visited.isAnswered()) {
      free(slot, Duration.ZERO);
    }
    Recorder.Outcome outcome = recorder.record(visited.known(), visited.visit(), slot);
    slot.taken().remove(visited.known().id());
    queue(outcome.origins());
    queue(slot);
    if (outcome.isPage()) {
      pages++;
      listener.at(pages, visited.known().url());
      if (++recordedAtLastBatch >= options.batch()) {
        finishBatch();
      }
    }
  }

  private void finishBatch() throws IOException {
    recorder.flush();
    if (recordedAtLastBatch > 0) {
      recordedAtLastBatch = 0;
      listener.batch();
    }
  }

  /// Says of addresses what a crawl would do, without fetching pages: robots.txt files are read.
  ///
  /// @param withLinks whether sitemaps and the seeds are read all the same, for their links
  public List<String> rehearse(Plan plan, boolean withLinks) throws IOException {
    return new Rehearsal(options, frontier, robots, visitor, recorder, clock)
        .lines(plan, withLinks);
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
