package org.cellclaims.text;

import java.util.Arrays;

/// The words of one text with their normal forms: each looked up once however often it stands
/// there. Not thread-safe.
final class Norms {
  private static final int FEWEST = 16;
  private final String text;

  /// The place of the word in the lists below, 1 more than it is; 0 where none is.
  private int[] table = new int[2 * FEWEST];

  private WordNumbers.Word[] words = new WordNumbers.Word[FEWEST];

  /// Where each first stands: start and end.
  private int[] bounds = new int[2 * FEWEST];

  private int count;

  Norms(String text) {
    this.text = text;
  }

  /// A word in its normal form, see [Tokens#normal(String)]: equal characters, equal words.
  WordNumbers.Word of(int start, int end) {
    int at = place(start, end);
    if (table[at] == 0) {
      if (count == words.length) {
        grow();
        at = place(start, end);
      }
      words[count] = WordNumbers.of(Tokens.normal(text.substring(start, end)));
      bounds[2 * count] = start;
      bounds[2 * count + 1] = end;
      count++;
      table[at] = count;
    }
    return words[table[at] - 1];
  }

  private int place(int start, int end) {
    int at = hash(start, end) & (table.length - 1);
    while (table[at] != 0 && !isSame(table[at] - 1, start, end)) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private int hash(int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ (hash >>> 15);
  }

  private boolean isSame(int number, int start, int end) {
    int known = bounds[2 * number];
    return bounds[2 * number + 1] - known == end - start
        && text.regionMatches(known, text, start, end - start);
  }

  private void grow() {
    words = Arrays.copyOf(words, 2 * count);
    bounds = Arrays.copyOf(bounds, 4 * count);
    table = new int[4 * count];
    for (int number = 0; number < count; number++) {
      table[place(bounds[2 * number], bounds[2 * number + 1])] = number + 1;
    }
  }
}
