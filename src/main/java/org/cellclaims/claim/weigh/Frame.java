package org.cellclaims.claim.weigh;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;
import org.cellclaims.quantity.Quantity;
import org.cellclaims.text.Span;
import org.cellclaims.text.Token;
import org.cellclaims.vocabulary.Facet;
import org.cellclaims.vocabulary.Mention;
import org.cellclaims.weight.ClueWords;

/// The frame of a sentence: its words without those that only join, every concept in the place
/// of its words as its facet, every number with its unit: "reduces OUTCOME in PERCENT". What is
/// said of one condition then tells how the same is said of another. Thread-safe where the words
/// are.
final class Frame {
  private static final List<String> JOINING = List.of(
      "the", "a", "an", "of", "our", "your", "their", "his", "her", "its", "this", "these", "that",
      "to", "and", "in", "on", "for", "with", "by", "is", "are", "was", "were", "be", "been", "has",
      "have", "had", "as", "at", "or");
  private final ClueWords words;
  private final BitSet joining = new BitSet();
  private final Map<Facet, Integer> facets = new EnumMap<>(Facet.class);

  Frame(ClueWords words) {
    this.words = words;
    PorterStemmer stemmer = new PorterStemmer();
    for (String word : JOINING) {
      int stem = words.of(stemmer.stem(word));
      if (stem >= 0) {
        joining.set(stem);
      }
    }
    for (Facet facet : Facet.values()) {
      facets.put(facet, words.of("@" + facet.field()));
    }
  }

  /// The parts of a frame by their numbers among the words of clues, -1 where no clue has one.
  int[] of(List<Token> tokens, int[] stems, List<Mention> mentions, List<Quantity> quantities) {
    int[] parts = stems.clone();
    boolean[] drop = new boolean[parts.length];
    for (int i = 0; i < parts.length; i++) {
      drop[i] = parts[i] >= 0 && joining.get(parts[i]);
    }
    for (Mention mention : mentions) {
      put(tokens, mention.span(), facets.getOrDefault(mention.concept().facet(), -1), parts, drop);
    }
    for (Quantity quantity : quantities) {
      put(tokens, quantity.span(), words.of("@" + quantity.unit()), parts, drop);
    }
    int size = 0;
    for (int i = 0; i < parts.length; i++) {
      if (!drop[i]) {
        parts[size++] = parts[i];
      }
    }
    return Arrays.copyOf(parts, size);
  }

  private static void put(List<Token> tokens, Span span, int part, int[] parts, boolean[] drop) {
    int first = Token.firstAt(tokens, span.start());
    for (int i = first; i < parts.length && tokens.get(i).start() < span.end(); i++) {
      parts[i] = part;
      drop[i] = i > first;
    }
  }
}
