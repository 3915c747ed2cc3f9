package org.cellclaims.claim;

import java.util.List;
import java.util.Locale;

/// How sure a claim sounds.
public enum Certainty {
  /// Said as a fact.
  ASSERTED,
  /// Said as possible: may, can help, potential, suggests.
  HEDGED,
  /// The benefit or risk is denied.
  NEGATED;

  /// All certainties, in the order of the codebook.
  public static final List<Certainty> ALL = List.of(values());

  private final String id = name().toLowerCase(Locale.ROOT);
  private final String feature = "certainty=".concat(id).intern();

  /// The name in JSON.
  public String id() {
    return id;
  }

  /// The feature that rules give, and the decision of weights: `certainty=hedged`.
  public String feature() {
    return feature;
  }
}
