package org.cellclaims.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cellclaims.text.Span;

/// One rule of index-config: when its words stand and its features hold, it gives features.
///
/// @param id its name, unique over all rule files
/// @param place file and line, for messages
/// @param gives features it adds when it fires
/// @param takes features it removes when it fires
/// @param needs each a set of features of which one must hold
/// @param bars features of which none may hold
/// @param when patterns of which one must fit; none means that features alone decide
/// @param with further patterns, all of which must fit somewhere
/// @param unless patterns of which none may fit
record Rule(
    String id,
    String place,
    List<String> gives,
    List<String> takes,
    List<Set<String>> needs,
    Set<String> bars,
    Alternatives when,
    List<Pattern> with,
    Alternatives unless) {
  public Rule {
    gives = List.copyOf(gives);
    takes = List.copyOf(takes);
    needs = List.copyOf(needs);
    bars = Set.copyOf(bars);
    with = List.copyOf(with);
  }

  /// Where the rule's words stand, empty where they do not; the whole passage for a rule of
  /// features alone.
  Optional<Span> words(Passage passage) {
    Optional<Span> found = when.isEmpty() ? Optional.of(passage.whole()) : when.first(passage);
    if (found.isEmpty()) {
      return found;
    }
    for (int i = 0; i < with.size(); i++) {
      if (with.get(i).find(passage).isEmpty()) {
        return Optional.empty();
      }
    }
    return unless.first(passage).isPresent() ? Optional.empty() : found;
  }
}
