package org.cellclaims.copies.reworded;

import java.util.List;
import org.cellclaims.text.Token;

/// Which way a sentence says that things went.
///
/// @param rises whether something rises or grows
/// @param falls whether something falls or is less
/// @param harms whether something gets worse, fails or does harm
record Turns(boolean rises, boolean falls, boolean harms) {
  private static final List<String> RISING =
      List.of("increas", "rise", "rising", "rose", "higher", "grow", "grew", "rais", "doubl");
  private static final List<String> FALLING = List.of(
      "decreas", "reduc", "lower", "less", "fewer", "fell", "fall", "drop", "shrink", "diminish");
  private static final List<String> HARMING = List.of(
      "wors",
      "deteriorat",
      "declin",
      "harm",
      "adverse",
      "complication",
      "fail",
      "death",
      "died",
      "relaps",
      "risk");

  /// Reads a sentence.
  static Turns of(List<Token> tokens) {
    return new Turns(has(tokens, RISING), has(tokens, FALLING), has(tokens, HARMING));
  }

  private static boolean has(List<Token> tokens, List<String> openings) {
    return tokens.stream().anyMatch(t -> openings.stream().anyMatch(t.norm()::startsWith));
  }

  /// Whether two sentences may go the same way: the one does not rise where the other falls, and
  /// both or neither speak of harm.
  boolean mayAgree(Turns other) {
    boolean isOpposite = (rises && !falls && other.falls && !other.rises)
        || (falls && !rises && other.rises && !other.falls);
    return !isOpposite && harms == other.harms;
  }
}
