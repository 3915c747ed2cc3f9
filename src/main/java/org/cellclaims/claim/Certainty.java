package org.cellclaims.claim;

import java.util.Locale;

/// How sure a claim sounds.
public enum Certainty {
  /// Said as a fact.
  ASSERTED,
  /// Said as possible: may, can help, potential, suggests.
  HEDGED,
  /// The benefit or risk is denied.
  NEGATED;

  /// The name in JSON.
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
