package org.cellclaims.reuse.passage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.stemmer.PorterStemmer;

/// Numbers the words and the stems of texts that are compared with each other.
///
/// The numbers depend on the order of reading and mean nothing outside of one comparison. Of
/// use to
/// one thread.
public final class Words {
  private static final int LONGEST_STEMMED = 40;

  private final Map<String, Integer> words = new HashMap<>();
  private final Map<String, Integer> stems = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final PorterStemmer stemmer = new PorterStemmer();
  private int[] stemOfWord = new int[1024];

  /// The number of a word in normal form, new if need be.
  int word(String norm) {
    Integer known = words.get(norm);
    if (known != null) {
      return known;
    }
    int number = words.size();
    words.put(norm, number);
    names.add(norm);
    if (number == stemOfWord.length) {
      stemOfWord = Arrays.copyOf(stemOfWord, number * 2);
    }
    String stem = norm.length() > LONGEST_STEMMED ? norm : stemmer.stem(norm);
    stemOfWord[number] = stems.computeIfAbsent(stem, k -> stems.size());
    return number;
  }

  /// The number of a word's stem.
  int stem(int word) {
    return stemOfWord[word];
  }

  /// How many stems there are.
  public int stems() {
    return stems.size();
  }

  /// The word with a number.
  String name(int word) {
    return names.get(word);
  }
}
