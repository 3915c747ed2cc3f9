package org.cellclaims.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cellclaims.claim.Certainty;
import org.cellclaims.claim.Kind;
import org.cellclaims.claim.Scope;
import org.cellclaims.claim.Source;
import org.cellclaims.text.Span;
import org.cellclaims.vocabulary.Facet;

/// What a row of a table holds of a [ClaimEntry]: neither reasons nor the places of single words;
/// moments are as they are written, `2024-05-14T08:30:00Z`.
///
/// @param claim what it says and how that is coded
/// @param page its page
/// @param firstSeen the earliest capture that has it
/// @param lastSeen the latest capture that has it
/// @param isLive whether the newest capture of the address still has it
/// @param captures how many captures have it
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClaimRow(
    Coded claim, Place page, String firstSeen, String lastSeen, boolean isLive, int captures) {

  /// A claim, as [org.cellclaims.claim.Claim] has it.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Coded(
      String id,
      String text,
      Span span,
      List<String> headingPath,
      Optional<String> leadIn,
      Optional<String> row,
      List<String> columns,
      List<Kind> kinds,
      List<Value> values,
      List<Measure> quantities,
      Certainty certainty,
      Source source,
      List<Study> studies,
      List<RedFlag> redFlags) {
    public Coded {
      headingPath = List.copyOf(headingPath);
      columns = List.copyOf(columns);
      kinds = List.copyOf(kinds);
      values = List.copyOf(values);
      quantities = List.copyOf(quantities);
      studies = List.copyOf(studies);
      redFlags = List.copyOf(redFlags);
    }
  }

  /// A concept of it.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Value(Facet facet, String concept, Scope scope) {}

  /// A number of it.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Measure(String unit, OptionalDouble low, OptionalDouble high) {}

  /// A study that it cites.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Study(String type, String id) {}

  /// Wording of it that a regulator has named.
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RedFlag(String id) {}

  /// Its page, as [PageRef] has it.
  public record Place(
      String id,
      String url,
      String site,
      String language,
      String title,
      String capturedAt,
      String sha256) {}
}
