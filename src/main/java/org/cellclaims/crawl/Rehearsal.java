package org.cellclaims.crawl;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.frontier.Found;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.frontier.Ledger;
import org.cellclaims.crawl.frontier.State;
import org.cellclaims.crawl.robots.Robots;
import org.cellclaims.crawl.robots.RobotsFiles;

/// A dry run: reads robots.txt files and, where that is wanted, sitemaps and the seeds, and says of
/// every address that it knows whether it would be fetched, or why not. What it reads goes into
/// the frontier and the archive that it is given, which are thrown away.
final class Rehearsal {
  /// Addresses that are told of.
  private static final int MOST = 10_000;

  /// Sitemaps and seeds that are read.
  private static final int MOST_READ = 50;

  private final CrawlOptions options;
  private final Frontier frontier;
  private final RobotsFiles robots;
  private final Visitor visitor;
  private final Recorder recorder;
  private final Clock clock;
  private final List<String> lines = new ArrayList<>();
  private final Set<Long> read = new HashSet<>();
  private final Set<String> outside = new TreeSet<>();

  Rehearsal(
      CrawlOptions options,
      Frontier frontier,
      RobotsFiles robots,
      Visitor visitor,
      Recorder recorder,
      Clock clock) {
    this.options = options;
    this.frontier = frontier;
    this.robots = robots;
    this.visitor = visitor;
    this.recorder = recorder;
    this.clock = clock;
  }

  /// One line an address: `read`, `fetch` or `not`, the address, and what came of it or why not.
  ///
  /// @param withLinks whether sitemaps and seeds are read too
  List<String> lines(Plan plan, boolean withLinks) throws IOException {
    recorder.begin(plan.scope());
    Set<String> begun = new HashSet<>();
    for (Optional<Known> next = next(begun);
        withLinks && next.isPresent() && read.size() < MOST_READ;
        next = next(begun)) {
      read(next.get());
    }
    tell();
    return List.copyOf(lines);
  }

  private void tell() throws IOException {
    for (String origin : frontier.waitingOrigins()) {
      Robots rules = rules(origin);
      for (Known known : frontier.next(origin, MOST)) {
        lines.add(refusal(known, rules)
            .map(why -> "not    " + known.url() + "  (" + why + ")")
            .orElseGet(() -> known.kind() == Found.Kind.SITEMAP
                ? "read   " + known.url() + "  (sitemap)"
                : "fetch  " + known.url()));
      }
    }
    for (Ledger.Note note : frontier.ledger().notes(State.REFUSED, MOST)) {
      lines.add("not    " + note.url() + "  (" + note.note() + ")");
    }
    outside.forEach(url -> lines.add("not    " + url + "  (out of scope)"));
  }

  /// A sitemap or seed that waits and may be read.
  ///
  /// @param begun origins whose sitemaps are known
  private Optional<Known> next(Set<String> begun) throws IOException {
    for (String origin : frontier.waitingOrigins()) {
      Robots rules = rules(origin);
      if (begun.add(origin)) {
        frontier.add(recorder.sitemaps(origin, rules));
      }
      Predicate<Known> isMeant = known -> !read.contains(known.id())
          && (known.kind() == Found.Kind.SITEMAP || known.depth() == 0)
          && refusal(known, rules).isEmpty();
      Optional<Known> found =
          frontier.next(origin, MOST).stream().filter(isMeant).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Robots rules(String origin) throws IOException {
    Optional<Robots> known = robots.known(origin);
    return known.isPresent() ? known.get() : robots.fetch(origin);
  }

  private Optional<String> refusal(Known known, Robots rules) {
    try {
      options.guard().check(known.url());
      return rules.allows(known.url()) ? Optional.empty() : Optional.of("robots.txt");
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private void read(Known known) throws IOException {
    read.add(known.id());
    Visitor.Errand errand = recorder.errand(known);
    Visit visit = visitor.visit(errand, fetched -> {});
    lines.add("read   " + known.url() + "  (" + said(visit, errand.scope()) + ")");
    recorder.record(
        known, visit, new Slot(WebAddress.parse(known.url()).origin(), clock.instant()));
    pause();
  }

  private String said(Visit visit, Scope scope) throws IOException {
    return switch (visit) {
      case Visit.Page page -> {
        note(page, scope);
        yield "page, " + page.links().size() + " more addresses";
      }
      case Visit.Listing map -> "sitemap, " + map.found().size() + " addresses";
      case Visit.Moved moved -> "leads to " + moved.target();
      case Visit.Gone gone -> gone.why();
      case Visit.Same same -> "not changed";
      case Visit.Nothing nothing -> nothing.why();
      case Visit.Later later -> later.why();
    };
  }

  /// Notes the links that lead out of the scope.
  private void note(Visit.Page page, Scope scope) throws IOException {
    if (page.capture().mediaType().contains("html")) {
      WebAddress address = WebAddress.parse(page.capture().url());
      PageLinks.of(page.capture().payload(), page.capture().charset(), address).links().stream()
          .map(PageLinks.Link::address)
          .filter(link -> !scope.contains(link) && !link.equals(address))
          .forEach(link -> outside.add(link.toString()));
    }
  }

  private void pause() {
    try {
      Thread.sleep(options.politeness().pause(Optional.empty(), Duration.ZERO));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("interrupted");
    }
  }
}
