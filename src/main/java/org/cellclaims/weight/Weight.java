package org.cellclaims.weight;

import java.util.Locale;

/// What a clue adds to the score of a decision. Thread-safe: its words are the same whoever makes
/// them.
final class Weight {
  private final int clue;
  private final double value;
  private String said = "";

  /// @param value in log-odds
  Weight(int clue, double value) {
    this.clue = clue;
    this.value = value;
  }

  int clue() {
    return clue;
  }

  double value() {
    return value;
  }

  /// The clue and what it adds: `word:improv +1.3`.
  String said(ClueNumbers clues) {
    String known = said;
    if (known.isEmpty()) {
      known = String.format(Locale.ROOT, "%s %+.1f", clues.name(clue), value);
      said = known;
    }
    return known;
  }
}
