package org.cellclaims.reuse.passage;

/// Two stretches that belong together, counted in sentences or in words.
///
/// @param from first of the text that took
/// @param to one past its last
/// @param sourceFrom first of the other text
/// @param sourceTo one past its last
public record Stretch(int from, int to, int sourceFrom, int sourceTo) {
  /// How long it is in the text that took.
  public int length() {
    return to - from;
  }

  /// How long it is in the other text.
  public int sourceLength() {
    return sourceTo - sourceFrom;
  }

  /// The same so many words farther on.
  Stretch moved(int by, int sourceBy) {
    return new Stretch(from + by, to + by, sourceFrom + sourceBy, sourceTo + sourceBy);
  }

  /// What of a run of equal words lies in another stretch on both sides; of length 0 or less
  /// where nothing does.
  Stretch inside(Stretch other) {
    int cut = Math.max(0, Math.max(other.from - from, other.sourceFrom - sourceFrom));
    int end = Math.min(length(), Math.min(other.to - from, other.sourceTo - sourceFrom));
    return new Stretch(from + cut, from + end, sourceFrom + cut, sourceFrom + end);
  }
}
