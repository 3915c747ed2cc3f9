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
  private static final int MOST_FILLERS = 2;
  private static final int MOST_TAKEN = 4;
  private static final int MOST_GIVEN = 5;

  private final Reading reading;
  private final Facet facet;

  Walk(Reading reading, Facet facet) {
    this.reading = reading;
    this.facet = facet;
  }

  /// The paths that end on a form and begin at a node and a word, each with its steps.
  List<List<Step>> from(Node node, int at) {
    List<List<Step>> found = new ArrayList<>(2);
    follow(node, at, 0, new ArrayList<>(4), found);
    return found;
  }

  private void follow(Node node, int at, int skipped, List<Step> path, List<List<Step>> found) {
    if (at >= reading.size() || (!path.isEmpty() && reading.isParagraph(at))) {
      return;
    }
    int word = reading.word(at).in(facet);
    if (word >= 0) {
      node.next(word).ifPresent(next -> step(next, at + 1, skipped, path, found));
    }
    if (!path.isEmpty()) {
      node.next(FormTrie.OF).ifPresent(next -> {
        int behind = behindBridge(at);
        if (behind > at) {
          step(next, behind, skipped, path, found);
        }
      });
      boolean filler = facet == Facet.CELL_TYPE && FILLERS.contains(reading.norm(at));
      if (filler && skipped < MOST_FILLERS) {
        follow(node, at + 1, skipped + 1, path, found);
      }
    }
  }

  private void step(Node next, int at, int skipped, List<Step> path, List<List<Step>> found) {
    path.add(new Step(next, at));
    if (!next.entries().isEmpty()) {
      found.add(List.copyOf(path));
    }
    follow(next, at, skipped, path, found);
    path.removeLast();
  }

  /// The word behind "of the" or "taken from your own", `at` itself where there is none.
  private int behindBridge(int at) {
    boolean cells = facet == Facet.CELL_TYPE;
    int i = at;
    while (cells && i < at + MOST_TAKEN && TAKEN.contains(reading.norm(i))) {
      i++;
    }
    if (!BRIDGES.contains(reading.norm(i))) {
      return at;
    }
    i++;
    int most = i + (cells ? MOST_GIVEN : 2);
    while (i < most && (cells ? GIVEN : ARTICLES).contains(reading.norm(i))) {
      i++;
    }
    return i;
  }
}
