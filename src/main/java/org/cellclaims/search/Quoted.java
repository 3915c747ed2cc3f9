package org.cellclaims.search;

/// Makes what a caller sent fit to stand in a message.
final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /// The text, its end cut off where it is long.
  static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
