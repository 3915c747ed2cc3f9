package org.cellclaims.claim;

import java.util.List;
import java.util.Locale;

/// Whose word a claim rests on.
public enum Source {
  /// The provider's own patients, data or service.
  OWN,
  /// Somebody's research.
  STUDY,
  /// A patient or relative speaks or is told of.
  PATIENT,
  /// Said as a fact, nobody named.
  GENERAL;

  /// All sources, in the order of the codebook.
  public static final List<Source> ALL = List.of(values());

  private final String id = name().toLowerCase(Locale.ROOT);
  private final String feature = "source=".concat(id).intern();

  /// The name in JSON.
  public String id() {
    return id;
  }

  /// The feature that rules give, and the decision of weights: `source=own`.
  public String feature() {
    return feature;
  }
}
