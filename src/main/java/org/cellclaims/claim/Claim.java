package org.cellclaims.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;

/// One sentence, list item or table row that a provider could be held to. The meaning of every
/// coded field is
/// the codebook's (src/docs/codebook.md).
///
/// @param id stable across captures: made of site, the normalised quote and its number among equal
/// quotes of the page
/// @param text exactly as on the page
/// @param span where it stands in the page's text
/// @param headingPath headings above it, outermost first
/// @param leadIn text of the block that introduces it
/// @param row label of its table row, where it is one
/// @param columns labels of the row's columns, outermost joined by ` / `
/// @param kinds what it asserts, one or more
/// @param values concepts with scope and place; at most one per facet, id and scope
/// @param quantities the numbers that measure treatment, results, patients, time or price
/// @param certainty asserted, hedged or negated
/// @param source whose word it is
/// @param studies studies that it cites or leans on
/// @param redFlags wording that a regulator has named
/// @param reasons the rules that made it and the words they saw
public record Claim(
    String id,
    String text,
    Span span,
    List<String> headingPath,
    Optional<String> leadIn,
    Optional<String> row,
    List<String> columns,
    Set<Kind> kinds,
    List<Value> values,
    List<Quantity> quantities,
    Certainty certainty,
    Source source,
    List<Study> studies,
    List<RedFlag> redFlags,
    List<Reason> reasons) {
  public Claim {
    headingPath = List.copyOf(headingPath);
    columns = List.copyOf(columns);
    kinds = Kind.inOrder(kinds);
    values = List.copyOf(values);
    quantities = List.copyOf(quantities);
    studies = List.copyOf(studies);
    redFlags = List.copyOf(redFlags);
    reasons = List.copyOf(reasons);
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException("a claim needs at least one kind: '" + text + "'");
    }
  }

  /// A concept of a claim.
  ///
  /// @param facet the field it fills
  /// @param concept concept id
  /// @param scope how near its words stand
  /// @param span the words that name it, in the page's text; empty where they stand in the page's
  /// title only
  public record Value(Facet facet, String concept, Scope scope, Optional<Span> span) {}

  /// A study that a claim cites.
  ///
  /// @param type `doi`, `pmid`, `pmcid`, `nct` or another registry of trials, or `named`
  /// @param id the identifier in one way of writing, or name, year and number of patients in
  /// small letters: `halden university 2019 n=63`
  /// @param span where it stands in the page's text
  public record Study(String type, String id, Span span) {}

  /// Wording that a regulator has named: a pointer, never a finding.
  ///
  /// @param id id in red-flags.tsv, where name, source, jurisdiction and severity stand
  /// @param span the words that triggered it
  public record RedFlag(String id, Span span) {}

  /// Why a claim has a value.
  ///
  /// @param rule id of the rule in index-config, or of the built-in step
  /// @param gives the value it gave, `kind=efficacy` for example
  /// @param span the words it saw, in the page's text
  public record Reason(String rule, String gives, Span span) {}

  /// The values of one facet whose scope is `widest` or nearer, in order of scope and place.
  public List<Value> values(Facet facet, Scope widest) {
    List<Value> found = new ArrayList<>();
    for (Value value : values) {
      if (value.facet() == facet && value.scope().compareTo(widest) <= 0) {
        found.add(value);
      }
    }
    return found;
  }

  /// The claim's own words at a span of the page; empty where the span is not within the claim.
  public Optional<String> words(Span place) {
    int start = place.start() - span.start();
    int end = place.end() - span.start();
    return start >= 0 && end <= text.length()
        ? Optional.of(text.substring(start, end))
        : Optional.empty();
  }
}
