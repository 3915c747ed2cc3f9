package org.cellclaims.vocabulary;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a page says of itself: what its abbreviations stand for and which concepts it is about.
///
/// Made by [Tagger#learn]; immutable.
///
/// @param abbreviations short forms that the page explains, in normal form without hyphens, with
/// their concepts; an empty list where it explains them as something outside the vocabulary
/// @param named concepts that title or headings name themselves
/// @param subjects these with everything above them
/// @param counts how often the page names each concept, or one under it, without doubt
/// @param isTrusting whether ambiguous forms count without context and in any case, as in a typed
/// query
public record Topic(
    NavigableMap<String, List<Concept>> abbreviations,
    Set<Concept> named,
    Set<Concept> subjects,
    Map<Concept, Integer> counts,
    boolean isTrusting) {
  private static final Topic NONE = new Topic(new TreeMap<>(), Set.of(), Set.of(), Map.of(), false);
  private static final Topic ANYTHING =
      new Topic(new TreeMap<>(), Set.of(), Set.of(), Map.of(), true);

  public Topic {
    abbreviations = Collections.unmodifiableNavigableMap(new TreeMap<>(abbreviations));
    named = Set.copyOf(named);
    subjects = Set.copyOf(subjects);
    counts = Map.copyOf(counts);
  }

  /// A page that says nothing of itself: ambiguous forms do not count.
  public static Topic none() {
    return NONE;
  }

  /// For typed queries, whose reading is shown to the reader: every form counts, in capitals or
  /// not.
  public static Topic anything() {
    return ANYTHING;
  }

  /// Whether title or headings name this concept or one under it.
  public boolean isAbout(Concept concept) {
    return subjects.contains(concept);
  }

  /// Whether the page names this concept, or one under it, without doubt at least once.
  public boolean speaksOf(Concept concept) {
    return isAbout(concept) || counts.getOrDefault(concept, 0) > 0;
  }

  /// Whether the page names the disease that this concept is a sort of: "type 1" on a page about
  /// diabetes. Concepts at the top of a tree gather too much to say so.
  boolean speaksOfWider(Concept concept) {
    return concept.broader().isPresent()
        && counts.keySet().stream()
            .filter(c -> c.facet() == concept.facet() && c.broader().isPresent())
            .anyMatch(c -> c.id().equals(concept.broader().get()));
  }

  /// How often the page names this concept, or one under it, without doubt.
  public int count(Concept concept) {
    return counts.getOrDefault(concept, 0);
  }

  /// What a short form stands for on this page, empty where the page does not say.
  ///
  /// @param abbreviation in normal form, without hyphens and plural s
  public Optional<List<Concept>> meaning(String abbreviation) {
    return Optional.ofNullable(abbreviations.get(abbreviation));
  }
}
