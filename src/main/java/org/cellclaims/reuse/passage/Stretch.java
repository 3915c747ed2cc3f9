package org.cellclaims.reuse.passage;

/// Two stretches that belong together, counted in sentences or in words.
///
/// @param from first of the text that took
/// @param to one past its last
/// @param sourceFrom first of the other text
/// @param sourceTo one past its last
record Stretch(int from, int to, int sourceFrom, int sourceTo) {
  /// How long it is in the text that took.
  int length() {
    return to - from;
  }

  /// How long it is in the other text.
  int sourceLength() {
    return sourceTo - sourceFrom;
  }
}
