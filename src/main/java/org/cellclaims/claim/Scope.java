package org.cellclaims.claim;

/// How near to a claim the words stand that give one of its values, nearest first.
public enum Scope {
  /// In the claim's own words.
  SENTENCE,
  /// In its lead-in, table header or row label.
  LEAD_IN,
  /// Under the same heading, or in the headings above.
  SECTION,
  /// Elsewhere on the page, or in its title.
  PAGE
}
