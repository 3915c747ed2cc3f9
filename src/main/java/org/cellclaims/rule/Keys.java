package org.cellclaims.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Finds the patterns that may fit a passage by one symbol that each cannot do without, so that the
/// others need not be tried: the cost of a passage grows with its words, not with the rules.
///
/// Of the symbols that a pattern asks for, the rarest in the examples of all rules is its key.
/// Filled while rules are loaded, read-only and thread-safe afterwards.
final class Keys {
  private final List<Pattern> patterns = new ArrayList<>();
  private final List<Integer> seen = new ArrayList<>();
  private final List<BitSet> bySymbol = new ArrayList<>();
  private final BitSet always = new BitSet();

  /// The number of a pattern that is about to be added.
  int next() {
    return patterns.size();
  }

  /// Adds a pattern; until [#close()] it is always tried.
  void add(Pattern pattern) {
    always.set(patterns.size());
    patterns.add(pattern);
  }

  /// Counts the symbols of an example.
  void count(BitSet present) {
    for (int symbol = present.nextSetBit(0); symbol >= 0; symbol = present.nextSetBit(symbol + 1)) {
      while (seen.size() <= symbol) {
        seen.add(0);
      }
      seen.set(symbol, seen.get(symbol) + 1);
    }
  }

  /// Gives each pattern its key; called once, when all examples are counted.
  void close() {
    for (int number = 0; number < patterns.size(); number++) {
      BitSet key = key(patterns.get(number));
      always.set(number, key.isEmpty());
      for (int symbol = key.nextSetBit(0); symbol >= 0; symbol = key.nextSetBit(symbol + 1)) {
        while (bySymbol.size() <= symbol) {
          bySymbol.add(new BitSet());
        }
        bySymbol.get(symbol).set(number);
      }
    }
  }

  private BitSet key(Pattern pattern) {
    BitSet rarest = new BitSet();
    int least = Integer.MAX_VALUE;
    for (AnyOf anyOf : pattern.required()) {
      int often =
          anyOf.all().stream().map(s -> s < seen.size() ? seen.get(s) : 0).sum();
      if (often < least) {
        least = often;
        rarest = anyOf.all();
      }
    }
    return rarest;
  }

  /// The numbers of the patterns that may fit where these symbols stand.
  BitSet candidates(BitSet present) {
    BitSet found = (BitSet) always.clone();
    for (int symbol = present.nextSetBit(0);
        symbol >= 0 && symbol < bySymbol.size();
        symbol = present.nextSetBit(symbol + 1)) {
      found.or(bySymbol.get(symbol));
    }
    return found;
  }
}
