package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every form of every concept as paths of word numbers, one tree a facet.
///
/// A look-up follows the text word by word, so its cost grows with the text, not with the
/// vocabulary.
final class FormTrie {
  /// The step that stands for "of the" and its like between two words of a form.
  static final int OF = -2;

  private final Map<Facet, Node> roots = new EnumMap<>(Facet.class);
  private final Map<Facet, BitSet> firsts = new EnumMap<>(Facet.class);

  /// A form that ends at a node.
  ///
  /// @param concept what it names
  /// @param needsContext whether it counts only where the page gives the concept as well
  /// @param isAcronym whether it is written in capitals
  /// @param words number of words
  /// @param track forms compete only within a track: the `facet-...` root above the concept, or
  /// empty
  record Entry(Concept concept, boolean needsContext, boolean isAcronym, int words, String track) {}

  /// A place in the tree: what may follow and what ends here.
  static final class Node {
    private final Map<Integer, Node> next = new HashMap<>(2);
    private final List<Entry> entries = new ArrayList<>(1);

    /// The node behind a word or [#OF].
    Optional<Node> next(int word) {
      return Optional.ofNullable(next.get(word));
    }

    /// Whether a word or [#OF] may follow.
    boolean has(int word) {
      return next.containsKey(word);
    }

    /// The forms that end here, in the order of the file.
    List<Entry> entries() {
      return entries;
    }

    private void add(Entry entry) {
      boolean known = entries.stream()
          .anyMatch(e ->
              e.concept().equals(entry.concept()) && (!e.needsContext() || entry.needsContext()));
      if (!known) {
        entries.removeIf(e -> e.concept().equals(entry.concept()));
        entries.add(entry);
      }
    }
  }

  /// A tree of all forms of a vocabulary, whose words are added to `words`.
  static FormTrie of(Vocabulary vocabulary, Words words) {
    FormTrie trie = new FormTrie();
    for (Facet facet : Facet.values()) {
      trie.roots.put(facet, new Node());
      trie.firsts.put(facet, new BitSet());
      for (Concept concept : vocabulary.concepts(facet)) {
        String track = track(vocabulary, concept);
        concept.forms().forEach(form -> trie.add(concept, form, track, words));
      }
    }
    return trie;
  }

  /// The node before the first word of a facet's forms.
  Node root(Facet facet) {
    Node root = roots.get(facet);
    return root == null ? new Node() : root;
  }

  /// The words that forms of a facet begin with.
  BitSet firsts(Facet facet) {
    BitSet words = firsts.get(facet);
    return words == null ? new BitSet() : words;
  }

  private static String track(Vocabulary vocabulary, Concept concept) {
    List<String> above = vocabulary.ancestors(concept.facet(), concept.id());
    String top = above.isEmpty() ? concept.id() : above.getLast();
    return top.startsWith("facet-") ? top : "";
  }

  private void add(Concept concept, Concept.Form form, String track, Words words) {
    Facet facet = concept.facet();
    Entry entry = new Entry(
        concept,
        form.needsContext(),
        isAcronym(form.text()),
        Reading.norms(form.text()).size(),
        track);
    for (List<String> path : FormPaths.of(facet, form.text())) {
      Node at = root(facet);
      firsts(facet).set(words.add(facet, path.getFirst()));
      for (String norm : path) {
        int word = norm.equals(FormPaths.OF) ? OF : words.add(facet, norm);
        at = at.next.computeIfAbsent(word, k -> new Node());
      }
      at.add(entry);
    }
  }

  private static boolean isAcronym(String form) {
    String letters = form.endsWith("s") ? form.substring(0, form.length() - 1) : form;
    return letters.length() >= 2
        && letters.length() <= 6
        && letters.codePoints().allMatch(Character::isUpperCase);
  }
}
