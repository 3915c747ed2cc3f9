package org.cellclaims.history;

import java.util.HashMap;
import java.util.Map;
import org.cellclaims.text.NormalForm;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// The words of a claim as a bag, for telling how much two claims share.
record Words(Map<String, Integer> counts, int size) {
  /// The words of a text; numbers and marks are left out, since a changed number is the same
  /// claim.
  static Words of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int size = 0;
    for (Token token : Tokens.of(text)) {
      if (token.kind() == Token.Kind.WORD) {
        counts.merge(token.norm(), 1, Integer::sum);
        size++;
      }
    }
    return new Words(counts, size);
  }

  /// Twice the shared words over all words (Dice 1945), 0 to 1.
  double shared(Words other) {
    if (size + other.size == 0) {
      return 0;
    }
    int shared = 0;
    for (Map.Entry<String, Integer> word : counts.entrySet()) {
      shared += Math.min(word.getValue(), other.counts.getOrDefault(word.getKey(), 0));
    }
    return 2.0 * shared / (size + other.size);
  }

  /// The words as a person reads them.
  static String normal(String text) {
    return NormalForm.of(text).text();
  }
}
