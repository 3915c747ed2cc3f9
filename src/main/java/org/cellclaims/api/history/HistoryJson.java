package org.cellclaims.api.history;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cellclaims.api.claim.PageJson;
import org.cellclaims.claim.Kind;
import org.cellclaims.history.AddressHistory;
import org.cellclaims.history.Change;
import org.cellclaims.history.ClaimChange;
import org.cellclaims.history.ClaimDiff;
import org.cellclaims.history.Line;
import org.cellclaims.history.Lines;
import org.cellclaims.history.PageDiff;
import org.cellclaims.history.SiteHistory;
import org.cellclaims.history.Visit;
import org.cellclaims.history.WordDiff;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.view.OneOperator;

/// What time did to pages and claims, as the API gives it.
final class HistoryJson {
  private HistoryJson() {}

  /// A claim in short; `/api/claims/{id}` gives the rest.
  record Brief(
      String id,
      String text,
      List<String> kinds,
      String certainty,
      String url,
      String page,
      Instant capturedAt,
      Instant lastSeen,
      String sha256) {
    static Brief of(ClaimEntry entry) {
      PageRef page = entry.page();
      return new Brief(
          entry.claim().id(),
          entry.claim().text(),
          entry.claim().kinds().stream().sorted().map(Kind::id).toList(),
          entry.claim().certainty().id(),
          page.url(),
          page.id(),
          page.capturedAt(),
          entry.lastSeen(),
          page.sha256());
    }
  }

  /// Words of both, of the earlier or of the later wording.
  record Words(String whose, String text) {
    static List<Words> of(List<WordDiff.Piece> pieces) {
      return pieces.stream().map(p -> new Words(p.whose().id(), p.text())).toList();
    }
  }

  /// What became of a claim.
  record Became(
      List<String> changes,
      String label,
      List<String> notes,
      Optional<Brief> before,
      Optional<Brief> after,
      List<Words> words,
      Optional<String> citation) {
    static Became of(ClaimChange change, Optional<String> citation) {
      return new Became(
          change.changes().stream().map(Change::id).toList(),
          change.first().label(),
          change.notes(),
          change.before().map(Brief::of),
          change.after().map(Brief::of),
          Words.of(change.words()),
          citation);
    }
  }

  /// How many claims had each change as their first.
  static Map<String, Long> counts(List<ClaimChange> changes) {
    Map<String, Long> counts = new TreeMap<>();
    changes.forEach(c -> counts.merge(c.first().id(), 1L, Long::sum));
    return counts;
  }

  /// A provider before and after a day.
  record Changes(
      List<String> sites,
      Instant date,
      Instant until,
      List<SiteHistory.Coverage> pages,
      Map<String, Long> counts,
      List<Became> changes) {
    static Changes of(SiteHistory history, List<ClaimChange> shown) {
      return new Changes(
          history.sites(),
          history.date(),
          history.until(),
          history.pages(),
          HistoryJson.counts(history.changes()),
          shown.stream()
              .map(c -> Became.of(c, Optional.of(history.citation(c))))
              .toList());
    }
  }

  /// A block of the later page, or one that is gone.
  record BlockJson(String change, boolean isFurniture, List<Words> words) {}

  /// Two versions of a page laid over each other.
  record Diff(
      PageJson.Version from,
      PageJson.Version to,
      Map<String, Long> counts,
      List<Became> claims,
      List<BlockJson> blocks) {
    static Diff of(AddressHistory history, PageEntry from, PageEntry to) {
      List<ClaimChange> claims = ClaimDiff.between(history.claims(from), history.claims(to));
      return new Diff(
          PageJson.Version.of(from),
          PageJson.Version.of(to),
          HistoryJson.counts(claims),
          claims.stream().map(c -> Became.of(c, Optional.empty())).toList(),
          PageDiff.between(from.page(), to.page()).stream()
              .map(b -> new BlockJson(b.change().id(), b.isFurniture(), Words.of(b.words())))
              .toList());
    }
  }

  /// A capture of an address.
  record CaptureJson(Instant time, String page) {}

  /// A wording of a claim over time.
  record StepJson(String id, String text, Instant from, Instant to, String how) {}

  /// A claim over time.
  record LineJson(List<StepJson> steps, Optional<Line.Gap> goneBetween) {
    static LineJson of(Line line) {
      return new LineJson(
          line.steps().stream()
              .map(s -> new StepJson(s.id(), s.text(), s.from(), s.to(), s.how().id()))
              .toList(),
          line.goneBetween());
    }
  }

  /// An address over time.
  record Address(String url, List<CaptureJson> captures, List<Instant> gone, List<LineJson> lines) {
    static Address of(AddressHistory history) {
      return new Address(
          history.url(),
          history.captures().stream()
              .map(c -> new CaptureJson(c.time(), c.version().page().id()))
              .toList(),
          history.gone(),
          Lines.of(history).stream().map(LineJson::of).toList());
    }
  }

  /// All addresses of some sites over time.
  record Timeline(List<String> sites, List<Address> addresses, boolean isComplete) {}

  /// Whose changes can be asked for.
  record Providers(List<String> sites, List<OneOperator> operators) {
    static Providers of(ClaimSearch search) throws IOException {
      Set<String> sites = search.countries(Optional.empty()).bySite().keySet();
      List<OneOperator> operators = OneOperator.all(search.vocabulary().sites()).stream()
          .map(operator -> operator.among(sites))
          .filter(operator -> operator.sites().size() > 1)
          .toList();
      return new Providers(sites.stream().sorted().toList(), operators);
    }
  }

  /// When some sites were visited.
  record Visits(List<String> sites, List<Visit> visits, boolean isComplete) {}
}
