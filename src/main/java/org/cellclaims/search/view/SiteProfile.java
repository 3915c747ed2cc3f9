package org.cellclaims.search.view;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cellclaims.claim.Kind;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.Filters;
import org.cellclaims.page.country.SiteCountry;
import org.cellclaims.search.Answer;
import org.cellclaims.search.ClaimSearch;
import org.cellclaims.search.facet.FacetCount;
import org.cellclaims.search.facet.Wanted;
import org.cellclaims.search.question.ClaimQuery;

/// What one site says, as far as a question goes.
///
/// @param site its name
/// @param country its country or countries, by all its pages, and how they are known
/// @param operator who runs it, where people joined that by hand
/// @param counts claims and pages
/// @param facets counts of every filter: what it treats, with what, how sure it sounds, red flags
/// @param contradictions numbers and hedges on one subject that differ, most claims first
/// @param disclaimers its claims that disclaim, in order of page and place
/// @param addresses its addresses with when we saw them
/// @param isComplete whether all of its claims were read
public record SiteProfile(
    String site,
    SiteCountry country,
    Optional<OneOperator> operator,
    Answer.Counts counts,
    List<FacetCount> facets,
    List<Contradiction> contradictions,
    List<Disclaimer> disclaimers,
    List<Seen> addresses,
    boolean isComplete) {
  private static final int MOST_CLAIMS = 5_000;

  public SiteProfile {
    facets = List.copyOf(facets);
    contradictions = List.copyOf(contradictions);
    disclaimers = List.copyOf(disclaimers);
    addresses = List.copyOf(addresses);
  }

  /// A claim that takes something back.
  ///
  /// @param claim its id
  /// @param text its words
  /// @param url where it stands
  public record Disclaimer(String claim, String text, String url) {}

  /// An address with claims.
  ///
  /// @param url the address
  /// @param claims claims that any capture of it had
  /// @param live claims that the newest capture has
  /// @param firstSeen earliest capture of one of these claims
  /// @param lastSeen latest capture of one of these claims
  public record Seen(String url, long claims, long live, Instant firstSeen, Instant lastSeen) {
    private Seen with(ClaimEntry entry) {
      return new Seen(
          url,
          claims + 1,
          live + (entry.isLive() ? 1 : 0),
          entry.firstSeen().isBefore(firstSeen) ? entry.firstSeen() : firstSeen,
          entry.lastSeen().isAfter(lastSeen) ? entry.lastSeen() : lastSeen);
    }

    private static Seen first(ClaimEntry entry) {
      return new Seen(entry.page().url(), 0, 0, entry.firstSeen(), entry.lastSeen()).with(entry);
    }
  }

  /// The profile of a site; empty where it has no claim.
  public static Optional<SiteProfile> of(ClaimSearch search, ClaimQuery question, String site)
      throws IOException {
    ClaimQuery own = question
        .withWanted(Filters.ofKey("site").orElseThrow(), List.of(site))
        .withOrder(org.cellclaims.search.question.Order.PAGE)
        .from(Optional.empty(), 0);
    Answer answer = search.answer(own, Wanted.ALL);
    if (answer.counts().claims() == 0) {
      return Optional.empty();
    }
    List<ClaimEntry> claims = new ArrayList<>();
    search.first(own, MOST_CLAIMS, hit -> claims.add(hit.entry()));
    return Optional.of(new SiteProfile(
        site,
        search.countries(question.manner().snapshot()).of(site),
        OneOperator.of(search.vocabulary().sites(), site),
        answer.counts(),
        answer.facets(),
        Contradiction.among(claims, search.vocabulary()),
        disclaimers(claims),
        addresses(claims),
        claims.size() == answer.counts().claims()));
  }

  private static List<Disclaimer> disclaimers(List<ClaimEntry> claims) {
    return claims.stream()
        .filter(e -> e.claim().kinds().contains(Kind.DISCLAIMER))
        .map(e -> new Disclaimer(e.claim().id(), e.claim().text(), e.page().url()))
        .toList();
  }

  private static List<Seen> addresses(List<ClaimEntry> claims) {
    Map<String, Seen> byUrl = new TreeMap<>();
    for (ClaimEntry entry : claims) {
      byUrl.compute(
          entry.page().url(), (url, seen) -> seen == null ? Seen.first(entry) : seen.with(entry));
    }
    return byUrl.values().stream()
        .sorted(Comparator.comparingLong((Seen s) -> -s.claims()).thenComparing(Seen::url))
        .toList();
  }

  /// The contradictions as a table, one row a statement.
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    for (Contradiction c : contradictions) {
      for (Contradiction.Statement s : c.statements()) {
        rows.add(List.of(
            c.condition(),
            c.outcome(),
            c.unit(),
            s.says(),
            s.certainty(),
            s.claim(),
            s.text(),
            s.url()));
      }
    }
    return new Table(
        List.of("condition", "outcome", "unit", "says", "certainty", "claim", "text", "url"), rows);
  }
}
