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
    List<Pattern> when,
    List<Pattern> with,
    List<Pattern> unless) {
  public Rule {
    gives = List.copyOf(gives);
    takes = List.copyOf(takes);
    needs = List.copyOf(needs);
    bars = Set.copyOf(bars);
    when = List.copyOf(when);
    with = List.copyOf(with);
    unless = List.copyOf(unless);
  }

  /// Where the rule's words stand, empty where they do not; the whole passage for a rule of
  /// features alone.
  Optional<Span> words(Passage passage) {
    Optional<Span> found = when.isEmpty()
        ? Optional.of(passage.span(0, passage.tokens().size()))
        : when.stream().flatMap(p -> p.find(passage).stream()).findFirst();
    if (found.isEmpty() || with.stream().anyMatch(p -> p.find(passage).isEmpty())) {
      return Optional.empty();
    }
    return unless.stream().anyMatch(p -> p.find(passage).isPresent()) ? Optional.empty() : found;
  }

  /// Whether the features that stand allow the rule.
  boolean allows(Set<String> features) {
    for (Set<String> need : needs) {
      if (need.stream().noneMatch(f -> holds(f, features))) {
        return false;
      }
    }
    return bars.stream().noneMatch(f -> holds(f, features));
  }

  /// Whether a feature holds; `kind=*` holds if any feature begins with `kind=`.
  private static boolean holds(String feature, Set<String> features) {
    if (!feature.endsWith("*")) {
      return features.contains(feature);
    }
    String start = feature.substring(0, feature.length() - 1);
    return features.stream().anyMatch(f -> f.startsWith(start));
  }
}
