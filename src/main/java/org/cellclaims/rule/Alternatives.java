package org.cellclaims.rule;

import java.util.List;
import java.util.Optional;
import org.cellclaims.text.Span;

/// Patterns of which one must fit. Those that cannot fit a passage are passed over by their numbers
/// alone. Immutable.
final class Alternatives {
  private final List<Pattern> patterns;
  private final int[] numbers;

  Alternatives(List<Pattern> patterns) {
    this.patterns = List.copyOf(patterns);
    this.numbers = patterns.stream().mapToInt(Pattern::number).toArray();
  }

  boolean isEmpty() {
    return numbers.length == 0;
  }

  /// The numbers of the patterns; not to be changed by the caller.
  int[] numbers() {
    return numbers;
  }

  /// The stretch that the first of them that fits has found, empty where none fits.
  Optional<Span> first(Passage passage) {
    for (int i = 0; i < numbers.length; i++) {
      Optional<Span> found =
          passage.mayFit(numbers[i]) ? patterns.get(i).find(passage) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
