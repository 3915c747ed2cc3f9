package org.cellclaims.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/// The four concept fields of a claim, each with a vocabulary file of its own in index-config.
public enum Facet {
  /// Diseases and other reasons for treatment: `conditions.tsv`.
  CONDITION("conditions", "conditions.tsv"),
  /// Source, origin and processing of cells and cell products: `cell-types.tsv`.
  CELL_TYPE("cell_types", "cell-types.tsv"),
  /// Routes of administration: `routes.tsv`.
  ROUTE("routes", "routes.tsv"),
  /// Symptoms, functions, signs and instruments that are said to change: `outcomes.tsv`.
  OUTCOME("outcomes", "outcomes.tsv");

  private final String field;
  private final String file;

  Facet(String field, String file) {
    this.field = field;
    this.file = file;
  }

  /// The field's name in a claim's JSON, `conditions` for example.
  public String field() {
    return field;
  }

  /// The name of its file in index-config.
  public String file() {
    return file;
  }

  /// The facet whose JSON field has this name, empty where there is none.
  public static Optional<Facet> ofField(String field) {
    return Arrays.stream(values()).filter(f -> f.field.equals(field)).findFirst();
  }
}
