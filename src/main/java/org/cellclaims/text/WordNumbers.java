package org.cellclaims.text;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Numbers for the words of all texts, given out in the order in which they are met, so that what
/// is known of a word is found by its number on every page. Thread-safe.
///
/// Only so many words have a number, and only short ones: no page can fill the memory.
final class WordNumbers {
  /// The number of words that have none.
  static final int NONE = -1;

  private static final int MOST = 1 << 16;
  private static final int LONGEST = 40;
  private static final int LONGEST_NUMBER = 4;
  private static final Map<String, Word> WORDS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private WordNumbers() {}

  /// A word with its number.
  record Word(String norm, int number) {}

  /// A word by its normal form; equal words with a number share one string.
  static Word of(String norm) {
    Word known = WORDS.get(norm);
    if (known != null) {
      return known;
    }
    return norm.length() > LONGEST || isLongNumber(norm) || WORDS.size() >= MOST
        ? new Word(norm, NONE)
        : WORDS.computeIfAbsent(norm, n -> new Word(n, NEXT.getAndIncrement()));
  }

  /// Prices and telephone numbers are seldom met again.
  private static boolean isLongNumber(String norm) {
    return norm.length() > LONGEST_NUMBER && norm.charAt(0) >= '0' && norm.charAt(0) <= '9';
  }
}
