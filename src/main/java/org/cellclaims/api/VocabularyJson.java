package org.cellclaims.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellclaims.index.Filter;
import org.cellclaims.index.Filters;
import org.cellclaims.search.view.Table;
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

  /// A row a concept, broader ones before their narrower ones.
  Table table() {
    List<List<String>> rows = new ArrayList<>();
    facets.forEach(tree -> tree.concepts().forEach(node -> add(rows, tree.key(), "", node)));
    return new Table(List.of("key", "id", "label", "broader", "xrefs", "forms", "note"), rows);
  }

  private static void add(List<List<String>> rows, String key, String broader, Node node) {
    rows.add(List.of(
        key,
        node.id(),
        node.label(),
        broader,
        String.join("; ", node.xrefs()),
        String.join("; ", node.forms()),
        node.note()));
    node.narrower().forEach(child -> add(rows, key, node.id(), child));
  }
}
