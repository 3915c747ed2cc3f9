package org.cellclaims.page.plain;

import org.cellclaims.page.line.Bullet;

/// One line of a plain text, white space at both ends left out.
///
/// @param start its first character in the text
/// @param end one past its last
/// @param text its characters
/// @param afterGap whether a blank line or the start of the text stands before it
/// @param beforeGap whether a blank line or the end of the text stands behind it
/// @param bullet its list mark, nothing if it has none
record Line(int start, int end, String text, boolean afterGap, boolean beforeGap, Bullet bullet) {
  /// Whether it is a row of a bar table: `| a | b |`.
  boolean isRow() {
    return text.length() > 2 && text.charAt(0) == '|' && text.indexOf('|', 1) > 0;
  }

  /// Whether it is the rule under a table's header: `|---|:--:|`.
  boolean isRule() {
    return isRow() && text.indexOf("--") > 0 && text.chars().allMatch(c -> "|-: ".indexOf(c) >= 0);
  }

  /// Whether it is running text: no table row and no list item.
  boolean isText() {
    return !isRow() && bullet.isNothing();
  }

  int length() {
    return end - start;
  }

  /// Length of its first word.
  int firstWord() {
    int blank = text.indexOf(' ');
    return blank < 0 ? text.length() : blank;
  }
}
