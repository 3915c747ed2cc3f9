package org.cellclaims.text;

/// A half-open stretch `[start, end)` of a text, counted in UTF-16 code units as [String] counts
/// them.
///
/// @param start first unit, 0 or more
/// @param end one past the last unit, `start` or more
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException(
          "span must hold 0 <= start <= end, got " + start + ".." + end);
    }
  }

  /// Length in UTF-16 code units.
  public int length() {
    return end - start;
  }

  /// Whether nothing lies between start and end.
  public boolean isEmpty() {
    return start == end;
  }

  /// Whether `other` lies wholly inside this span.
  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether the two spans share at least one code unit.
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /// This span moved by `by` code units.
  public Span shift(int by) {
    return new Span(start + by, end + by);
  }

  /// The smallest span that covers both.
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /// The characters of `text` under this span.
  ///
  /// @throws IndexOutOfBoundsException if the span ends behind the text
  public String in(String text) {
    return text.substring(start, end);
  }

  /// Orders by start, then by end.
  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
