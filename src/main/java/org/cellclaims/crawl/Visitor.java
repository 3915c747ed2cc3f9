package org.cellclaims.crawl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.cellclaims.archive.Capture;
import org.cellclaims.archive.warc.Http;
import org.cellclaims.crawl.address.WebAddress;
import org.cellclaims.crawl.frontier.Found;
import org.cellclaims.crawl.frontier.Frontier;
import org.cellclaims.crawl.frontier.Known;
import org.cellclaims.crawl.frontier.State;
import org.cellclaims.crawl.guard.RefusedException;
import org.cellclaims.crawl.http.Fault;
import org.cellclaims.crawl.http.Fetched;
import org.cellclaims.crawl.http.Fetcher;
import org.cellclaims.crawl.robots.Sitemaps;
import org.cellclaims.page.PageRules;

/// Fetches one address and reads what came. Safe for threads.
///
/// @param fetcher asks the servers
/// @param frontier tells which links are new
/// @param focus tells which links come first
/// @param clock gives the time of capture
record Visitor(Fetcher fetcher, Frontier frontier, Focus focus, Clock clock) {
  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain", "application/pdf");
  private static final int SHORT = 100_000;

  /// What a crawl knows when it asks.
  ///
  /// @param scope how far links are followed
  /// @param maxDepth links from the seed, at most
  /// @param mayAskIfChanged true if the archive holds what the server is asked to compare with
  record Errand(Known known, Scope scope, int maxDepth, boolean mayAskIfChanged) {}

  /// Fetches an address.
  ///
  /// @param answered hears of the answer as soon as the server is free again
  Visit visit(Errand errand, Consumer<Fetched> answered) {
    try {
      boolean isMap = errand.known().kind() == Found.Kind.SITEMAP;
      Predicate<Http> isWanted = isMap ? head -> head.status() == 200 : Visitor::isWanted;
      Fetched fetched = fetcher.fetch(errand.known().url(), conditions(errand), isWanted);
      answered.accept(fetched);
      return read(errand, fetched);
    } catch (RefusedException e) {
      return new Visit.Nothing(State.REFUSED, "guard: " + e.getMessage());
    } catch (IOException e) {
      Fault fault = Fault.of(e);
      String why = fault.word() + ": " + e.getMessage();
      return fault.isFinal()
          ? new Visit.Nothing(State.FAILED, why)
          : new Visit.Later(why, Optional.empty());
    } catch (RuntimeException e) {
      return new Visit.Nothing(State.FAILED, "defect: " + e);
    }
  }

  /// Pages, and answers so short that reading them costs less than another connection.
  private static boolean isWanted(Http head) {
    boolean isShort = head.headers()
        .first("Content-Length")
        .filter(length -> length.matches("\\d{1,6}") && Integer.parseInt(length) < SHORT)
        .isPresent();
    boolean isPage =
        head.status() == 200 && head.mediaType().map(PAGES::contains).orElse(true);
    return isPage || isShort;
  }

  private static Map<String, String> conditions(Errand errand) {
    Map<String, String> fields = new HashMap<>();
    if (errand.mayAskIfChanged()) {
      errand.known().visits().etag().ifPresent(tag -> fields.put("If-None-Match", tag));
      errand.known().visits().modified().ifPresent(t -> fields.put("If-Modified-Since", t));
    }
    return fields;
  }

  private Visit read(Errand errand, Fetched fetched) throws IOException {
    int status = fetched.http().status();
    Optional<WebAddress> redirect = fetched.redirect();
    if (redirect.isPresent()) {
      return new Visit.Moved(redirect.get());
    }
    if (status == 304) {
      return new Visit.Same(new Capture.Exchange(fetched.ip(), fetched.request()));
    }
    if (status == 200) {
      return errand.known().kind() == Found.Kind.SITEMAP
          ? listing(errand, fetched)
          : page(errand, fetched);
    }
    if (status == 429 || status == 408 || status >= 500) {
      return new Visit.Later(
          "status " + status, Politeness.retryAfter(fetched.field("Retry-After"), clock.instant()));
    }
    if ((status == 404 || status == 410) && errand.known().visits().first().isPresent()) {
      return new Visit.Gone(gone(errand.known(), fetched), "status " + status);
    }
    State state = status == 401 || status == 403 ? State.REFUSED : State.GONE;
    return new Visit.Nothing(status / 100 == 4 ? state : State.NO_PAGE, "status " + status);
  }

  private Visit listing(Errand errand, Fetched fetched) {
    try {
      int limit = fetcher.limits().decodedBytes();
      Sitemaps map =
          Sitemaps.read(fetched.decoded(limit).payload(), errand.known().url(), limit);
      List<Found> found = new ArrayList<>();
      Known from = errand.known();
      for (String url : map.more()) {
        if (from.hops() < fetcher.limits().redirects()) {
          found(errand, url, Found.Kind.SITEMAP, from.hops() + 1).ifPresent(found::add);
        }
      }
      map.pages().forEach(url -> found(errand, url, Found.Kind.PAGE, 0).ifPresent(found::add));
      return new Visit.Listing(found);
    } catch (IOException e) {
      return new Visit.Nothing(State.NO_PAGE, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Found> found(Errand errand, String url, Found.Kind kind, int hops) {
    try {
      WebAddress address = WebAddress.parse(url).page();
      boolean isInScope = errand.scope().contains(address);
      int score = kind == Found.Kind.PAGE && isInScope ? focus.score(address) : Crawl.MAPS_FIRST;
      return isInScope ? Optional.of(new Found(address, kind, 1, hops, score)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a sitemap may hold anything
    }
  }

  private Visit page(Errand errand, Fetched fetched) throws IOException {
    Http.Decoded decoded = fetched.decoded(fetcher.limits().decodedBytes());
    String type = fetched.http().mediaType().orElseGet(() -> sniffed(decoded.payload()));
    if (!PAGES.contains(type) || decoded.payload().length == 0) {
      return new Visit.Nothing(
          State.NO_PAGE, decoded.payload().length == 0 ? "empty" : "media type " + type);
    }
    PageLinks read = HTML.contains(type)
        ? PageLinks.of(decoded.payload(), fetched.http().charset(), fetched.address())
        : new PageLinks(List.of(), PageRules.NONE, "");
    PageRules rules =
        read.rules().and(PageRules.ofFields(fetched.http().headers().all("X-Robots-Tag")));
    Capture capture = capture(errand.known(), fetched, decoded, type, rules);
    String digest = HTML.contains(type)
        ? Capture.digest(read.text().getBytes(StandardCharsets.UTF_8))
        : capture.sha256();
    return new Visit.Page(
        capture,
        digest,
        rules.nofollow() ? List.of() : links(errand, read.links()),
        fetched.field("ETag"),
        fetched.field("Last-Modified"));
  }

  /// The evidence of absence: header and, where it is short and sound, body of the answer.
  private Capture gone(Known known, Fetched fetched) {
    String type =
        fetched.http().mediaType().filter(PAGES::contains).orElse("application/octet-stream");
    Http.Decoded decoded;
    try {
      decoded = fetched.decoded(fetcher.limits().decodedBytes());
    } catch (IOException e) {
      decoded = new Http.Decoded(
          new byte[0], new byte[0], List.of("the body was not read whole and is left out"));
    }
    return capture(known, fetched, decoded, type, PageRules.NONE);
  }

  private static String sniffed(byte[] payload) {
    int length = Math.min(payload.length, 64);
    String first = new String(payload, 0, length, StandardCharsets.ISO_8859_1).stripLeading();
    if (first.startsWith("%PDF-")) {
      return "application/pdf";
    }
    return first.startsWith("<") ? "text/html" : "not stated";
  }

  private Capture capture(
      Known known, Fetched fetched, Http.Decoded decoded, String type, PageRules rules) {
    List<String> notes = new ArrayList<>(fetched.notes());
    notes.addAll(decoded.notes());
    if (rules.noindex()) {
      notes.add("noindex: the page asks not to be shown in searches");
    }
    Capture.Origin origin = new Capture.Origin(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.of(fetched.http().head()),
            false,
            notes)
        .coded(fetched.http().coded(decoded))
        .asked(new Capture.Exchange(fetched.ip(), fetched.request()));
    return Capture.of(
        known.url(), clock.instant(), type, fetched.http().charset(), decoded.payload(), origin);
  }

  /// The links of a page that was archived before, for a crawl that ended between two steps.
  Visit.Page again(Errand errand, Capture capture) throws IOException {
    boolean isHtml = HTML.contains(capture.mediaType());
    WebAddress address = WebAddress.parse(errand.known().url());
    PageLinks read = isHtml
        ? PageLinks.of(capture.payload(), capture.charset(), address)
        : new PageLinks(List.of(), PageRules.NONE, "");
    String digest =
        isHtml ? Capture.digest(read.text().getBytes(StandardCharsets.UTF_8)) : capture.sha256();
    return new Visit.Page(
        capture,
        digest,
        read.rules().nofollow() ? List.of() : links(errand, read.links()),
        Optional.empty(),
        Optional.empty());
  }

  private List<Found> links(Errand errand, List<PageLinks.Link> links) throws IOException {
    Known from = errand.known();
    if (from.depth() >= errand.maxDepth()) {
      return List.of();
    }
    List<PageLinks.Link> inScope =
        links.stream().filter(link -> errand.scope().contains(link.address())).toList();
    Set<WebAddress> unknown = Set.copyOf(
        frontier.unknown(inScope.stream().map(PageLinks.Link::address).toList()));
    return inScope.stream()
        .filter(link -> unknown.contains(link.address()))
        .map(link ->
            new Found(link.address(), Found.Kind.PAGE, from.depth() + 1, 0, focus.score(link)))
        .toList();
  }
}
