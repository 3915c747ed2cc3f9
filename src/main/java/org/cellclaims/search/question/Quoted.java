package org.cellclaims.search.question;

/// Makes what a caller sent fit to stand in a message.
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /// The text, its end cut off where it is long.
  public static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
