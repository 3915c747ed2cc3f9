package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellclaims.vocabulary.FormTrie.Node;
import org.cellclaims.vocabulary.Match.Step;

/// Follows the words of a text through the tree of forms.
final class Walk {
  private static final Set<String> FILLERS =
      Set.of("derived", "based", "origin", "sourced", "tissue");
  private static final Set<String> BRIDGES = Set.of("of", "in", "to", "from", "on", "within", "at");
  private static final Set<String> ARTICLES = Set.of(
      "the",
      "a",
      "an",
      "your",
      "his",
      "her",
      "their",
      "our",
      "my",
      "both",
      "one",
      "left",
      "right",
      "this",
      "its",
      "patient",
      "patients",
      "all",
      "lower",
      "upper");
  private static final Set<String> TAKEN = Set.of(
      "derived",
      "obtained",
      "taken",
      "harvested",
      "isolated",
      "extracted",
      "collected",
      "sourced",
      "coming",
      "come",
      "cultured",
      "made",
      "processed",
      "expanded",
      "grown",
      "prepared",
      "found",
      "that",
      "are",
      "which",
      "were",
      "is",
      "directly",
      "only",
      "generated",
      "retrieved",
      "out",
      "originating",
      "drawn");
  private static final Set<String> GIVEN = Set.of(
      "the",
      "a",
      "an",
      "your",
      "his",
      "her",
      "their",
      "our",
      "own",
      "patient",
      "human",
      "donated",
      "healthy",
      "newborn",
      "young",
      "donor",
      "fresh",
      "full",
      "term",
      "of",
      "adult",
      "mother",
      "screened",
      "babies",
      "baby");
  private static final Set<String> LOAD = Set.of(
      "directly",
      "straight",
      "back",
      "deep",
      "stem",
      "cell",
      "cells",
      "msc",
      "mscs",
      "prp",
      "it",
      "exosomes",
      "them",
      "concentrate",
      "the",
      "made",
      "locally",
      "platelets",
      "solution",
      "plasma");
  private static final Set<String> INTO =
      Set.of("into", "in", "to", "inside", "within", "through", "of", "around");
  private static final int MOST_LOAD = 5;
  private static final int MOST_FILLERS = 2;
  private static final int MOST_TAKEN = 4;
  private static final int MOST_GIVEN = 5;

  private final Reading reading;
  private final Facet facet;

  /// Where the path begins that is being followed, its steps so far, and those that ended on a
  /// form.
  private int start;

  private final List<Step> path = new ArrayList<>();
  private List<List<Step>> found = List.of();

  Walk(Reading reading, Facet facet) {
    this.reading = reading;
    this.facet = facet;
  }

  /// The paths that end on a form and begin at a node and a word, each with its steps.
  List<List<Step>> from(Node node, int at) {
    int word = reading.word(at).in(facet);
    if (word < 0 || node.next(word) == FormTrie.NONE) {
      return List.of();
    }
    start = at;
    found = List.of();
    follow(node, at, 0);
    return found;
  }

  private void follow(Node node, int at, int skipped) {
    if (at >= reading.size() || (!path.isEmpty() && reading.isParagraph(at))) {
      return;
    }
    int word = reading.word(at).in(facet);
    Node next = word >= 0 ? node.next(word) : FormTrie.NONE;
    if (next != FormTrie.NONE) {
      step(next, at + 1, skipped);
    }
    if (!path.isEmpty()) {
      Node turned = node.nextOf();
      int behind = turned == FormTrie.NONE ? at : behindBridge(at);
      if (behind > at) {
        step(turned, behind, skipped);
      }
      boolean filler = facet == Facet.CELL_TYPE && FILLERS.contains(reading.norm(at));
      if (filler && skipped < MOST_FILLERS) {
        follow(node, at + 1, skipped + 1);
      }
    }
  }

  private void step(Node next, int at, int skipped) {
    path.add(new Step(next, at - start));
    if (!next.entries().isEmpty()) {
      found = found.isEmpty() ? new ArrayList<>(2) : found;
      found.add(List.copyOf(path));
    }
    if (!next.isEnd()) {
      follow(next, at, skipped);
    }
    path.removeLast();
  }

  /// The word behind "of the", "taken from your own" or "directly into the", `at` itself where
  /// there is none.
  private int behindBridge(int at) {
    return switch (facet) {
      case CELL_TYPE -> behind(at, TAKEN, MOST_TAKEN, BRIDGES, GIVEN, MOST_GIVEN);
      case ROUTE -> behind(at, LOAD, MOST_LOAD, INTO, ARTICLES, 2);
      case CONDITION, OUTCOME -> behind(at, Set.of(), 0, BRIDGES, ARTICLES, 2);
    };
  }

  private int behind(
      int at, Set<String> before, int mostBefore, Set<String> bridge, Set<String> after, int most) {
    int middle = skip(at, mostBefore, before);
    return bridge.contains(reading.norm(middle)) ? skip(middle + 1, most, after) : at;
  }

  private int skip(int at, int most, Set<String> words) {
    int i = at;
    while (i < at + most && words.contains(reading.norm(i))) {
      i++;
    }
    return i;
  }
}
