package org.cellclaims.api;

import java.util.List;
import java.util.Optional;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.vocabulary.Concept;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Vocabulary;

/// The concepts as trees.
record VocabularyJson(List<Tree> facets) {

  /// The concepts of one filter.
  record Tree(String key, String label, List<Node> concepts) {}

  /// A concept with what is narrower.
  record Node(
      String id,
      String label,
      List<String> xrefs,
      List<String> forms,
      String note,
      List<Node> narrower) {}

  static VocabularyJson of(Vocabulary vocabulary) {
    return new VocabularyJson(Filters.ALL.stream()
        .flatMap(f -> f.facet().map(facet -> tree(f, facet, vocabulary)).stream())
        .toList());
  }

  private static Tree tree(Filter filter, Facet facet, Vocabulary vocabulary) {
    return new Tree(
        filter.key(), filter.label(), under(vocabulary.concepts(facet), Optional.empty()));
  }

  private static List<Node> under(List<Concept> concepts, Optional<String> broader) {
    return concepts.stream()
        .filter(c -> c.broader().equals(broader))
        .map(c -> new Node(
            c.id(),
            c.label(),
            c.xrefs(),
            c.forms().stream().map(Concept.Form::text).toList(),
            c.note(),
            under(concepts, Optional.of(c.id()))))
        .toList();
  }
}
