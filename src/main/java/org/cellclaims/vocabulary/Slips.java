package org.cellclaims.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the long word that a misspelt word stands for: one letter more, less, other or two
/// swapped.
///
/// Two words that differ by one slip become equal when one letter of each (or of one) is left out;
/// the words are kept under a hash of each such remainder, so a look-up costs as many hashes as the
/// word has letters, whatever the size of the vocabulary.
final class Slips {
  /// Words shorter than this have too many neighbours.
  private static final int SHORTEST = 7;

  private static final long BASE = 1_000_003L;

  private final Map<Long, List<String>> byRemainder = new HashMap<>();
  private final Map<String, Boolean> added = new HashMap<>();

  /// Takes a word that may be misspelt.
  void add(String word) {
    if (word.length() < SHORTEST || added.putIfAbsent(word, true) != null) {
      return;
    }
    for (long hash : remainders(word)) {
      List<String> words = byRemainder.computeIfAbsent(hash, k -> new ArrayList<>(1));
      if (!words.contains(word)) {
        words.add(word);
      }
    }
  }

  /// The one word that is meant, empty where none or several are one slip away.
  Optional<String> meant(String written) {
    if (written.length() < SHORTEST - 1) {
      return Optional.empty();
    }
    Optional<String> found = Optional.empty();
    for (long hash : remainders(written)) {
      for (String word : byRemainder.getOrDefault(hash, List.of())) {
        if (found.filter(word::equals).isPresent() || !isSlip(written, word)) {
          continue;
        }
        if (found.isPresent() && !Stems.noun(found.get()).equals(Stems.noun(word))) {
          return Optional.empty();
        }
        found = Optional.of(word);
      }
    }
    return found;
  }

  private static boolean isSlip(String written, String word) {
    return written.charAt(0) == word.charAt(0) && Spelling.distance(written, word, 1) == 1;
  }

  /// Hashes of the word whole and with each letter left out.
  private static long[] remainders(String word) {
    int n = word.length();
    long[] before = new long[n + 1];
    for (int i = 0; i < n; i++) {
      before[i + 1] = before[i] * BASE + word.charAt(i);
    }
    long[] hashes = new long[n + 1];
    hashes[n] = before[n];
    long after = 0;
    long power = 1;
    for (int i = n - 1; i >= 0; i--) {
      hashes[i] = before[i] * power + after;
      after += word.charAt(i) * power;
      power *= BASE;
    }
    return hashes;
  }
}
