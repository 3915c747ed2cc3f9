package org.cellclaims.search.question;

import java.util.List;

/// What a question wants of one filter.
///
/// @param wanted values of which a claim has at least one; empty for any
/// @param unwanted values of which a claim has none
public record Selection(List<String> wanted, List<String> unwanted) {
  /// Nothing chosen.
  public static final Selection NONE = new Selection(List.of(), List.of());

  public Selection {
    wanted = wanted.stream().distinct().sorted().toList();
    unwanted = unwanted.stream().distinct().sorted().toList();
  }

  /// Whether nothing is chosen.
  public boolean isEmpty() {
    return wanted.isEmpty() && unwanted.isEmpty();
  }
}
