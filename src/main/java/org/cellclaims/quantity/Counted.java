package org.cellclaims.quantity;

import java.util.Optional;

/// Cuts out what a number counts, in the text's own words: "CP children", "of CP patients treated".
final class Counted {
  /// A phrase is not followed further than this many tokens.
  private static final int REACH = 8;

  private Counted() {}

  /// The noun phrase that starts at a token, as short as it can be cut; empty if none does.
  static Optional<String> after(Tape tape, int at) {
    int start = at;
    int end = start;
    boolean of = tape.is(start, "of");
    for (int i = start; i < Math.min(tape.size(), start + REACH); i++) {
      boolean determiner = of && i <= start + 1 && StopWords.has(tape.norm(i));
      boolean joins = tape.isDash(i) && tape.isGlued(i) && tape.isGlued(i + 1);
      if (!joins && (!tape.isWord(i) || (StopWords.has(tape.norm(i)) && !determiner))) {
        break;
      }
      end = i + 1;
    }
    boolean some = end > start + (of ? 1 : 0);
    return some ? Optional.of(tape.text(tape.span(start, end))) : Optional.empty();
  }
}
