package org.cellclaims.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.cellclaims.text.Token;
import org.cellclaims.text.Tokens;

/// Words that come as often as words do: the words of real text first, by how often it has them,
/// then made-up ones, 30,000 in all, the word of rank r with a weight of 1 / (r + 2.7).
///
/// Zipf's law with Mandelbrot's shift: B. Mandelbrot, An informational theory of the statistical
/// structure of language, 1953.
final class MadeWords {
  private static final int ALL = 30_000;
  private static final double SHIFT = 2.7;
  private static final List<String> STARTS =
      List.of("ba", "co", "de", "fi", "ga", "ho", "li", "mu", "ne", "po", "ra", "se", "ti", "vo");
  private static final List<String> ENDS =
      List.of("l", "n", "r", "st", "ment", "tion", "ity", "ing", "ed", "ic", "ous", "ate");

  private final List<String> words;
  private final double[] sums;

  /// Words of which `text` gives the most frequent ones.
  MadeWords(String text) {
    this.words = words(text);
    this.sums = new double[words.size()];
    double sum = 0;
    for (int rank = 0; rank < sums.length; rank++) {
      sum += 1 / (rank + SHIFT);
      sums[rank] = sum;
    }
  }

  /// A sentence of so many words, without its full stop.
  String sentence(SplittableRandom random, int length) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < length; i++) {
      sentence.append(i == 0 ? "" : " ").append(word(random));
    }
    return sentence.toString();
  }

  /// One word.
  String word(SplittableRandom random) {
    int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return words.get(Math.min(words.size() - 1, place < 0 ? -place - 1 : place));
  }

  private static List<String> words(String text) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Token token : Tokens.of(text)) {
      if (token.kind() == Token.Kind.WORD) {
        counts.merge(token.span().in(text).toLowerCase(Locale.ROOT), 1, Integer::sum);
      }
    }
    Set<String> words = new LinkedHashSet<>(counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList());
    SplittableRandom random = new SplittableRandom(words.size());
    while (words.size() < ALL) {
      words.add(
          one(STARTS, random) + one(STARTS, random) + one(STARTS, random) + one(ENDS, random));
    }
    return new ArrayList<>(words);
  }

  private static String one(List<String> parts, SplittableRandom random) {
    return parts.get(random.nextInt(parts.size()));
  }
}
