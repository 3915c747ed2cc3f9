package org.cellclaims.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cellclaims.text.Token;
import org.cellclaims.text.WordTable;
import org.cellclaims.vocabulary.Concept;

/// Everything a pattern can name, numbered: word classes, single words, facets and units.
///
/// Words are kept in a trie, so that finding a token's symbols costs its length and not the size of
/// the lexicon.
/// Filled while rules are loaded, before the first word of a text is looked up; read-only and
/// thread-safe afterwards.
final class Symbols {
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Keys keys = new Keys();
  private final Node root = new Node();
  private final Map<String, Phrases> phrases = new HashMap<>();
  private final WordTable<Word> words = new WordTable<>(this::word);
  private final Map<Concept, int[]> ofConcepts = new ConcurrentHashMap<>();
  private final Map<String, int[]> ofUnits = new ConcurrentHashMap<>();

  /// What a word of a text is.
  static final class Word {
    private final int[] symbols;
    private final Phrases phrases;

    private Word(int[] symbols, Phrases phrases) {
      this.symbols = symbols;
      this.phrases = phrases;
    }

    /// The symbols that it belongs to, each once; not to be changed by the caller.
    int[] symbols() {
      return symbols;
    }

    /// The forms of several words that begin with it.
    Phrases phrases() {
      return phrases;
    }
  }

  /// A node of the trie: the symbols of words that end here, and of words that merely begin so.
  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(4);
    private final BitSet whole = new BitSet();
    private final BitSet prefix = new BitSet();
  }

  /// The number of a symbol, given out at first use.
  int id(String name) {
    return ids.computeIfAbsent(name, n -> {
      names.add(n);
      return names.size() - 1;
    });
  }

  /// How many symbols there are.
  int size() {
    return names.size();
  }

  /// The names of word classes by their numbers, empty for other symbols.
  List<String> classNames() {
    return names.stream().map(n -> n.startsWith("{") ? n : "").toList();
  }

  /// The number of a symbol that a pattern or the lexicon has named.
  Optional<Integer> known(String name) {
    return Optional.ofNullable(ids.get(name));
  }

  /// Adds a form to a symbol: a word, a word with `*` for any ending, or several words.
  void add(int symbol, String form) {
    List<String> words = new ArrayList<>();
    for (Token token : org.cellclaims.text.Tokens.of(form.replace("*", "\u2217"))) {
      if (token.is("\u2217") && !words.isEmpty()) {
        words.set(words.size() - 1, words.getLast() + "*");
      } else {
        words.add(token.norm());
      }
    }
    if (words.size() == 1) {
      addWord(symbol, words.getFirst());
    } else if (!words.isEmpty()) {
      phrases.computeIfAbsent(words.getFirst(), w -> new Phrases()).add(symbol, words);
    }
  }

  private void addWord(int symbol, String word) {
    boolean open = word.endsWith("*");
    Node node = root;
    for (char c : (open ? word.substring(0, word.length() - 1) : word).toCharArray()) {
      node = node.next.computeIfAbsent(c, x -> new Node());
    }
    (open ? node.prefix : node.whole).set(symbol);
  }

  /// Which patterns are worth trying.
  Keys keys() {
    return keys;
  }

  /// The symbols of one word.
  Word of(Token token) {
    return words.of(token);
  }

  /// The symbols that stand for a concept: its facet, and itself.
  int[] of(Concept concept) {
    return ofConcepts.computeIfAbsent(concept, c -> {
      String facet = Pattern.facetSymbol(c.facet());
      return known(Stream.of(facet, facet + ":" + c.id()));
    });
  }

  /// The symbols that stand for a quantity of a unit: any number, the unit, its group.
  int[] ofUnit(String unit) {
    return ofUnits.computeIfAbsent(
        unit,
        u -> known(Stream.concat(Stream.of("#number", "#" + u), Pattern.unitGroup(u).stream())));
  }

  private int[] known(Stream<String> named) {
    return named
        .flatMap(name -> known(name).stream())
        .mapToInt(symbol -> symbol)
        .toArray();
  }

  private Word word(String norm) {
    return new Word(lookUp(norm).stream().toArray(), phrases.getOrDefault(norm, Phrases.NONE));
  }

  private BitSet lookUp(String norm) {
    BitSet found = new BitSet();
    Node node = root;
    for (int i = 0; i < norm.length(); i++) {
      found.or(node.prefix);
      Node next = node.next.get(norm.charAt(i));
      if (next == null) {
        return found;
      }
      node = next;
    }
    found.or(node.prefix);
    found.or(node.whole);
    return found;
  }
}
