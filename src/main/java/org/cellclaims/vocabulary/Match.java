package org.cellclaims.vocabulary;

import java.util.List;

/// A form found in a text.
///
/// @param from number of its first word in the reading
/// @param to number behind its last word
/// @param entry the form and its concept
/// @param path the nodes behind each word or bridge of it
record Match(int from, int to, FormTrie.Entry entry, List<Step> path) {
  Match {
    path = List.copyOf(path);
  }

  /// A node reached.
  ///
  /// @param node where the tree stands
  /// @param words how many words of the text lead there from where the path begins
  record Step(FormTrie.Node node, int words) {}

  /// The same form read as another concept's.
  Match as(FormTrie.Entry other) {
    return new Match(from, to, other, path);
  }

  /// Whether two matches share a word and compete.
  boolean meets(Match other) {
    return from < other.to
        && other.from < to
        && entry.concept().facet() == other.entry.concept().facet()
        && entry.track().equals(other.entry.track());
  }
}
