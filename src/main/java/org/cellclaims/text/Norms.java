package org.cellclaims.text;

import java.util.Arrays;

/// The words of one text, numbered, with the normal form of each: made once however often the
/// word stands there, so that equal words share one string. Not thread-safe.
final class Norms {
  private static final int FEWEST = 64;
  private final String text;

  /// The number of the word in each place of the table, 1 more than it is; 0 where none is.
  private int[] table = new int[2 * FEWEST];

  private String[] norms = new String[FEWEST];
  private int[] starts = new int[FEWEST];
  private int[] ends = new int[FEWEST];
  private int count;

  Norms(String text) {
    this.text = text;
  }

  /// The number of a word, new if need be: equal characters, equal numbers.
  int number(int start, int end) {
    int at = place(start, end);
    if (table[at] == 0) {
      if (count == norms.length) {
        grow();
        at = place(start, end);
      }
      norms[count] = Tokens.normal(text.substring(start, end));
      starts[count] = start;
      ends[count] = end;
      count++;
      table[at] = count;
    }
    return table[at] - 1;
  }

  /// The normal form of a word, see [Tokens#normal(String)].
  String norm(int number) {
    return norms[number];
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
    return ends[number] - starts[number] == end - start
        && text.regionMatches(starts[number], text, start, end - start);
  }

  private void grow() {
    norms = Arrays.copyOf(norms, 2 * count);
    starts = Arrays.copyOf(starts, 2 * count);
    ends = Arrays.copyOf(ends, 2 * count);
    table = new int[4 * count];
    for (int number = 0; number < count; number++) {
      table[place(starts[number], ends[number])] = number + 1;
    }
  }
}
