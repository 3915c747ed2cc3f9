package org.cellclaims.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is known of words: looked up once for each word that has a number, however many texts it
/// stands in, and found again by that number. Thread-safe.
///
/// @param <T> what is known of a word; immutable
public final class WordTable<T> {
  private static final int FEWEST = 1 << 10;
  private final Function<String, T> lookUp;
  private volatile AtomicReferenceArray<@Nullable T> known = new AtomicReferenceArray<>(FEWEST);

  /// An empty table.
  ///
  /// @param lookUp what is known of a word, by its normal form; the same each time
  public WordTable(Function<String, T> lookUp) {
    this.lookUp = lookUp;
  }

  /// What is known of a token's word.
  public T of(Token token) {
    int number = token.word();
    if (number == WordNumbers.NONE) {
      return lookUp.apply(token.norm());
    }
    AtomicReferenceArray<@Nullable T> all = known;
    T found = number < all.length() ? all.get(number) : null;
    return found == null ? added(token) : found;
  }

  private T added(Token token) {
    T found = lookUp.apply(token.norm());
    while (token.word() >= known.length()) {
      grow();
    }
    known.set(token.word(), found);
    return found;
  }

  private synchronized void grow() {
    AtomicReferenceArray<@Nullable T> more = new AtomicReferenceArray<>(2 * known.length());
    for (int number = 0; number < known.length(); number++) {
      more.set(number, known.get(number));
    }
    known = more;
  }
}
