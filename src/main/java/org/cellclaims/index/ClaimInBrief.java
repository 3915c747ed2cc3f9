package org.cellclaims.index;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Optional;

/// The words of a claim, what stands around them, and where: what a list of many thousand claims
/// needs. It is read in a fifth of the time of a [ClaimEntry].
///
/// @param claim its words
/// @param page its page
/// @param before the sentence before it, empty at the top of the page
/// @param after the sentence after it, empty at the end of the page
@JsonIgnoreProperties(ignoreUnknown = true)
public record ClaimInBrief(
    Words claim, Place page, Optional<String> before, Optional<String> after) {

  /// The brief form of a claim.
  public static ClaimInBrief of(ClaimEntry entry) {
    return new ClaimInBrief(
        new Words(entry.claim().id(), entry.claim().text()),
        new Place(entry.page().url(), entry.page().site()),
        entry.before(),
        entry.after());
  }

  /// What it says.
  ///
  /// @param id id of the claim
  /// @param text exactly as on the page
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Words(String id, String text) {}

  /// Where it stands.
  ///
  /// @param url address as captured
  /// @param site registrable domain, or the name that the manifest gives
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Place(String url, String site) {}
}
