package org.cellclaims.quantity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The words of the English number system.
public final class NumberWords {
  private static final List<String> SMALL = List.of(
      "zero",
      "one",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
      "eight",
      "nine",
      "ten",
      "eleven",
      "twelve",
      "thirteen",
      "fourteen",
      "fifteen",
      "sixteen",
      "seventeen",
      "eighteen",
      "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final List<String> ORDINALS = List.of(
      "first",
      "second",
      "third",
      "fourth",
      "fifth",
      "sixth",
      "seventh",
      "eighth",
      "ninth",
      "tenth",
      "eleventh",
      "twelfth");

  private static final Map<String, Integer> VALUES = values();

  /// Powers and groups that multiply what stands before them.
  private static final Map<String, Double> MULTIPLES = Map.ofEntries(
      Map.entry("hundred", 1e2),
      Map.entry("thousand", 1e3),
      Map.entry("million", 1e6),
      Map.entry("millions", 1e6),
      Map.entry("mio", 1e6),
      Map.entry("mln", 1e6),
      Map.entry("mn", 1e6),
      Map.entry("billion", 1e9),
      Map.entry("bn", 1e9),
      Map.entry("trillion", 1e12),
      Map.entry("lakh", 1e5),
      Map.entry("lakhs", 1e5),
      Map.entry("crore", 1e7),
      Map.entry("dozen", 12.0));

  /// Shares by their last word; in percent, rounded to two places as people write them.
  private static final Map<String, Double> SHARES = Map.ofEntries(
      Map.entry("half", 50.0),
      Map.entry("third", 33.33),
      Map.entry("thirds", 33.33),
      Map.entry("quarter", 25.0),
      Map.entry("quarters", 25.0),
      Map.entry("fifth", 20.0),
      Map.entry("fifths", 20.0),
      Map.entry("sixth", 16.67),
      Map.entry("sixths", 16.67),
      Map.entry("eighth", 12.5),
      Map.entry("eighths", 12.5),
      Map.entry("tenth", 10.0),
      Map.entry("tenths", 10.0));

  private static final Map<String, Double> FACTORS = Map.of(
      "twice",
      2.0,
      "doubled",
      2.0,
      "tripled",
      3.0,
      "twofold",
      2.0,
      "threefold",
      3.0,
      "fourfold",
      4.0,
      "fivefold",
      5.0,
      "tenfold",
      10.0);

  private static final Set<String> STARTERS = starters();

  private NumberWords() {}

  /// Value of "zero" to "ninety", -1 for any other word.
  public static int value(String word) {
    return VALUES.getOrDefault(word, -1);
  }

  /// What "million" multiplies by, 0 for any other word.
  static double multiple(String word) {
    return MULTIPLES.getOrDefault(word, 0.0);
  }

  /// Percent of one "third" or "quarter", 0 for any other word.
  static double share(String word) {
    return SHARES.getOrDefault(word, 0.0);
  }

  /// Factor of "twice" or "threefold", 0 for any other word.
  static double factor(String word) {
    return FACTORS.getOrDefault(word, 0.0);
  }

  /// Place of "first" to "tenth", 0 for any other word.
  static int ordinal(String word) {
    return ORDINALS.indexOf(word) + 1;
  }

  /// Whether a number in words can start with this word.
  static boolean canStart(String word) {
    return STARTERS.contains(word);
  }

  /// All number words but the article.
  static Set<String> listed() {
    Set<String> words = new HashSet<>(List.of("single", "halved"));
    List.of(VALUES, SHARES, FACTORS, MULTIPLES).forEach(named -> words.addAll(named.keySet()));
    words.addAll(ORDINALS);
    return Set.copyOf(words);
  }

  private static Set<String> starters() {
    Set<String> words = new HashSet<>(List.of("a", "an", "half", "halved", "single"));
    words.addAll(VALUES.keySet());
    words.addAll(FACTORS.keySet());
    words.addAll(ORDINALS);
    return Set.copyOf(words);
  }

  private static Map<String, Integer> values() {
    Map<String, Integer> values = new HashMap<>();
    for (int i = 0; i < SMALL.size(); i++) {
      values.put(SMALL.get(i), i);
    }
    for (int i = 0; i < TENS.size(); i++) {
      values.put(TENS.get(i), 20 + 10 * i);
    }
    values.put("hundred", 100);
    return Map.copyOf(values);
  }
}
