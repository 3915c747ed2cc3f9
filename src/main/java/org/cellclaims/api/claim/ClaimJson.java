package org.cellclaims.api.claim;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.api.answer.Json;
import org.cellclaims.claim.Claim;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.index.ClaimEntry;
import org.cellclaims.index.PageRef;
import org.cellclaims.page.country.SiteCountry;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.search.snapshot.SiteCountries;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// A claim as the API gives it; src/docs/api.md says what each part means.
public record ClaimJson(
    String id,
    String text,
    Span span,
    List<String> headingPath,
    Optional<String> leadIn,
    Optional<String> row,
    List<String> columns,
    Optional<String> before,
    Optional<String> after,
    List<String> kinds,
    List<Value> conditions,
    List<Value> cellTypes,
    List<Value> routes,
    List<Value> outcomes,
    List<Amount> quantities,
    String certainty,
    String source,
    List<Claim.Study> studies,
    List<Claim.RedFlag> redFlags,
    List<Claim.Reason> reasons,
    List<Span> highlights,
    PageRef page,
    SiteCountry country,
    @JsonUnwrapped Sightings sightings) {

  /// When it was seen.
  record Sightings(Instant firstSeen, Instant lastSeen, boolean live, int captures) {
    static Sightings of(ClaimEntry entry) {
      return new Sightings(entry.firstSeen(), entry.lastSeen(), entry.isLive(), entry.captures());
    }
  }

  /// A concept with how near its words stand.
  record Value(String id, String label, String scope, Optional<Span> span) {}

  /// A number with its unit, and the claim's words that state it.
  record Amount(
      String unit,
      OptionalDouble low,
      OptionalDouble high,
      String bound,
      Span span,
      Optional<String> words,
      Optional<String> counted) {
    static Amount of(Quantity q, Claim claim) {
      return new Amount(
          q.unit(),
          q.low(),
          q.high(),
          Json.id(q.bound()),
          q.span(),
          claim.words(q.span()),
          q.counted());
    }
  }

  /// A claim with what was matched in it.
  ///
  /// @param countries the countries of sites
  public static ClaimJson of(
      ClaimEntry entry, List<Span> highlights, Vocabulary vocabulary, SiteCountries countries) {
    Claim claim = entry.claim();
    return new ClaimJson(
        claim.id(),
        claim.text(),
        claim.span(),
        claim.headingPath(),
        claim.leadIn(),
        claim.row(),
        claim.columns(),
        entry.before(),
        entry.after(),
        claim.kinds().stream().sorted().map(Kind::id).toList(),
        values(claim, Facet.CONDITION, vocabulary),
        values(claim, Facet.CELL_TYPE, vocabulary),
        values(claim, Facet.ROUTE, vocabulary),
        values(claim, Facet.OUTCOME, vocabulary),
        claim.quantities().stream().map(q -> Amount.of(q, claim)).toList(),
        claim.certainty().id(),
        claim.source().id(),
        claim.studies(),
        claim.redFlags(),
        claim.reasons(),
        highlights,
        entry.page(),
        countries.of(entry.page().site()),
        Sightings.of(entry));
  }

  private static List<Value> values(Claim claim, Facet facet, Vocabulary vocabulary) {
    return claim.values(facet, Scope.PAGE).stream()
        .map(v -> new Value(
            v.concept(), vocabulary.label(facet, v.concept()), Json.id(v.scope()), v.span()))
        .toList();
  }
}
