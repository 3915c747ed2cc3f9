package org.cellclaims.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a page says of itself: what its abbreviations stand for and which concepts it is about.
///
/// Made by [Tagger#learn]; immutable.
///
/// @param abbreviations short forms that the page explains, in normal form, with their concepts
/// @param subjects concepts that title or headings name, or that the page names again and again
/// @param counts how often the page names each concept without doubt
public record Topic(
    Map<String, List<Concept>> abbreviations, Set<Concept> subjects, Map<Concept, Integer> counts) {
  public Topic {
    abbreviations = Map.copyOf(abbreviations);
    subjects = Set.copyOf(subjects);
    counts = Map.copyOf(counts);
  }

  /// A page that says nothing of itself.
  public static Topic none() {
    return new Topic(Map.of(), Set.of(), Map.of());
  }

  /// Whether the page is about this concept.
  public boolean isAbout(Concept concept) {
    return subjects.contains(concept);
  }
}
