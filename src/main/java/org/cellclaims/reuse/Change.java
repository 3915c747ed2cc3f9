package org.cellclaims.reuse;

import java.util.Locale;
import java.util.Optional;
import org.cellclaims.text.Span;

/// A difference between two passages that changes what they claim.
///
/// @param sort what is different
/// @param before the words of the first text; empty where only the second has any
/// @param after the words of the second text; empty where only the first has any
/// @param first where `before` stands, UTF-16 code units
/// @param second where `after` stands
public record Change(
    Sort sort,
    Optional<String> before,
    Optional<String> after,
    Optional<Span> first,
    Optional<Span> second) {

  /// What can be different.
  public enum Sort {
    /// A number or its unit: "85%" and "95%".
    NUMBER,
    /// How exact a number is: "at least 85%" and "85%".
    BOUND,
    /// A word that weakens: "may".
    HEDGE,
    /// A name that is no concept: of a clinic or a product.
    BRAND,
    /// A condition of the vocabulary.
    CONDITION,
    /// A cell type of the vocabulary.
    CELL_TYPE,
    /// A word that turns the meaning round: "not".
    NEGATION;

    /// The sort in answers: `cell-type`.
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
