package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Every form of every concept as paths of word numbers, one tree a facet.
///
/// A look-up follows the text word by word, so its cost grows with the text, not with the
/// vocabulary.
final class FormTrie {
  /// The step that stands for "of the" and its like between two words of a form.
  static final int OF = -2;

  /// Where nothing may follow and nothing ends.
  static final Node NONE = new Node();

  private final Map<Facet, Node> roots = new EnumMap<>(Facet.class);

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
    private int[] words = {};
    private Node[] nodes = {};

    /// The nodes by word, for a root: nothing to search.
    private Node[] wide = {};

    private final List<Entry> entries = new ArrayList<>(1);

    /// The node behind a word or [#OF], [#NONE] where it may not follow.
    Node next(int word) {
      if (wide.length > 0) {
        return word >= 0 && word < wide.length ? wide[word] : NONE;
      }
      int at = Arrays.binarySearch(words, word);
      return at >= 0 ? nodes[at] : NONE;
    }

    /// The node behind [#OF], which stands before all words, [#NONE] where it may not follow.
    Node nextOf() {
      return words.length > 0 && words[0] == OF ? nodes[0] : NONE;
    }

    /// Whether nothing may follow.
    boolean isEnd() {
      return words.length == 0;
    }

    /// Makes the look-up of a next word the same work however many there are.
    private void widen() {
      if (words.length == 0 || words[0] < 0) {
        return;
      }
      wide = new Node[words[words.length - 1] + 1];
      Arrays.fill(wide, NONE);
      for (int i = 0; i < words.length; i++) {
        wide[words[i]] = nodes[i];
      }
    }

    private Node orNew(int word) {
      int at = Arrays.binarySearch(words, word);
      if (at >= 0) {
        return nodes[at];
      }
      int place = -at - 1;
      words = Arrays.copyOf(words, words.length + 1);
      nodes = Arrays.copyOf(nodes, words.length);
      System.arraycopy(words, place, words, place + 1, words.length - 1 - place);
      System.arraycopy(nodes, place, nodes, place + 1, words.length - 1 - place);
      words[place] = word;
      nodes[place] = new Node();
      return nodes[place];
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
      for (Concept concept : vocabulary.concepts(facet)) {
        String track = track(vocabulary, concept);
        concept.forms().forEach(form -> trie.add(concept, form, track, words));
      }
    }
    trie.roots.values().forEach(Node::widen);
    return trie;
  }

  /// The node before the first word of a facet's forms.
  Node root(Facet facet) {
    Node root = roots.get(facet);
    return root == null ? NONE : root;
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
      words.addFirst(facet, path.getFirst());
      for (String norm : path) {
        int word = norm.equals(FormPaths.OF) ? OF : words.add(facet, norm);
        at = at.orNew(word);
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
