package org.cellclaims.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What is known of the words of one text: looked up once for each word, however often it stands
/// there, and found again by its number. Not thread-safe.
///
/// @param <T> what is known of a word
public final class WordTable<T> {
  private final Function<String, T> lookUp;
  private final List<String> norms = new ArrayList<>();
  private final List<T> known = new ArrayList<>();
  private final T ofNothing;

  /// A table for the tokens of one text; those of others are looked up each time.
  ///
  /// @param lookUp what is known of a word, by its normal form
  public WordTable(Function<String, T> lookUp) {
    this.lookUp = lookUp;
    this.ofNothing = lookUp.apply("");
  }

  /// What is known of a token's word.
  public T of(Token token) {
    int number = token.word();
    while (known.size() <= number) {
      norms.add("");
      known.add(ofNothing);
    }
    String norm = norms.get(number);
    if (norm.equals(token.norm())) {
      return known.get(number);
    }
    T found = lookUp.apply(token.norm());
    if (norm.isEmpty()) {
      norms.set(number, token.norm());
      known.set(number, found);
    }
    return found;
  }
}
